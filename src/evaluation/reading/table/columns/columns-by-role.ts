import type { EvaluationHeading } from '../heading-block';
import { type ColumnRole, headsYearsOfFigures } from '../../../vocabulary/headings/heading-words';
import type { SheetGrid } from '../../sheet-grid';
import { namedYear } from '../named-year';
import { isYearNumber } from '../../../vocabulary/figures/year';

/** A column of figures for one year. `year` is western, null where the heading names none. */
export interface YearColumn {
  readonly column: number;
  readonly year: number | null;
  /** The year as on the sheet. */
  readonly label: string | null;
}

/** A column with its heading's text. */
export interface HeadedColumn extends YearColumn {
  readonly text: string;
}

/** The rows below a table's heading: the first, and the one behind the last. */
export interface BodyRows {
  readonly first: number;
  readonly end: number;
}

/** How many rows are looked at where a column's content has to tell what it holds. */
export const SAMPLE_ROWS = 60;

/** The column that a person pointed out, with what its heading says of a year. */
export function yearColumn(heading: EvaluationHeading, column: number): YearColumn {
  const text = heading.columns.find((candidate) => candidate.column === column)?.text ?? '';
  return { column, ...namedYear(text) };
}

/** The columns of a role; hidden ones, and those of years, only where there is no other. Of a heading merged over several columns the first of each year. */
export function byRole({ columns, last }: EvaluationHeading, role: ColumnRole, grid: SheetGrid): HeadedColumn[] {
  const all = columns
    .filter((candidate) => candidate.role === role)
    .map(({ column, text }) => ({ column, text, ...namedYear(text) }))
    .filter(({ column, year }, index, alike) => {
      const left = grid.mergeAt(last, column)?.left ?? column;
      return left === column || (year !== null && alike[index - 1]?.year !== year);
    });
  const visible = all.filter(({ column }) => !grid.sheet.hiddenColumns.includes(column));
  const shown = visible.length > 0 ? visible : all;
  // 基準年 | 基準値: the year that a figure is of stands beside it.
  const figures = shown.filter(({ text, column }) => !headsYearsOfFigures(text) || holdsFigures(grid, last, column));
  return figures.length > 0 ? figures : shown;
}

/** 基準年度 may head the figures of that year as well as the year. */
function holdsFigures(grid: SheetGrid, last: number, column: number): boolean {
  const below = Math.min(grid.rowCount, last + SAMPLE_ROWS);
  for (let row = last + 1; row < below; row++) {
    const value = grid.value(row, column);
    if (typeof value === 'number') return !isYearNumber(value);
  }
  return false;
}
