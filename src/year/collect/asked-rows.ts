import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { departmentsOf, mapOfBook } from '../request/ask';
import { NO_DEPARTMENT } from '../request/departments';
import type { AskedRow } from '../status/status-book';
import type { CollectInput, IndicatorAnswer } from './collected';

/**
 * The rows that were asked for, by id: as the list beside the replies remembers them; without it as the workbook stands. Rows that
 * are only read along are not among them.
 */
export function askedRows({ book, record, by, map }: Omit<CollectInput, 'replies'>): Map<string, AskedRow> {
  const rows = new Map<string, AskedRow>();
  for (const row of record?.rows ?? []) if (row.answers && !rows.has(row.id)) rows.set(row.id, row);
  const named = by === undefined ? {} : { by };
  const followed = { ...named, map: mapOfBook(book, { ...named, ...(map === undefined ? {} : { map }) }) };
  for (const one of book.indicators) {
    if (rows.has(one.id)) continue;
    const { indicator, id } = one;
    const [department = NO_DEPARTMENT] = departmentsOf(one, followed);
    rows.set(id, {
      id,
      department,
      file: '',
      number: '',
      name: indicator.name,
      // Where there is a list, what is not on it was not asked for.
      answers: record === undefined,
      // What stands there now may have been typed since.
      askedActual: null,
      askedLast: null,
      askedBaseline: null,
      askedTarget: null,
      taken: {},
      kind: '',
    });
  }
  return rows;
}

/** The indicators of each department for which no answer came, now or before. */
export function outstandingOf(
  { record }: Pick<CollectInput, 'record'>,
  rows: ReadonlyMap<string, AskedRow>,
  answers: readonly IndicatorAnswer[],
): { department: string; indicators: string[] }[] {
  const answered = new Set(answers.filter((answer) => answer.answered).map(({ id }) => id));
  const departments = new Map<string, { department: string; indicators: string[] }>();
  const remembered = new Map(record?.rows.map((row) => [row.id, row]) ?? []);
  for (const row of rows.values()) {
    const before = remembered.get(row.id);
    if (!row.answers || answered.has(row.id) || before?.taken.actual !== undefined || (before?.kind ?? '') !== '') continue;
    const key = matchKey(row.department);
    const department = departments.get(key) ?? { department: row.department, indicators: [] };
    departments.set(key, department);
    department.indicators.push(row.name);
  }
  return [...departments.values()];
}
