import { CURRENT, headingWord } from '../../vocabulary/heading-words';
import { bareWord, isOfSomethingElse, type OpenRole, type WordInContext, wordInContext } from '../../vocabulary/words-in-context';
import { isOnlyYear } from '../../vocabulary/year';
import { namedYear } from './named-year';

interface Headed {
  readonly column: number;
  readonly parts: readonly string[];
  readonly text: string;
  readonly role: string | undefined;
}

/**
 * The headings of a table with roles for words that mean something only beside others: 計画 and 決算, 前回調査 and 今回調査, 結果.
 * A word takes a role that no heading of the table has by itself; what every heading says by itself stands.
 */
export function rolesInContext<Heading extends Headed>(columns: readonly Heading[]): readonly Heading[] {
  let heads = columns;
  for (const role of ['target', 'actual', 'baseline', 'indicator'] as const) if (!has(heads, role)) heads = withRole(heads, role);
  return heads;
}

function has(columns: readonly Headed[], role: OpenRole): boolean {
  return columns.some((heading) => heading.role === role || (role === 'actual' && isBareYear(heading)));
}

function isBareYear({ role, text }: Headed): boolean {
  return role === undefined && isOnlyYear(text.normalize('NFKC'));
}

function withRole<Heading extends Headed>(columns: readonly Heading[], role: OpenRole): readonly Heading[] {
  // A word in context is none without its counterpart: a plan's actual, an actual's plan, both for the rest.
  const counterparts: readonly OpenRole[] = role === 'target' ? ['actual'] : role === 'actual' ? ['target'] : ['actual', 'target'];
  if (!counterparts.every((other) => has(columns, other) || columns.some((heading) => means(heading, columns)?.role === other)))
    return columns;
  const chosen = columns.filter((heading) => means(heading, columns)?.role === role);
  if (role === 'baseline' && chosen.length === 0) return currentAsBaseline(columns);
  const taken = new Set((role === 'indicator' ? chosen.slice(0, 1) : chosen).map(({ column }) => column));
  return columns.map((heading) => (taken.has(heading.column) ? { ...heading, role } : heading));
}

/** Today's figure beside an actual is where the plan set out from: 現在値 | 実績 | 目指す値. */
function currentAsBaseline<Heading extends Headed>(columns: readonly Heading[]): readonly Heading[] {
  const actuals = columns.filter(({ role }) => role === 'actual');
  const current = actuals.filter(({ text }) => CURRENT.test(text));
  if (current.length !== 1 || actuals.length < 2) return columns;
  return columns.map((heading) => (heading === current[0] ? { ...heading, role: 'baseline' } : heading));
}

function means(heading: Headed, columns: readonly Headed[]): WordInContext | undefined {
  const { role } = heading;
  const lowest = heading.parts.at(-1) ?? '';
  // 「活動指標 > 計画」: what the group above is about is not what the column holds.
  const ofGroup = role === 'indicator' && heading.parts.length > 1 && headingWord(lowest) === undefined;
  if (role !== undefined && role !== 'other' && role !== 'measure' && !ofGroup) return undefined;
  if (isOfSomethingElse(heading.parts)) return undefined;
  const word = wordInContext(heading.text) ?? wordInContext(lowest);
  if (word === undefined) return undefined;
  const others = columns.filter((other) => other !== heading);
  const { beside } = word;
  if (beside !== undefined && !others.some(({ parts, text }) => [text, ...parts].some((part) => beside.includes(bareWord(part)))))
    return undefined;
  return word.forecast && !isOfActualsYear(heading, others) ? undefined : word;
}

/** A forecast of another year than the actual's is nothing to hold it against. */
function isOfActualsYear({ text }: Headed, others: readonly Headed[]): boolean {
  const { year } = namedYear(text);
  return others.some((other) => other.role === 'actual' && namedYear(other.text).year === year);
}
