import type { Indicator } from '../../evaluation';
import type { SheetReading } from '../../reading/read-sheet';
import { wordsIn } from '../../reading/table/columns/distinguishing-columns';
import type { TableColumns } from '../../reading/table/columns/table-columns';
import { parentName } from '../../reading/table/rows/parent-name';

/** What tells a row from others of the same name: its year, or words in a column that is nothing else. */
export function distinctionOfRow(readings: readonly SheetReading[]): (indicator: Indicator, table: TableColumns) => string {
  const grids = new Map(readings.map(({ grid }) => [grid.name, grid]));
  return ({ sheet, row, columns }, { yearOfRow, distinguishing, layout }) => {
    const grid = grids.get(sheet);
    if (grid === undefined) return '';
    // Of forms each sheet is about something of its own, though the indicators' names be the same.
    return [
      layout === undefined ? '' : sheet,
      yearOfRow === null ? '' : grid.text(row, yearOfRow),
      ...wordsIn(grid, row, distinguishing),
      parentName(grid, row, columns.indicator),
    ].join('\n');
  };
}
