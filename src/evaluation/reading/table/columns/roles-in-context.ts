import { CURRENT, headingWord, OF_EVALUATION, type ColumnRole } from '../../../vocabulary/headings/heading-words';
import {
  bareWord,
  isOfSomethingElse,
  type OpenRole,
  type WordInContext,
  wordInContext,
} from '../../../vocabulary/headings/words-in-context';
import { isOnlyYear } from '../../../vocabulary/figures/year';
import { namedYear } from '../named-year';

/** 最終: the last figure there is, or the one to reach. */
const LAST = '最終';
/** 区分 is of names, or of what a row holds. */
const KINDS = '区分';

interface Headed {
  readonly column: number;
  readonly parts: readonly string[];
  readonly text: string;
  readonly role: ColumnRole | undefined;
}

/** Headings by column with the word in context that each holds. */
type Words = ReadonlyMap<number, WordInContext>;

/**
 * The headings of a table with roles for words that mean something only beside others: 計画 and 決算, 前回調査 and 今回調査, 結果.
 * A word takes a role that no heading of the table has by itself; what every heading says by itself stands.
 */
export function rolesInContext<Heading extends Headed>(columns: readonly Heading[]): readonly Heading[] {
  // Most rows of text are no heading at all.
  if (!columns.some(({ role }) => role !== undefined && OF_EVALUATION.has(role))) return columns;
  const words: Words = new Map(
    columns.flatMap((heading) => {
      const word = wordOf(heading, columns);
      return word === undefined ? [] : [[heading.column, word] as const];
    }),
  );
  let heads = columns;
  for (const role of ['target', 'actual', 'baseline', 'indicator'] as const) if (!has(heads, role)) heads = withRole(heads, words, role);
  // R4実績 | 1Q | 2Q | 3Q | 4Q | R5計: last year's actual is not all there is.
  return heads.map((heading) => (isSumOfNextYear(heading, words, heads) ? { ...heading, role: 'actual' } : heading));
}

function isSumOfNextYear({ column, text, role }: Headed, words: Words, columns: readonly Headed[]): boolean {
  const word = words.get(column);
  if (role !== undefined || word?.role !== 'actual' || word.beside === undefined) return false;
  const { year } = namedYear(text);
  return year !== null && columns.every((other) => other.role !== 'actual' || (namedYear(other.text).year ?? year) < year);
}

function has(columns: readonly Headed[], role: OpenRole): boolean {
  return columns.some((heading) => heading.role === role || (role === 'actual' && isBareYear(heading)));
}

function isBareYear({ role, text }: Headed): boolean {
  return role === undefined && isOnlyYear(text.normalize('NFKC'));
}

function withRole<Heading extends Headed>(columns: readonly Heading[], words: Words, role: OpenRole): readonly Heading[] {
  // A word in context is none without its counterpart: a plan's actual, an actual's plan, both for the rest.
  const counterparts: readonly OpenRole[] = role === 'target' ? ['actual'] : role === 'actual' ? ['target'] : ['actual', 'target'];
  const meant = [...words.values()].map((word) => word.role);
  if (!counterparts.every((other) => meant.includes(other) || has(columns, other))) return columns;
  const chosen = columns.filter((heading) => words.get(heading.column)?.role === role && isOfItsYear(heading, words, columns));
  if (role === 'baseline' && chosen.length === 0) return currentAsBaseline(columns);
  const taken = new Set((role === 'indicator' ? narrowest(chosen, words) : chosen).map(({ column }) => column));
  return columns.map((heading) => (taken.has(heading.column) ? { ...heading, role } : heading));
}

/** Of 改革項目 and 取組 the last heads the names; 区分 does where nothing else may. */
function narrowest<Heading extends Headed>(columns: readonly Heading[], words: Words): readonly Heading[] {
  const items = columns.filter(({ column }) => words.get(column)?.word !== KINDS);
  return (items.length > 0 ? items : columns.slice(0, 1)).slice(-1);
}

/** Today's figure beside an actual is where the plan set out from: 現在値 | 実績 | 目指す値. */
function currentAsBaseline<Heading extends Headed>(columns: readonly Heading[]): readonly Heading[] {
  const actuals = columns.filter(({ role }) => role === 'actual');
  const current = actuals.filter(({ text }) => CURRENT.test(text));
  if (current.length !== 1 || actuals.length < 2) return columns;
  return columns.map((heading) => (heading === current[0] ? { ...heading, role: 'baseline' } : heading));
}

function wordOf({ role, parts, text }: Headed, columns: readonly Headed[]): WordInContext | undefined {
  const lowest = parts.at(-1) ?? '';
  // 「活動指標 > 計画」: what the group above is about is not what the column holds.
  const ofGroup = role === 'indicator' && parts.length > 1 && headingWord(lowest) === undefined;
  if (role !== undefined && role !== 'other' && role !== 'measure' && !ofGroup) return undefined;
  if (isOfSomethingElse(parts)) return undefined;
  const word = wordInContext(text) ?? wordInContext(lowest);
  // Beside this year's figure, the last one is where the plan ends.
  if (word?.word === LAST && has(columns, 'actual')) return { ...word, role: 'target' };
  if (word?.beside === undefined) return word;
  const { beside } = word;
  return columns.some((other) => other.text !== text && [other.text, ...other.parts].some((part) => beside.includes(bareWord(part))))
    ? word
    : undefined;
}

/** A forecast of another year than the actual's is nothing to hold it against. */
function isOfItsYear({ column, text }: Headed, words: Words, columns: readonly Headed[]): boolean {
  if (words.get(column)?.forecast !== true) return true;
  const { year } = namedYear(text);
  return columns.some((other) => other.role === 'actual' && namedYear(other.text).year === year);
}
