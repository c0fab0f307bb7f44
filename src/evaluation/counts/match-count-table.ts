import { meansSame } from '../reading/outline/counted-labels';
import { headingLabel } from '../vocabulary/headings/heading-text';
import type { Heading, Indicator } from '../evaluation';
import type { ExistingCountRow, ExistingCountTable } from './existing-count-table';

/** A count table as read from a sheet. */
export interface UnmatchedCountTable {
  readonly sheet: string;
  readonly headingRow: number;
  readonly statusColumns: ExistingCountTable['statusColumns'];
  readonly otherColumns: ExistingCountTable['otherColumns'];
  readonly totalColumn: number | null;
  readonly rows: readonly {
    readonly row: number;
    readonly kind: ExistingCountRow['kind'];
    readonly label: string;
    readonly name: string;
    readonly number: string | null;
    readonly labelColumn: number;
  }[];
}

/** Strategies with their directions, in order of appearance. */
type Outline = readonly { readonly heading: Heading; readonly directions: readonly Heading[] }[];

/** The outline that the indicators' headings make, table by table. */
export function outlineOf(tables: readonly { readonly indicators: readonly Indicator[] }[]): Outline {
  const strategies = new Map<string, { heading: Heading; directions: Map<string, Heading> }>();
  let last: Indicator | undefined;
  for (const { indicators } of tables) {
    indicators.forEach((indicator) => {
      const { strategy, direction } = indicator;
      if (strategy === null || (strategy === last?.strategy && direction === last.direction)) return;
      last = indicator;
      let known = strategies.get(strategy.label);
      if (known === undefined) strategies.set(strategy.label, (known = { heading: strategy, directions: new Map() }));
      if (direction !== null && !known.directions.has(direction.label)) known.directions.set(direction.label, direction);
    });
  }
  return Array.from(strategies.values(), ({ heading, directions }) => ({ heading, directions: [...directions.values()] }));
}

/** Says for every row of a count table which heading of the outline it counts. */
export function matchCountTable(table: UnmatchedCountTable, outline: Outline): ExistingCountTable {
  let strategy: Outline[number] | undefined = strategyBefore(table, outline);
  const rows = table.rows.map((row): ExistingCountRow => {
    const { kind, label, labelColumn } = row;
    if (kind === 'strategy') strategy = best(row, outline, ({ heading }) => heading);
    const inStrategy = kind === 'total' ? undefined : strategy;
    const direction = kind === 'direction' && strategy ? best(row, strategy.directions, (heading) => heading) : undefined;
    return {
      row: row.row,
      kind,
      label: label === '' ? headingLabel(row.number, row.name) : label,
      labelColumn,
      strategy: inStrategy?.heading.label ?? null,
      direction: direction?.label ?? null,
    };
  });
  return { ...table, rows };
}

/** Of a table without a row for its strategy, the one that most of its directions belong to. */
function strategyBefore(table: UnmatchedCountTable, outline: Outline): Outline[number] | undefined {
  if (table.rows.some(({ kind }) => kind === 'strategy')) return undefined;
  const directions = table.rows.filter(({ kind }) => kind === 'direction');
  const hits = outline.map(
    (strategy) => directions.filter((row) => best(row, strategy.directions, (heading) => heading) !== undefined).length,
  );
  const most = Math.max(0, ...hits);
  return most === 0 ? undefined : outline[hits.indexOf(most)];
}

type Label = { readonly number: string | null; readonly name: string };

/** The same label before a similar one. */
function best<Item>(row: Label & { readonly label: string }, items: readonly Item[], headingOf: (item: Item) => Heading): Item | undefined {
  return items.find((item) => headingOf(item).label === row.label) ?? items.find((item) => meansSame(row, headingOf(item)));
}
