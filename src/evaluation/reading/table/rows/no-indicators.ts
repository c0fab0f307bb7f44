import { matchKey } from '../../../vocabulary/clean-text';
import { namesSumOf, sumsOthers, totalOfRows } from '../../../vocabulary/headings/total-words';
import { isDash } from '../../../vocabulary/signs';
import { isBlank } from '../../../workbook/snapshot';
import type { SheetGrid } from '../../sheet-grid';
import type { TableColumns } from '../columns/table-columns';

// Rows that look like indicators and are none: nobody is to answer for them. Source: docs/rules.md, "What is on the sheet".

/** 例 in the place of a number. */
const IS_EXAMPLE = /^[\s　(（【]*(?:記入|記載|入力)?例[\s　)）】]*$/;
const LONGEST_EXAMPLE = 6;
/** （記入例）○○の利用者数, 例：○○. */
const EXAMPLE = /^[\s　]*(?:[(（【〔[<＜](?:記入|記載|入力)?例[)）】〕\]>＞]|(?:記入|記載|入力)例|例[:：])/;

/** Whether a row, or its whole sheet, shows how to fill in the others. */
export function isExample(grid: SheetGrid, { columns: { indicator } }: TableColumns, row: number): boolean {
  const name = grid.value(row, indicator);
  if ((typeof name === 'string' && EXAMPLE.test(name)) || EXAMPLE.test(grid.name)) return true;
  for (let column = 0; column < indicator; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && value.length <= LONGEST_EXAMPLE && IS_EXAMPLE.test(value)) return true;
  }
  return false;
}

const REFERENCE = /^[\s　]*[(（【〔[]?参考/;

/** 参考 before a name that has no target: a figure to compare with (県平均), which nobody aims at. */
export function isReference(grid: SheetGrid, { columns: { indicator, target } }: TableColumns, row: number): boolean {
  const name = grid.value(row, indicator);
  if (typeof name !== 'string' || target === null || target === indicator || !REFERENCE.test(name)) return false;
  const aim = grid.value(row, target);
  return isBlank(aim) || (typeof aim === 'string' && isDash(aim.trim()));
}

/** Whether a level before the name says that the figures are of others together: 市平均 | 加入率. */
export function isOfOthers(grid: SheetGrid, { columns: { indicator } }: TableColumns, row: number): boolean {
  for (let column = 0; column < indicator; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && sumsOthers(value)) return true;
  }
  return false;
}

/** Whether a text says that its row sums or averages others: 合計, 施策1の計 without a unit, 福祉 | 福祉分野計. */
export function isSum(grid: SheetGrid, { columns: { unit }, levels }: TableColumns, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value !== 'string') return false;
  const total = totalOfRows(value);
  if (total === 'is' || (total === 'ends' && (unit === null || grid.isBlank(row, unit)))) return true;
  return value.includes('計') && levels.some(({ left }) => left < column && namesSumOf(value, matchKey(grid.text(row, left))));
}
