import { matchKey } from '../vocabulary/clean-text';
import { withoutYears } from '../vocabulary/figures/year';
import type { ColumnRole } from '../vocabulary/headings/heading-words';
import type { TableIndicators } from './outline/read-indicator';
import type { TableBody } from './table/table-body';

/** What holds indicators under headings for a year. */
export interface OfYear {
  readonly year: number;
  readonly names: ReadonlySet<string>;
  readonly headings: string;
}

/** What is left for another year's that holds mostly the same indicators under the same headings. */
export function laterOf<One extends OfYear>(dated: readonly One[], isPreferred: (other: One, one: One) => boolean): One[] {
  return dated.filter((one) =>
    dated.some(
      (other) =>
        other.year !== one.year && one.headings === other.headings && isPreferred(other, one) && isSameTable(one.names, other.names),
    ),
  );
}

/** The indicators of tables by name and unit. */
export function namesOf(byTable: readonly TableIndicators[]): ReadonlySet<string> {
  return new Set(byTable.flatMap(({ indicators }) => indicators.map(({ name, unit }) => `${matchKey(name)}\n${matchKey(unit ?? '')}`)));
}

/** Columns whose words tell one table from another. Those of reasons, remarks or departments come and go over the years. */
const TELLING: ReadonlySet<ColumnRole | undefined> = new Set(['indicator', 'unit', 'baseline', 'actual', 'target', 'progress', 'status']);

/** What the columns are called but for the years: a table whose figures are called otherwise is another one. */
export function headingsOf(bodies: readonly TableBody[]): string {
  return bodies
    .map(({ heading }) =>
      heading.columns
        .filter(({ role }) => TELLING.has(role))
        .map(({ text }) => withoutYears(matchKey(text)).trim())
        .join('\n'),
    )
    .join('\n\n');
}

/** Whether most of the smaller one's indicators stand in the other one. */
export function isSameTable(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const name of small) if (large.has(name)) common++;
  return common * 3 >= small.size * 2;
}
