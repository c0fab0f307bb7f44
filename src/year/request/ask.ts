import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { YearBook, YearIndicator } from '../book/year-book';
import { currentNames, type DepartmentMap, departmentsOfRow, followedMap, NO_DEPARTMENT } from './departments';
import { isNotFinal, KINDS } from './form-columns';

/** What is asked of whom. */
export interface AskedDepartment {
  readonly name: string;
  /** What it answers, in the order of the workbook. */
  readonly answers: readonly YearIndicator[];
  /** What others answer and it gets to read. */
  readonly reads: readonly YearIndicator[];
}

/** Whom to ask what. */
export interface AskOptions {
  /** The heading of the departments' column; default: 担当課, 所管 and their like. */
  readonly by?: string;
  readonly map?: DepartmentMap;
  /** `missing`: only rows without a figure; `pending`: only rows whose figure is not final. */
  readonly only?: 'missing' | 'pending';
  /** Ids of rows whose last answer was not final. */
  readonly pending?: ReadonlySet<string>;
}

/** The departments to ask, in the order in which the sheet names them first; who only reads along, and rows without one, come last. */
export function departmentsToAsk(book: YearBook, options: AskOptions): AskedDepartment[] {
  const asked = new Map<string, { name: string; answers: YearIndicator[]; reads: YearIndicator[] }>();
  const of = (name: string) => {
    const key = matchKey(name);
    const known = asked.get(key) ?? { name, answers: [], reads: [] };
    asked.set(key, known);
    return known;
  };
  const followed = { ...options, map: mapOfBook(book, options) };
  for (const indicator of book.indicators) {
    if (!isAsked(indicator, options)) continue;
    const [first, ...others] = departmentsOf(indicator, followed);
    of(first ?? NO_DEPARTMENT).answers.push(indicator);
    for (const other of others) of(other).reads.push(indicator);
  }
  const all = [...asked.values()].filter(({ answers, reads }) => answers.length + reads.length > 0);
  const nobody = all.filter(({ name }) => name === NO_DEPARTMENT);
  const named = all.filter(({ name }) => name !== NO_DEPARTMENT);
  const places = new Map(book.indicators.map((indicator, index) => [indicator, index]));
  const first = ({ answers }: AskedDepartment): number => (answers[0] === undefined ? Infinity : (places.get(answers[0]) ?? Infinity));
  return [...named.sort((one, other) => Math.sign(first(one) - first(other)) || 0), ...nobody];
}

/** The table of names as this workbook's departments follow it. */
export function mapOfBook({ indicators }: YearBook, { by, map }: AskOptions): DepartmentMap {
  if (map === undefined || map.size === 0) return new Map();
  const names = indicators.flatMap((one) => departmentsOf(one, by === undefined ? {} : { by }));
  // A section is known by its own name, too.
  const there = new Set(names.flatMap((name) => [matchKey(name), matchKey(name.split(' ').at(-1) ?? '')]));
  return followedMap(map, (key) => there.has(key));
}

/**
 * The departments of an indicator under the names that they have now: who answers, then who reads along.
 * @param options with a table of names as the workbook's departments follow it
 */
export function departmentsOf({ indicator, table }: YearIndicator, { by, map = new Map<string, string>() }: AskOptions): string[] {
  const column = by === undefined ? undefined : table.columnHeaded(by);
  const texts = column === undefined ? (by === undefined ? table.departmentsOf(indicator) : []) : [table.departmentAt(indicator, column)];
  const names = departmentsOfRow(texts).flatMap((name) => currentNames(name, map));
  return names.filter((name, index) => names.findIndex((other) => matchKey(other) === matchKey(name)) === index);
}

/** What stands in place of a figure that will be known; 調査年度外 and なし say that none will be. */
const STILL_TO_COME = /集計|未公表|未発表|公表前|公表予定|調査中|確認中|未確定|未定/;

function isAsked({ indicator, id, table }: YearIndicator, { only, pending }: AskOptions): boolean {
  const { actual } = indicator;
  if (only === undefined) return true;
  if (only === 'missing') return actual.kind === 'missing' && actual.reason !== 'dash' && actual.text !== KINDS.otherYear;
  const kind = table.extra(indicator, 'kind')?.value;
  return (
    pending?.has(id) === true ||
    (typeof kind === 'string' && isNotFinal(kind)) ||
    (actual.kind === 'missing' && actual.reason === 'not-measured' && STILL_TO_COME.test(actual.text)) ||
    isNotFinal(actual.note ?? '')
  );
}
