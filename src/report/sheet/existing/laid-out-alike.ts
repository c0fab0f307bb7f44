import { rowPoints } from '../../../evaluation/plan/pages/row-height';
import { cellKey } from '../../../evaluation/workbook/address';
import { isSameFormula } from '../../../evaluation/workbook/formula-meaning';
import type { CellWrite } from '../../../evaluation/workbook/plan';
import { type CellRange, formulaAt, type SheetSnapshot, valueAt } from '../../../evaluation/workbook/snapshot';
import { NAME_WIDTH } from '../column-widths';
import type { ReportLayout } from '../report-layout';
import type { OwnReportSheet } from './own-report-sheet';

/** Whether an earlier report has the lines of the new one, each as high as it takes: then only cells change. */
export function isLaidOutAlike(sheet: SheetSnapshot, own: OwnReportSheet, { columns, setup, writes }: ReportLayout): boolean {
  const { merges = [] } = setup.layout;
  if (own.columns !== columns || !isSameMerges(own.merges, merges)) return false;
  const rights = new Map(merges.map(({ top, left, right }) => [cellKey(top, left), right]));
  return writes.every(({ row, column, value, format }) => {
    const held = valueAt(sheet, row, column);
    if (held === value || format === null || typeof value !== 'string') return true;
    const right = rights.get(cellKey(row, column));
    // The column of names may be as wide as shorter names asked for.
    const width = right === undefined ? NAME_WIDTH : setup.columnWidths.slice(column, right + 1).reduce((sum, one) => sum + one, 0);
    return rowPoints({ value, format, width }) <= rowPoints({ value: held, format, width });
  });
}

function isSameMerges(one: readonly CellRange[], other: readonly CellRange[]): boolean {
  const keys = new Set(one.map(keyOf));
  return one.length === other.length && other.every((range) => keys.has(keyOf(range)));
}

function keyOf({ top, left, bottom, right }: CellRange): string {
  return `${top} ${left} ${bottom} ${right}`;
}

/** Whether a cell already holds what is to be written. */
export function holds(sheet: SheetSnapshot, { row, column, formula, value }: CellWrite): boolean {
  const held = valueAt(sheet, row, column);
  return isSameFormula(formulaAt(sheet, row, column), formula) && (held === value || ((held ?? '') === '' && (value ?? '') === ''));
}
