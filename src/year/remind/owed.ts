import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { CollectedAnswers } from '../collect/collected';
import { isNotFinal } from '../request/form-columns';
import { type AskedRow, isExempt, STATES } from '../status/status-book';
import type { StatusRecord } from '../status/read-status-book';
import { departmentsAfter } from '../collect/hearing/status-after';

/** What a department still owes. */
export interface OwedAnswers {
  readonly department: string;
  /** The form that it was sent; '' where nothing says it. */
  readonly file: string;
  /** The indicators for which no answer came. */
  readonly missing: readonly string[];
  /** Those whose figure is not final: 区分 as answered, and when it will be, as far as the reply says so. */
  readonly pending: readonly { readonly name: string; readonly kind: string; readonly expected: string }[];
  /** Those whose answer is no figure. */
  readonly unreadable: readonly { readonly name: string; readonly answer: string }[];
  /** What a person wrote beside 差戻し in the list, '' for nothing; null where the answer was not sent back. */
  readonly returned: string | null;
}

/** What is owed once replies were taken in, department by department as they were asked; those that owe nothing are left out. */
export function owedAfter(collected: CollectedAnswers, record?: StatusRecord): OwedAnswers[] {
  const { rows, outstanding, answers, conflicts, replies } = collected;
  const askedOf = new Map(replies.map(({ file, askedDepartment }) => [file, matchKey(askedDepartment)]));
  const missing = new Map(outstanding.map(({ department, indicators }) => [matchKey(department), indicators]));
  const expected = new Map(answers.flatMap(({ id, texts, isNote }) => (isNote === true ? [] : [[id, texts.expected] as const])));
  const unreadable = new Map<string, { name: string; answer: string }[]>();
  for (const { code, part, file, department, indicator, answer } of conflicts) {
    if (code !== 'unreadable-reply' || (part !== 'actual' && part !== 'last') || indicator === null) continue;
    const key = askedOf.get(file) ?? matchKey(department);
    unreadable.set(key, [...(unreadable.get(key) ?? []), { name: indicator, answer }]);
  }
  const states = new Map(departmentsAfter(collected, record).map((one) => [matchKey(one.name), one]));
  return owed(rows, states, (key) => ({
    missing: missing.get(key) ?? [],
    unreadable: unreadable.get(key) ?? [],
    expected: (id) => expected.get(id) ?? '',
  }));
}

/** What is owed as 提出状況.xlsx says it. */
export function owedOnList({ rows, typed }: StatusRecord): OwedAnswers[] {
  const missing = new Map<string, string[]>();
  for (const { answers, department, name, taken, kind } of rows) {
    if (!answers || taken.actual !== undefined || kind !== '') continue;
    const key = matchKey(department);
    missing.set(key, [...(missing.get(key) ?? []), name]);
  }
  const states = new Map([...typed].map(([name, one]) => [matchKey(name), one]));
  return owed(rows, states, (key) => ({ missing: missing.get(key) ?? [], unreadable: [], expected: () => '' }));
}

interface Known extends Pick<OwedAnswers, 'missing' | 'unreadable'> {
  readonly expected: (id: string) => string;
}

function owed(
  rows: readonly AskedRow[],
  states: ReadonlyMap<string, { readonly state: string; readonly note: string }>,
  known: (key: string) => Known,
): OwedAnswers[] {
  const departments = new Map<string, { name: string; file: string; rows: AskedRow[] }>();
  for (const row of rows) {
    if (!row.answers) continue;
    const key = matchKey(row.department);
    const own = departments.get(key) ?? { name: row.department, file: row.file, rows: [] };
    own.rows.push(row);
    departments.set(key, own);
  }
  return [...departments].flatMap(([key, { name, file: first, rows: own }]): OwedAnswers[] => {
    const listed = states.get(key);
    // What a person called resolved is not asked for again.
    if (listed !== undefined && isExempt(listed.state)) return [];
    const { missing, unreadable, expected } = known(key);
    const returned = listed?.state === STATES.returned ? listed.note : null;
    const pending = own.flatMap((row) => (isNotFinal(row.kind) ? [{ name: row.name, kind: row.kind, expected: expected(row.id) }] : []));
    if (missing.length + pending.length + unreadable.length === 0 && returned === null) return [];
    const owes = own.find((row) => missing.includes(row.name) || isNotFinal(row.kind) || unreadable.some((one) => one.name === row.name));
    const file = owes?.file ?? first;
    return [{ department: name, file, missing, pending, unreadable, returned }];
  });
}
