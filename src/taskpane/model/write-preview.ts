import type { Evaluation } from '../../evaluation/evaluation';
import { cellOf } from '../../evaluation/indicator-cell';
import { cellKey } from '../../evaluation/workbook/address';

/** What carrying the plan out would write, in numbers. */
export interface WritePreview {
  readonly progressCells: number;
  readonly statusCells: number;
  /** Cells of count tables and whatever else is neither progress nor status. */
  readonly countCells: number;
  readonly newSheets: readonly string[];
  /** Typed cells that differ from the rule and stay. */
  readonly typedCellsLeft: number;
}

/** How many cells an evaluation's plan writes. */
export function plannedCells({ plan }: Evaluation): number {
  return plan.sheets.reduce((sum, { writes }) => sum + writes.length, 0);
}

/** Sums up what an evaluation's plan writes. */
export function writePreview({ plan, results, findings }: Evaluation): WritePreview {
  const kinds = new Map<string, Map<number, 'progress' | 'status'>>();
  for (const { indicator } of results) {
    let ofSheet = kinds.get(indicator.sheet);
    if (ofSheet === undefined) kinds.set(indicator.sheet, (ofSheet = new Map<number, 'progress' | 'status'>()));
    for (const kind of ['progress', 'status'] as const) {
      const cell = cellOf(indicator, kind);
      if (cell !== null) ofSheet.set(cellKey(cell.row, cell.column), kind);
    }
  }
  const preview = { progressCells: 0, statusCells: 0, countCells: 0 };
  for (const { name, writes } of plan.sheets) {
    const ofSheet = kinds.get(name);
    for (const { row, column } of writes) {
      const kind = ofSheet?.get(cellKey(row, column));
      preview[kind === 'progress' ? 'progressCells' : kind === 'status' ? 'statusCells' : 'countCells'] += 1;
    }
  }
  return {
    ...preview,
    newSheets: plan.sheets.flatMap(({ name, create }) => (create === null ? [] : [name])),
    typedCellsLeft: findings.filter(({ code }) => code === 'progress-differs' || code === 'status-differs').length,
  };
}
