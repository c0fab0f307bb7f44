import type { Heading } from '../../evaluation';
import { readHeadingText } from '../../vocabulary/headings/heading-text';
import { levelBeforeNumber, wordBeforeNumber } from '../../vocabulary/headings/level-words';
import type { SheetGrid } from '../sheet-grid';

/**
 * Whether a numbered heading on a row of its own is a part of the title above it: it does not call itself a strategy, and the title
 * does (基本目標1, then 基本的方向1 or (1) …), or is numbered otherwise (Ⅰ, then 1).
 */
export function isPartOf(grid: SheetGrid, heading: Heading, title: Heading): boolean {
  const [own, above] = [heading, title].map(({ row, column }) => grid.text(row, column));
  if (own === undefined || above === undefined || levelBeforeNumber(own) === 'strategy') return false;
  const { ordinal, style } = readHeadingText(heading.label);
  if (ordinal === null) return false;
  if (levelBeforeNumber(above) === 'strategy') return true;
  const read = readHeadingText(title.label);
  return read.ordinal !== null && (read.style !== style || wordBeforeNumber(own) !== wordBeforeNumber(above));
}
