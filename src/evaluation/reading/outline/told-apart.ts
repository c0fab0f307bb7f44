import type { Indicator } from '../../evaluation';
import type { SheetGrid } from '../sheet-grid';
import { wordsIn } from '../table/columns/distinguishing-columns';
import type { TableIndicators } from './read-indicator';

/** Longer texts explain the indicator. */
const LONGEST_PART = 20;

/**
 * The indicators of a table with names that tell them apart: of rows of one name, what a column beside the names says of each
 * (受診率 of 胃がん and of 肺がん) stands in brackets behind it.
 */
export function toldApart(grid: SheetGrid, { table, indicators }: TableIndicators): TableIndicators {
  if (table.distinguishing.length === 0 || table.layout !== undefined) return { table, indicators };
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const own = groups.get(indicator.name);
    if (own === undefined) groups.set(indicator.name, [indicator]);
    else own.push(indicator);
  }
  if (groups.size === indicators.length) return { table, indicators };
  return { table, indicators: indicators.map((own) => withPart(grid, table.distinguishing, own, groups.get(own.name) ?? [])) };
}

function withPart(grid: SheetGrid, columns: readonly number[], own: Indicator, alike: readonly Indicator[]): Indicator {
  const part = partOf(grid, columns, own);
  if (part === '' || part.length > LONGEST_PART || alike.every((other) => partOf(grid, columns, other) === part)) return own;
  return { ...own, name: `${own.name}（${part}）`, part };
}

function partOf(grid: SheetGrid, columns: readonly number[], { row, name }: Indicator): string {
  return wordsIn(grid, row, columns)
    .filter((word) => word !== name)
    .join('・');
}
