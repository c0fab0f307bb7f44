import { HALFWAY_WORDS, PART_OF_YEAR } from '../../../vocabulary/headings/basis-words';
import { wordInContext } from '../../../vocabulary/headings/words-in-context';
import { namedYear } from '../named-year';
import type { TableBody } from '../table-body';

/** What the headings of a table leave open, and what a person should know of the columns that were read. */
export interface OpenColumns {
  readonly variant:
    'beside' | 'two-bases' | 'two-groups' | 'forecast' | 'part-of-year' | 'provisional' | 'levels' | 'other-year' | 'every-year';
  readonly severity: 'error' | 'warning' | 'info';
  /** Where it is to be seen, from 0. */
  readonly row: number;
  readonly column: number;
  /** The heading that it is about, and the other one where there are two. */
  readonly heading: string;
  readonly other: string | null;
}

const HALFWAY = new RegExp(HALFWAY_WORDS.join('|'), 'i');
const PROVISIONAL = /速報|暫定/;

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
  if (table.openBasis) open.push({ ...at, variant: 'two-bases', severity: 'error' });
  if (table.openGroups !== null) {
    const { read, other, column } = table.openGroups;
    open.push({ variant: 'two-groups', severity: 'warning', row: heading.first, column, heading: read, other });
  }
  if (table.actualGiven || columns.actual === null) return open;
  const same = table.actuals.find((other) => other.column !== columns.actual && other.year === year?.year);
  const isPart = PART_OF_YEAR.test(actual) && !PART_OF_YEAR.test(target);
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
  if (isPart) open.push({ ...at, variant: 'part-of-year', severity: 'warning' });
  if (PROVISIONAL.test(actual)) open.push({ ...at, variant: 'provisional', severity: 'info' });
  return open;
}
