import type { Indicator, Judgement, Recorded } from '../evaluation';
import type { Figure } from '../figures/figure';
import type { Finding } from '../findings/finding';
import type { Profile } from '../profile/profile';
import type { CellWrite } from '../workbook/plan';
import type { CellStyle, SheetSnapshot } from '../workbook/snapshot';

/** Another figure of the indicator's row, with its column (from 0). */
export interface OtherFigure {
  readonly column: number;
  readonly figure: Figure;
}

/** What is asked: one indicator with its judgement, the sheet it stands on, and how results are written. */
export interface ResultCellsInput {
  readonly sheet: SheetSnapshot;
  /** The workbook's styles. */
  readonly styles: readonly CellStyle[];
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  readonly profile: Profile;
  readonly write: 'formulas' | 'values';
  /** Whether hand-typed results that differ from the rule are replaced. */
  readonly applyRule: boolean;
  /** The figure that `judge` was given as `firstAvailable`, where its row has one. */
  readonly firstAvailable?: OtherFigure | null;
  /** The figure that `judge` was given as `yearlyTarget`, where its row has one. */
  readonly yearlyTarget?: OtherFigure | null;
  /** Whether the workbook's dates count from 1904; default false. */
  readonly date1904?: boolean;
}

/** What is written for one indicator (no more than its progress and its status), what the cells hold then, and what differs. */
export interface ResultCells {
  readonly writes: readonly CellWrite[];
  readonly recorded: Recorded;
  readonly findings: readonly Finding[];
}

/** Decides, cell by cell, what becomes of an indicator's progress and status. */
export function planResultCells(input: ResultCellsInput): ResultCells {
  const { judgement } = input;
  return { writes: [], recorded: { progress: judgement.progressText, status: judgement.status }, findings: [] };
}
