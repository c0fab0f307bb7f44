import { figureContent, progressContent, unitContent, type CellContent } from '../../../tools/samples/cell-content';
import type { ReportIndicator } from '../../../tools/samples/report-data';
import type { Layout } from './layout';
import type { DraftRow } from '../../workbook-draft';

/** Where an indicator's cells go, columns counted from 1 as ExcelJS does; left out: the layout has no such column. */
export interface WrittenColumns {
  readonly indicator: number;
  readonly unit?: number;
  readonly baseline: number;
  readonly actual: number;
  readonly target: number;
  readonly progress: number;
  readonly status: number;
}

/** Columns that follow one another from the indicator's name to its status. */
export function columnsFrom(first: number): WrittenColumns {
  const [indicator, unit, baseline, actual, target, progress, status] = [0, 1, 2, 3, 4, 5, 6].map((offset) => first + offset) as [
    number,
    ...number[],
  ];
  return { indicator, unit, baseline, actual, target, progress, status } as WrittenColumns;
}

/** Writes an indicator into a row: plain figures as numbers, figures with notes as text, results blank or as published. */
export function writeIndicator(row: DraftRow, columns: WrittenColumns, indicator: ReportIndicator, results: Layout['results']): void {
  put(row, columns.indicator, { value: indicator.name, numberFormat: null });
  if (columns.unit !== undefined) put(row, columns.unit, unitContent(indicator.unit));
  put(row, columns.baseline, figureContent(indicator.baseline));
  put(row, columns.actual, figureContent(indicator.actual));
  put(row, columns.target, figureContent(indicator.target));
  if (results === 'blank') return;
  put(row, columns.progress, progressContent(indicator.progress));
  put(row, columns.status, { value: indicator.status === '' ? null : indicator.status, numberFormat: null });
}

function put(row: DraftRow, column: number, { value, numberFormat }: CellContent): void {
  if (value === null) return;
  row.getCell(column).value = value;
  if (numberFormat !== null) row.getCell(column).numberFormat = numberFormat;
}
