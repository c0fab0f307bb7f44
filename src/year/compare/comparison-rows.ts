import type { RowBefore } from '../../evaluation/plan/remarks/sheet-rows';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { formulaAt, type SheetSnapshot, valueAt } from '../../evaluation/workbook/snapshot';

/** What the rows of 前年度比較 are known by from one run to the next. */
export const TITLE_KEY = 'title';
export const LIST_KEY = 'list';
/** What the matrix of all is called, its heading row, and its sum. */
export const OVERALL = '総括表';
export const HEAD = '＼';
export const TOTAL = '合計';
/** The heading of the names, and of the last column. */
const NAME = '目標指標';
export const COMPARED = '比較';

export function captionKey(matrix: string): string {
  return `${matrix}\ncaption`;
}

/** A line of a matrix, by the status that it is of. */
export function matrixKey(matrix: string, line: string): string {
  return `${matrix}\nmatrix\n${line}`;
}

/** A line of the list. @param time from 1: the how manieth of its levels and name it is */
export function indicatorKey(key: string, time: number): string {
  return [...key.split('\n').filter((part) => part !== ''), 'indicator', String(time)].join('\n');
}

/** How the sheet of an earlier run is laid out; undefined where somebody took its headings away. */
export function comparisonRowsBefore(sheet: SheetSnapshot): RowBefore[] | undefined {
  const at = (row: number, column: number): string => String(valueAt(sheet, row, column) ?? '').trim();
  const widthOf = (row: number): number => sheet.values[row]?.length ?? 0;
  const columnOf = (row: number, text: string): number =>
    Array.from({ length: widthOf(row) }, (_, column) => at(row, column)).indexOf(text);
  const list = sheet.values.findIndex((_, row) => columnOf(row, NAME) !== -1 && columnOf(row, COMPARED) > columnOf(row, NAME));
  if (list === -1) return undefined;
  const rows = sheet.values.map((): RowBefore => ({ key: null, width: 0 }));
  rows[0] = { key: TITLE_KEY, width: 1 };
  for (let row = 2; row < list; row++) {
    const width = columnOf(row, TOTAL) + 1;
    if (width < 2 || !at(row, 0).includes(HEAD)) continue;
    const matrix = at(row - 1, 0);
    rows[row - 1] = { key: captionKey(matrix), width: 1 };
    rows[row] = { key: matrixKey(matrix, HEAD), width };
    for (let line = row + 1; line < list && at(line, 0) !== ''; line++) {
      rows[line] = { key: matrixKey(matrix, at(line, 0)), width, label: `${matrix}　${at(line, 0)}` };
      if (at(line, 0) === TOTAL) break;
    }
  }
  const [name, width] = [columnOf(list, NAME), columnOf(list, COMPARED) + 1];
  rows[list] = { key: LIST_KEY, width };
  const times = new Map<string, number>();
  for (let row = list + 1; row < sheet.values.length; row++) {
    // A formula may have lost its remembered value.
    if (at(row, name) === '' || (at(row, width - 1) === '' && formulaAt(sheet, row, width - 1) === null)) continue;
    const key = Array.from({ length: name + 1 }, (_, column) => at(row, column))
      .map(matchKey)
      .join('\n');
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    rows[row] = { key: indicatorKey(key, time), width, label: at(row, name) };
  }
  return rows;
}
