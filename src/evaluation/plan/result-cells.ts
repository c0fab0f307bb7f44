import type { Recorded } from '../evaluation';
import { numberFormatOf } from '../figures/number-format';
import type { Finding } from '../findings/finding';
import { displayText } from '../figures/display-text';
import { CHECK_LABEL } from '../rules/check-label';
import { needsCheck } from '../rules/judge';
import { roundProgress } from '../rules/rounding';
import type { CellWrite } from '../workbook/plan';
import type { CellStyle } from '../workbook/snapshot';
import { formulaFrom } from './formula-template';
import { resultFormulas, type ResultRow } from './result-formulas';
import { type CellPlace, settleCell, type SettledCell, type WantedCell } from './settle-cell';

/** What is asked: one indicator with its judgement, the sheet it stands on, and how results are written. */
export interface ResultCellsInput extends ResultRow, CellPlace {
  /** The workbook's styles. */
  readonly styles: readonly CellStyle[];
  readonly write: 'formulas' | 'values';
}

export type { OtherFigure } from './result-formulas';

/** What is written for one indicator (no more than its progress and its status), what the cells hold then, and what differs. */
export interface ResultCells {
  readonly writes: readonly CellWrite[];
  readonly recorded: Recorded;
  readonly findings: readonly Finding[];
}

/**
 * Decides what becomes of an indicator's progress and status: {@link settleCell} for each of the two. A status formula
 * looks at the progress cell where that holds the product's own formula, and at the figures otherwise.
 */
export function planResultCells(input: ResultCellsInput): ResultCells {
  const { judgement, indicator, sheet } = input;
  const { progress: progressColumn, status: statusColumn } = indicator.columns;
  const formulas = input.write === 'formulas' ? resultFormulas(input, judgement.rule) : undefined;
  let progressCell: SettledCell | null = null;
  let statusCell: SettledCell | null = null;
  let progress = judgement.progressText;
  let besideProgress = false;
  if (progressColumn !== null) {
    const template = isAtTie(input) ? formulas?.progressAtTie : formulas?.progress;
    progressCell = settleCell(input, wantedProgress(input, progressColumn, formulaFrom(template, sheet, indicator)));
    progress = progressCell.recorded;
    besideProgress = progressCell.holdsOwnFormula;
  }
  let status = judgement.status;
  if (statusColumn !== null) {
    const formula = formulaFrom(besideProgress ? formulas?.status : formulas?.statusFromFigures, sheet, indicator);
    statusCell = settleCell(input, wantedStatus(input, statusColumn, formula));
    status = statusCell.recorded;
  }
  return {
    writes: listOf(progressCell?.write ?? null, statusCell?.write ?? null),
    recorded: { progress, status },
    findings: listOf(progressCell?.finding ?? null, statusCell?.finding ?? null),
  };
}

/**
 * Whether progress lies so close to a rounding tie that the noise of Excel's own arithmetic could show it on the other
 * side: 1.3, 1.4, 2.9 is exactly 6.25 %, and in binary a little less.
 */
function isAtTie({ judgement: { progress }, profile }: ResultCellsInput): boolean {
  if (progress === null) return false;
  const scaled = Math.abs(progress) * 10 ** (profile.progress.decimals + 2);
  return Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-7;
}

/** What there is of two. A list that is filled bit by bit would take room for many more. */
function listOf<Item>(one: Item | null, other: Item | null): readonly Item[] {
  if (one === null) return other === null ? NOTHING : [other];
  return other === null ? [one] : [one, other];
}

const NOTHING: readonly never[] = [];

function wantedProgress(input: ResultCellsInput, column: number, formula: string | undefined): WantedCell {
  const { judgement, profile } = input;
  const { progress, noProgress, progressText } = judgement;
  const { decimals, rounding } = profile.progress;
  const standingFormat = numberFormatAt(input, column);
  const { percent, decimals: standingDecimals } = numberFormatOf(standingFormat);
  const unjudged = noProgress !== null && needsCheck(noProgress);
  let value: string | number = unjudged ? CHECK_LABEL : '-';
  let text = value;
  if (progress !== null) {
    value = rounding === 'truncate' ? roundProgress(progress, decimals, rounding) : progress;
    text = percent && standingDecimals !== decimals ? displayText(value, standingFormat) : progressText;
  }
  const needsFormat = !percent && (formula !== undefined || typeof value === 'number');
  return {
    kind: 'progress',
    column,
    formula,
    value,
    text,
    computed: progressText,
    standingFormat,
    numberFormat: needsFormat ? percentFormat(decimals) : null,
    unjudged,
  };
}

function wantedStatus(input: ResultCellsInput, column: number, formula: string | undefined): WantedCell {
  const { status, band } = input.judgement;
  const standingFormat = numberFormatAt(input, column);
  return {
    kind: 'status',
    column,
    formula,
    value: status,
    text: status,
    computed: status,
    standingFormat,
    // A formula in a cell formatted as text would turn into text as soon as somebody touches it.
    numberFormat: formula !== undefined && standingFormat === '@' ? 'General' : null,
    unjudged: band === null && status === CHECK_LABEL,
  };
}

const PERCENT_FORMATS = ['0%', '0.0%', '0.00%', '0.000%', '0.0000%'];

function percentFormat(decimals: number): string {
  return PERCENT_FORMATS[decimals] ?? '0.0%';
}

function numberFormatAt({ sheet, styles, indicator }: ResultCellsInput, column: number): string {
  return styles[sheet.styles[indicator.row]?.[column] ?? 0]?.numberFormat ?? 'General';
}
