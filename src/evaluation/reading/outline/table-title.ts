import { levelBeforeNumber } from '../../vocabulary/headings/level-words';
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
