import { headingWord } from '../../vocabulary/headings/heading-words';
import type { SheetGrid } from '../sheet-grid';

/** A label is no longer than this; longer texts are what is labelled. */
export const LONGEST_LABEL = 16;

/** A label of a row of figures is no longer than this. */
const LONGEST_FIGURE_LABEL = 20;

/** Indicators that are columns have the labels of their figures in one of the first columns. */
export const LABEL_COLUMNS = 4;

/** Whether a text labels an indicator's name: 指標名, KPI, 成果指標. */
export function labelsName(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const word = headingWord(text.replace(/[:：]\s*$/, ''));
  return word?.role === 'indicator' && !/説明|方向|考え方|設定|番号|区分|種類|評価/.test(word.key);
}

/** What a cell labels of the figures to its right; undefined for any other cell. */
export function labelledFigure(grid: SheetGrid, row: number, column: number): 'baseline' | 'actual' | 'target' | undefined {
  const value = grid.value(row, column);
  if (typeof value !== 'string' || value.length > LONGEST_FIGURE_LABEL) return undefined;
  const role = headingWord(value)?.role;
  return role === 'baseline' || role === 'actual' || role === 'target' ? role : undefined;
}

/** Whether a sheet without a table has labels of the kind that forms and transposed tables have. */
export function holdsLabels(grid: SheetGrid): boolean {
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.width(row); column++) {
      if (typeof grid.value(row, column) !== 'string') continue;
      if (labelsName(grid.text(row, column)) || (column < LABEL_COLUMNS && labelledFigure(grid, row, column) !== undefined)) return true;
    }
  }
  return false;
}
