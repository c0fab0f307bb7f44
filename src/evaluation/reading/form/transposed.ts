import { headingWord } from '../../vocabulary/headings/heading-words';
import { isUnitWord } from '../../vocabulary/figures/units';
import { isYearHeading } from '../pairs/year-heading';
import type { NameCell } from '../pairs/spread-cells';
import type { SheetGrid } from '../sheet-grid';
import { beginsAsFigure } from '../../figures/text/begins-as-figure';
import { LABEL_COLUMNS, labelledFigure } from './sheet-labels';

/** So many rows at most lie between the labels of one transposed table, and between them and the names above. */
const NEAR = 6;

/** A label to the right of another is no longer than this. */
const LONGEST_LABEL = 20;

/**
 * Where a table stands whose indicators are its columns: 基準値, 実績値 and 目標値 label rows of figures, and names stand side by
 * side above these. Undefined where there is none.
 */
export function transposedTable(grid: SheetGrid): NameCell | undefined {
  for (let column = 0; column < LABEL_COLUMNS; column++) {
    const labels = labelsIn(grid, column);
    for (let index = 0; index + 1 < labels.length; index++) {
      const [one, next] = [labels[index], labels[index + 1]];
      if (one === undefined || next === undefined || one.role === next.role || next.row - one.row > NEAR) continue;
      if (namesAbove(grid, one.row, next.row, column)) return { row: one.row, column };
    }
  }
  return undefined;
}

function labelsIn(grid: SheetGrid, column: number): { row: number; role: string }[] {
  const labels: { row: number; role: string }[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const role = labelledFigure(grid, row, column);
    if (role !== undefined) labels.push({ row, role });
  }
  return labels;
}

/** Whether two columns at least hold figures in both rows, below a name of their own that is no year. */
function namesAbove(grid: SheetGrid, row: number, next: number, labels: number): boolean {
  const named = new Set<string>();
  // Further labels to the right: a form, whose cells say each for itself what they are.
  if (isLabelled(grid, row, labels + 1) || isLabelled(grid, next, labels + 1)) return false;
  for (let column = labels + 1; column < grid.width(row); column++) {
    if (!beginsAsFigure(grid.value(row, column)) && !beginsAsFigure(grid.value(next, column))) continue;
    if (grid.isBlank(row, column) || grid.isBlank(next, column)) continue;
    for (let above = row - 1; above >= Math.max(0, row - NEAR); above--) {
      const text = grid.mergedText(above, column);
      if (text === '' || typeof grid.value(above, column) === 'number') continue;
      if (isUnitWord(text)) continue;
      if (/\p{L}/u.test(text) && !isYearHeading(text)) named.add(text);
      break;
    }
  }
  return named.size >= 2;
}

function isLabelled(grid: SheetGrid, row: number, from: number): boolean {
  for (let column = from; column < grid.width(row); column++) {
    const text = grid.text(row, column);
    if (text !== '' && text.length <= LONGEST_LABEL && headingWord(text) !== undefined) return true;
  }
  return false;
}
