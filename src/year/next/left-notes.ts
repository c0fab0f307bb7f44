import { formulaAt } from '../../evaluation/workbook/snapshot';
import { moveYears } from '../book/move-years';
import type { YearBook } from '../book/year-book';
import type { YearTable } from '../book/year-table';

/** A text below a table that speaks of the year that ends. */
export interface LeftNote {
  /** The sheet that is made. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes below the tables that speak of the year that ends (※令和5年度の実績は…): whether they hold for the next is for a person to say. */
export function leftNotes({ year }: YearBook, tables: readonly YearTable[], sheet: string): LeftNote[] {
  const bodies = tables.flatMap(({ body }) => body ?? []);
  const grid = tables[0]?.grid;
  if (year === null || grid === undefined || bodies.length === 0) return [];
  const years = new Set([year, year + 1]);
  const isOfTable = (row: number): boolean =>
    bodies.some(({ heading, first, readings, prefaceFrom }) => {
      const kind = readings[row - first]?.kind;
      return (row >= prefaceFrom && row <= heading.last) || kind === 'indicator' || kind === 'heading';
    });
  const notes: LeftNote[] = [];
  for (let row = Math.min(...bodies.map(({ first }) => first)); row < grid.rowCount; row++) {
    if (isOfTable(row)) continue;
    for (let column = 0; column < grid.width(row); column++) {
      const text = grid.value(row, column);
      const isTyped = typeof text === 'string' && formulaAt(grid.sheet, row, column) === null;
      if (isTyped && moveYears(text, years, 1) !== text) notes.push({ sheet, row, column, text });
    }
  }
  return notes;
}
