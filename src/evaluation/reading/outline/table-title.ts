import type { Heading } from '../../evaluation';
import { isCaption } from '../../vocabulary/headings/captions';
import { labelsRemark } from '../../vocabulary/headings/remark-labels';
import { readHeadingText } from '../../vocabulary/headings/heading-text';
import { levelBeforeNumber, wordBeforeNumber } from '../../vocabulary/headings/level-words';
import { isQuoted } from '../../vocabulary/signs';
import type { CountedLabels } from './counted-labels';
import { type Fragment, fragmentsIn } from './outline-fragments';
import type { SheetGrid } from '../sheet-grid';
import type { TableBody } from '../table/table-body';

/** A title above the table that names its strategy: 「重点戦略1 …」, or what the count table calls a strategy. */
export function titleFragments(
  grid: SheetGrid,
  { heading, prefaceFrom, first, readings, table }: TableBody,
  counted: CountedLabels,
): Fragment[] {
  const titles: Fragment[] = [];
  for (let row = prefaceFrom; row < heading.first; row++) {
    for (const fragment of fragmentsIn(grid, row, grid.width(row), () => true)) {
      const { text } = fragment;
      const named = text.ordinal !== null && levelBeforeNumber(grid.text(row, fragment.column)) === 'strategy';
      const quoted = text.ordinal !== null && isQuoted(text.name);
      if (named || quoted || counted.kindOf(text.number, text.name) === 'strategy') titles.push(fragment);
    }
  }
  const last = titles.at(-1);
  const firstTelling = readings.findIndex(({ kind }) => kind === 'heading' || kind === 'indicator');
  // The table says it again: the title adds nothing.
  const repeated =
    firstTelling >= 0 &&
    last &&
    fragmentsIn(grid, first + firstTelling, table.columns.indicator + 1, table.mayHoldHeading).some(({ label }) => label === last.label);
  return last === undefined || repeated ? [] : [last];
}

/** Titles that only count on from one table to the next (1 しごと, 2 ひと), where no other sign tells that they name strategies. */
export function numberedTitles(grid: SheetGrid, bodies: readonly TableBody[]): readonly (Fragment | undefined)[] {
  const titles = bodies.map(({ heading, prefaceFrom }) => {
    const rows = Array.from({ length: Math.max(0, heading.first - prefaceFrom) }, (_, index) => prefaceFrom + index);
    return rows
      .flatMap((row) => fragmentsIn(grid, row, grid.width(row), () => true))
      .findLast(({ text, label }) => text.ordinal !== null && !isCaption(label));
  });
  const found = titles.filter((title) => title !== undefined);
  const counts = found.every(({ text }, index) => text.ordinal === index + 1 && text.style === found[0]?.text.style);
  return found.length > 1 && counts ? titles : [];
}

/** A text above the first table names what stands below it where the one above the second is its next sibling: （１）成果目標, （２）活動指標. */
export function siblingTitle(grid: SheetGrid, [one, next]: readonly TableBody[]): Fragment[] {
  const [above, below] = [one, next].map((table) => (table === undefined ? undefined : textAbove(grid, table.heading.first)));
  return above !== undefined && below !== undefined && isSibling(grid, above, below) ? [above] : [];
}

/** The one text in the last filled row above a table's heading. */
function textAbove(grid: SheetGrid, first: number): Fragment | undefined {
  for (let row = first - 1; row >= 0; row--) {
    const fragments = fragmentsIn(grid, row, grid.width(row), () => true);
    if (fragments.length > 0 && !labelsRemark(fragments[0]?.label ?? '')) return fragments.length === 1 ? fragments[0] : undefined;
  }
  return undefined;
}

function isSibling(grid: SheetGrid, one: Fragment, next: Fragment): boolean {
  if (one.text.ordinal !== null) return one.text.style === next.text.style && next.text.ordinal === one.text.ordinal + 1;
  const [sign = 'a'] = grid.text(one.row, one.column);
  return !/[\p{L}\p{N}]/u.test(sign) && grid.text(next.row, next.column).startsWith(sign);
}

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
