import { readFigure } from '../../../figures/read-figure';
import { isYearNumber, withoutYears } from '../../../vocabulary/figures/year';
import { headsOtherTable } from '../../../vocabulary/headings/other-tables';
import type { SheetGrid } from '../../sheet-grid';
import type { TableColumns } from '../columns/table-columns';
import type { RowReading } from './row-kind';

/** Of another table, whatever stands there: no indicator, and nothing that was left out. */
export const OTHER_TABLE: RowReading = { kind: 'note', offset: 0, isOther: true };

/**
 * The rows of a table without those of other tables below it that are none of evaluation: 年 | 総人口 | 年少人口, 施設 | R4 | R5 | R6. Behind a
 * blank row or a title a heading begins one, and the next blank row or single text ends it.
 * @param first the row of the first reading
 */
export function withoutOtherTables(
  grid: SheetGrid,
  { columns, named, layout }: TableColumns,
  first: number,
  readings: readonly RowReading[],
): readonly RowReading[] {
  if (named || layout !== undefined) return readings;
  const figures = [columns.baseline, columns.actual, columns.target].filter((column) => column !== null && column !== columns.indicator);
  const kept = [...readings];
  let isOther = false;
  for (const [index, { kind }] of readings.entries()) {
    const row = first + index;
    if (kind === 'blank' || (isOther && filled(grid, row) < 2)) isOther = false;
    else if (kind !== 'indicator' && filled(grid, row) === 1 && FOR_CHART.test(grid.text(row, firstFilled(grid, row)))) isOther = true;
    else if (!isOther && index > 0 && begins(grid, row, columns.indicator, figures)) {
      isOther = true;
      if (readings[index - 1]?.kind !== 'blank') kept[index - 1] = OTHER_TABLE;
    }
    if (isOther) kept[index] = OTHER_TABLE;
  }
  return kept;
}

/** What the figures of a chart are titled. */
const FOR_CHART = /^[\s　■□●○◆◇※【〔(（<＜]*(?:グラフ(?:用|作成|の?データ)|作業用)/;

function firstFilled(grid: SheetGrid, row: number): number {
  let column = 0;
  while (column < grid.width(row) && grid.isBlank(row, column)) column++;
  return column;
}

function begins(grid: SheetGrid, row: number, name: number, figures: readonly (number | null)[]): boolean {
  let cells = 0;
  let areDates = true;
  for (const column of figures) {
    if (column === null || grid.isBlank(row, column)) continue;
    const value = grid.value(row, column);
    const kind = isYearNumber(value) ? 'date' : typeof value === 'string' ? unreadable(value) : 'figure';
    // Every row passes through here, and nearly all are out by their first figure.
    if (kind === 'figure') return false;
    if (kind !== 'date') areDates = false;
    cells++;
  }
  if (cells < 2 || typeof grid.value(row, name) !== 'string') return false;
  // Years or dates over all figures, or words that are no figures below a word that heads rows of another kind.
  const heads = areDates || headsOtherTable(grid.text(row, name));
  return heads && (filled(grid, row - 1) < 2 || saysUnit(grid, row - 1)) && filled(grid, row + 1) > 1;
}

function unreadable(text: string): 'date' | 'words' | 'figure' {
  const figure = readFigure(text, 'General', null);
  return figure.kind !== 'unreadable'
    ? 'figure'
    : figure.why === 'date'
      ? 'date'
      : /[0-9０-９]/.test(withoutYears(text.normalize('NFKC')))
        ? 'figure'
        : 'words';
}

/** A title with the unit of all figures at its right: 【事業費】 | （単位：千円）. */
function saysUnit(grid: SheetGrid, row: number): boolean {
  return filled(grid, row) === 2 && /単位/.test(grid.text(row, grid.width(row) - 1));
}

function filled(grid: SheetGrid, row: number): number {
  let cells = 0;
  for (let column = 0; column < grid.width(row); column++) if (!grid.isBlank(row, column)) cells++;
  return cells;
}
