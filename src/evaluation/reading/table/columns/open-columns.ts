import { HALFWAY, PART_OF_YEAR, spanIn, YEAR_SO_FAR } from '../../../vocabulary/headings/basis-words';
import { unitScale } from '../../../vocabulary/figures/unit-scales';
import { isUnitWord } from '../../../vocabulary/figures/units';
import { wordInContext } from '../../../vocabulary/headings/words-in-context';
import { statesFormula } from '../stated/stated-rule';
import { namedYear } from '../named-year';
import type { TableBody } from '../table-body';

/** What the headings of a table leave open, and what a person should know of the columns that were read. */
export interface OpenColumns {
  readonly variant:
    | 'beside'
    | 'two-bases'
    | 'two-groups'
    | 'forecast'
    | 'part-of-year'
    | 'provisional'
    | 'zeros'
    | 'levels'
    | 'other-year'
    | 'every-year'
    | 'target-before'
    | 'baseline-after'
    | 'units'
    | 'other-span'
    | 'rule-unread';
  readonly severity: 'error' | 'warning' | 'info';
  /** Where it is to be seen, from 0. */
  readonly row: number;
  readonly column: number;
  /** The heading that it is about, and the other one where there are two. */
  readonly heading: string;
  readonly other: string | null;
}

/** A year that says when the baseline was set, and not of when it is. */
const REVISED = /改[定訂]|見直し|策定|修正|設定/;
/** Below are counts of years: 3年目. */
const COUNTED = 1000;
/** A month within the fiscal year, beside what the whole year is expected to come to. */
const MONTH_END = /[./年]\s*(?:[4-9]|1[0-2]|[12])末|(?:^|[^0-9])(?:[4-9]|1[0-2]|[12])月(?:末|現在|時点|まで)/;
const FORECAST = /見込|見通/;
const PROVISIONAL = /速報|暫定/;

/** The unit in a heading's brackets, so that alike ones are the same: 実績値(百万円); null where there is none. */
function unitIn(heading: string): string | null {
  for (const [, inside = ''] of heading.normalize('NFKC').matchAll(/\((?:単位:)?([^()]{1,8})\)/g)) {
    if (isUnitWord(inside)) return Object.values(unitScale(inside)).join();
  }
  return null;
}

/** All of it for one table. */
export function openColumns({ heading, table }: TableBody): readonly OpenColumns[] {
  const { beside, last: row } = heading;
  const { columns, year, targetBy } = table;
  const textOf = (column: number | null): string => heading.columns.find((candidate) => candidate.column === column)?.text ?? '';
  const [actual, target] = [textOf(columns.actual), textOf(columns.target)];
  const at = { row: Math.max(0, row), column: columns.actual ?? columns.indicator, heading: actual, other: target };
  const open: OpenColumns[] = [];
  if (beside !== null) {
    open.push({ variant: 'beside', severity: 'warning', row: heading.first, column: beside.column, heading: beside.text, other: null });
  }
  if (table.statedRule === null && columns.progress !== null && statesFormula(textOf(columns.progress), table.letters))
    open.push({
      ...at,
      variant: 'rule-unread',
      severity: 'warning',
      column: columns.progress,
      heading: textOf(columns.progress),
      other: null,
    });
  if (table.openBasis) open.push({ ...at, variant: 'two-bases', severity: 'error' });
  if (table.openGroups !== null) {
    const { read, other, column } = table.openGroups;
    open.push({ variant: 'two-groups', severity: 'warning', row: heading.first, column, heading: read, other });
  }
  if (table.actualGiven || columns.actual === null) return open;
  const same = table.actuals.find((other) => other.column !== columns.actual && other.year === year?.year);
  const isHalf =
    (HALFWAY.test(actual) && heading.columns.some(({ text, role }) => role === 'actual' && /年度?末|年間|通年/.test(text))) ||
    (MONTH_END.test(actual.normalize('NFKC')) &&
      heading.columns.some(({ text }) => FORECAST.test(text) && namedYear(text).year === year?.year));
  // Figures that are of September in every year are the body's own way.
  const isSoFar =
    YEAR_SO_FAR.test(actual.normalize('NFKC')) &&
    table.actuals.some(({ column }) => column !== columns.actual && !YEAR_SO_FAR.test(textOf(column).normalize('NFKC')));
  const isPart = (PART_OF_YEAR.test(actual) && !PART_OF_YEAR.test(target)) || isHalf || isSoFar;
  // 「実績値(男性)」 and 「実績値(女性)」: nothing says which of them the target is for.
  const other = textOf(same?.column ?? null);
  // R5(速報) beside a column for R5(確定) that is still empty is no other figure.
  const isFinal = PROVISIONAL.test(actual) && !PROVISIONAL.test(other);
  if (same !== undefined && !isPart && !isFinal && !(same.year === null && HALFWAY.test(other))) {
    open.push({ ...at, variant: 'two-groups', severity: 'warning', other });
  }
  const forecast = heading.columns.find(
    ({ role, text }) =>
      role === 'other' && wordInContext(text)?.forecast === true && (namedYear(text).year ?? 0) > (year?.year ?? Infinity),
  );
  // The figures of a year before a forecast are where the plan stands, or where it set out from: two readings, and no baseline to tell.
  if (forecast !== undefined && columns.baseline === null && targetBy !== 'same-year') {
    open.push({ ...at, variant: 'forecast', severity: 'error', other: forecast.text });
  }
  const inUnits = [columns.baseline, columns.actual, columns.target].map(textOf).filter((text) => unitIn(text) !== null);
  const inOther = inUnits.find((text) => unitIn(text) !== unitIn(inUnits[0] ?? ''));
  if (inOther !== undefined) open.push({ ...at, variant: 'units', severity: 'error', heading: inUnits[0] ?? '', other: inOther });
  const spans = [spanIn(actual), spanIn(target)];
  if (spans[0] !== spans[1] && !spans.includes(null)) open.push({ ...at, variant: 'other-span', severity: 'error' });
  const ofTarget = table.targets.find(({ column }) => column === columns.target)?.year ?? null;
  if (ofTarget !== null && targetBy !== 'person' && ofTarget < (year?.year ?? ofTarget))
    open.push({ ...at, variant: 'target-before', severity: 'warning' });
  const ofBaseline = textOf(columns.baseline);
  const begun = REVISED.test(ofBaseline) ? null : namedYear(ofBaseline).year;
  if (begun !== null && year?.year != null && year.year > COUNTED && begun > year.year)
    open.push({ ...at, variant: 'baseline-after', severity: 'warning', column: columns.baseline ?? at.column, other: ofBaseline });
  if (isPart) open.push({ ...at, variant: 'part-of-year', severity: 'warning' });
  if (table.toCome !== undefined)
    open.push({ ...at, variant: 'zeros', severity: 'info', column: table.toCome.column, other: textOf(table.toCome.column) });
  if (PROVISIONAL.test(actual)) open.push({ ...at, variant: 'provisional', severity: 'info' });
  return open;
}
