import type { IndicatorResult } from '../../../evaluation';
import type { SheetReading } from '../../../reading/read-sheet';
import type { SheetCell } from '../../../workbook/plan';
import { isBlank, valueAt } from '../../../workbook/snapshot';

/** Cells of the evaluation sheet that the count sheet's cells are to look like. */
export interface ModelCells {
  /** The heading of the indicators' names. */
  readonly heading: SheetCell;
  /** A strategy's own row; null: strategies have none. */
  readonly strategy: SheetCell | null;
  /** An indicator's name. */
  readonly body: SheetCell;
}

/** The models on the first sheet with a table that has headings; null: there is none. */
export function modelCells(readings: readonly SheetReading[], results: readonly IndicatorResult[]): ModelCells | null {
  for (const { grid, bodies } of readings) {
    const first = results.find(({ indicator }) => indicator.sheet === grid.name)?.indicator;
    const heading = bodies[0]?.heading;
    if (first === undefined || heading === undefined) continue;
    const { row, columns, strategy } = first;
    const column = columns.indicator;
    const sheet = grid.name;
    const rows = Array.from({ length: heading.last - heading.first + 1 }, (_, index) => heading.first + index);
    const headed = rows.find((one) => !isBlank(valueAt(grid.sheet, one, column))) ?? heading.first;
    const isOwnRow = strategy !== null && strategy.row > heading.last && strategy.row < row;
    return {
      heading: { sheet, row: headed, column },
      strategy: isOwnRow ? { sheet, row: strategy.row, column: strategy.column } : null,
      body: { sheet, row, column },
    };
  }
  return null;
}
