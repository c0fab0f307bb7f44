import { cellAddress } from '../../workbook/address';
import { isYearNumber } from '../../vocabulary/figures/year';
import { DIGITS, MINUS_SIGNS } from '../../vocabulary/signs';
import { isLegendRow } from '../../reading/table/rows/legend-row';
import type { Doubt, ReadTable } from '../doubt';

/** How a text begins that says a figure, readable or not: 74人減(…), 約3割. */
const BEGINS_AS_FIGURE = new RegExp(`^[\\s　(（約延べ]*[${MINUS_SIGNS}]?[${DIGITS}]`);
/** Figures for comparison: no indicator, and said to be none. */
const FOR_COMPARISON = /^[(（【[]?参考/;

/**
 * Rows with figures in two or more of the columns of figures that were taken for a heading, a note or nothing. One figure
 * may be a heading's number or a year in passing; two are a row of the table. Sums and rows for comparison are no indicators
 * and say so.
 */
export function rowsLeftOut({ grid, body: { first, end, readings, table }, indicators }: ReadTable): Doubt | undefined {
  const { baseline, actual, target, indicator } = table.columns;
  const all = [baseline, actual, target, ...[...table.actuals, ...table.targets].map(({ column }) => column)];
  const columns = [...new Set(all)].filter((column): column is number => column !== null && column !== indicator);
  let next = 0;
  const left: number[] = [];
  for (let row = first; row < end; row++) {
    const { kind, isOther } = readings[row - first] ?? {};
    while ((indicators[next]?.row ?? end) < row) next++;
    if (isOther === true || kind === 'blank' || kind === 'subtotal' || indicators[next]?.row === row) continue;
    let figures = 0;
    // Below a name that is merged downwards one number is a figure of it.
    const fewest = grid.isBlank(row, indicator) && grid.mergedText(row, indicator) !== '' ? 1 : 2;
    for (const column of columns) {
      const value = grid.value(row, column);
      if (typeof value === 'number' ? !isYearNumber(value) : typeof value === 'string' && BEGINS_AS_FIGURE.test(value)) figures++;
    }
    if (figures >= fewest && !saysSomethingElse(grid.sheet.values[row] ?? [])) left.push(row);
  }
  const [row] = left;
  if (row === undefined) return undefined;
  const column = grid.isBlank(row, indicator) ? (columns[0] ?? indicator) : indicator;
  return { kind: 'rows-left-out', row, column, about: [], details: { cell: cellAddress(row, column), rows: left.length } };
}

/** Whether a row numbers the columns, is there to compare with, or explains statuses (A | 100%以上). */
function saysSomethingElse(values: readonly unknown[]): boolean {
  const texts = values.filter((value) => typeof value === 'string' && value.trim() !== '').map(String);
  return numbersColumns(values) || FOR_COMPARISON.test(texts[0]?.trim() ?? '') || isLegendRow(texts);
}

/** Whether a row only numbers the columns: 1, 2, 3 below the headings. */
function numbersColumns(values: readonly unknown[]): boolean {
  const filled = values.filter((value) => value !== null && value !== '');
  return filled.every((value, index) => typeof value === 'number' && value === Number(filled[0]) + index);
}
