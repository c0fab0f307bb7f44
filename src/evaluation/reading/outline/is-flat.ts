import { isCode, readNumberCell } from '../../vocabulary/headings/heading-text';
import { levelBeforeNumber, wordBeforeNumber } from '../../vocabulary/headings/level-words';
import { type CellValue, isBlank } from '../../workbook/snapshot';
import type { SheetGrid } from '../sheet-grid';
import type { TableColumns } from '../table/columns/table-columns';
import type { TableBody } from '../table/table-body';
import { fragmentsOfHeading } from './outline-fragments';

/** Whether the levels stand on the indicators' own rows rather than on rows of their own; goals (基本目標1) may stand there all the same. */
export function isFlat(grid: SheetGrid, blocks: readonly TableBody[]): boolean {
  let own = 0;
  let carried = 0;
  let others = 0;
  for (const { table, first, readings } of blocks) {
    // What stands below the last indicator may be the title of the table that follows.
    let between = 0;
    for (let index = 0; index < readings.length; index++) {
      const reading = readings[index];
      if (reading?.kind === 'heading') {
        between++;
        if (!isGoalAbove(grid, first + index, table)) others++;
      } else if (reading?.kind === 'indicator') {
        own += between;
        between = 0;
        if (hasLevelText(grid, first + index, table, reading.offset)) carried++;
      }
    }
  }
  return carried > (others === 0 ? 0 : own);
}

/** Whether a row holds a goal by its own word, and the table's columns of levels are of something else. */
function isGoalAbove(grid: SheetGrid, row: number, { levels, columns, mayHoldHeading }: TableColumns): boolean {
  const [top] = levels;
  const [goal] = fragmentsOfHeading(grid, row, { columns, mayHoldHeading });
  if (top === undefined || goal === undefined) return false;
  const text = grid.text(row, goal.column);
  return levelBeforeNumber(text) === 'strategy' && !top.heading.includes(wordBeforeNumber(text) ?? '');
}

function hasLevelText(grid: SheetGrid, row: number, { columns, levels, mayHoldLevel }: TableColumns, offset: number): boolean {
  for (let column = 0; column < columns.indicator + offset; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /\p{L}/u.test(value) && !isCode(value) && mayHoldLevel(column)) return true;
    // Ⅰ, ② or 3 alone is a level's name where its column is called so.
    if (!isBlank(value) && levels.some(({ left, right }) => column === right && left === right) && isNumberCell(value)) return true;
  }
  return false;
}

function isNumberCell(value: CellValue): boolean {
  return readNumberCell(String(value)) !== undefined;
}
