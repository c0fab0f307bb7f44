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
  /** What it is called but for the years; absent: nothing calls it. */
  readonly called?: string;
  /** Whether it is a form: each is about something of its own, though headings and indicators be the same. */
  readonly isForm?: boolean;
}

/** Whether one of two is a form. */
export function isAnyForm(one: OfYear, other: OfYear): boolean {
  return one.isForm === true || other.isForm === true;
}

/** What is left for another year's of the same table. */
export function laterOf<One extends OfYear>(dated: readonly One[], isPreferred: (other: One, one: One) => boolean): One[] {
  return dated.filter((one) => dated.some((other) => isPreferred(other, one) && areYearsOfOne(one, other)));
}

/**
 * Whether two are years of one table: they are alike in two of what they are called, their headings and their indicators. Indicators are
 * renamed, ended and begun over the years, and so are headings; a table of another plan is alike in one of them at most.
 */
export function areYearsOfOne(one: OfYear, other: OfYear): boolean {
  if (one.year === other.year) return false;
  const isCalledSo = one.called !== undefined && one.called === other.called;
  const isHeadedSo = one.headings === other.headings;
  const isForm = isAnyForm(one, other);
  if (isCalledSo && isHeadedSo && !isForm) return true;
  return (isCalledSo || (isHeadedSo && !isForm)) && isSameTable(one.names, other.names);
}

/** The indicators of tables by name and unit. */
export function namesOf(byTable: readonly Pick<TableIndicators, 'indicators'>[]): ReadonlySet<string> {
  return new Set(byTable.flatMap(({ indicators }) => indicators.map(({ name, unit }) => `${matchKey(name)}\n${matchKey(unit ?? '')}`)));
}

/** Columns whose words tell one table from another. Those of reasons, remarks or departments come and go over the years. */
const TELLING: ReadonlySet<ColumnRole | undefined> = new Set(['indicator', 'unit', 'baseline', 'actual', 'target', 'progress', 'status']);

/** What the columns are called but for the years: a table whose figures are called otherwise is another one. */
export function headingsOf(bodies: readonly TableBody[]): string {
  return bodies
    .map(({ heading }) => {
      const texts = heading.columns
        .filter(({ role }) => TELLING.has(role))
        .map(({ text }) => matchKey(withoutYears(text.normalize('NFKC'))).trim());
      // R3実績, R4実績: how many years a table shows is no part of what it is.
      return [...new Set(texts)].join('\n');
    })
    .join('\n\n');
}

/** Whether most of the smaller one's indicators stand in the other one. */
export function isSameTable(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const name of small) if (large.has(name)) common++;
  return common * 3 >= small.size * 2;
}
