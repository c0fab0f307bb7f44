import type { BaseIssue } from 'valibot';
import { EvaluationError } from '../evaluation-error';

/** What is wrong with a profile, each with its reason in a few English words. */
const REASONS = {
  type: 'of another type or none of the values allowed',
  'not-an-object': 'no object with keys',
  'unknown-key': 'no such key',
  'missing-key': 'key missing',
  empty: 'empty',
  'too-long': 'too long',
  'too-many': 'too many entries',
  'control-character': 'control character in a text',
  'broken-character': 'half a character, or none, in a text',
  'no-fraction': 'no fraction in range (1 is 100 %)',
  'out-of-range': 'out of range',
  'not-a-month': 'no month such as 2020-04',
  'months-reversed': 'before pace.from',
  'pace-missing': 'needs pace',
  'tolerance-without-change': 'tolerance without change',
  'tolerance-twice': 'tolerance or tolerancePoints, not both',
  'points-missing': 'needs points for the statuses',
  'grades-missing': 'needs grades',
  duplicate: 'named twice',
  'unknown-label': 'no label of statuses or notMeasured',
} as const;

/** What is wrong with a profile. */
export type ProblemKind = keyof typeof REASONS;

const isKind = (text: string): text is ProblemKind => Object.hasOwn(REASONS, text);

/** A refusal of a profile: the key's path (`$`: the profile itself), what is wrong, and the same in a few English words. */
export function profileProblem(path: string, kind: ProblemKind, more: Readonly<Record<string, string>> = {}): EvaluationError {
  return new EvaluationError('profile-invalid', { path, kind, reason: REASONS[kind], ...more });
}

/**
 * The refusal that a violation of the schema stands for. Keys and values come from the file and are cut to one short line.
 * Of a value of the wrong kind, the details also hold what was `found` (as in JSON; `Object` and `Array` for short), and
 * the values `allowed`, after commas, or the kind `wanted`: `string`, `number`, `boolean`, `Array`, `Object`.
 */
export function problemOf(issue: BaseIssue<unknown>): EvaluationError {
  const path = pathText(issue.path?.map(({ key }) => key) ?? []);
  if (isKind(issue.message)) return profileProblem(path, issue.message);
  if (issue.type === 'strict_object' && issue.expected === 'never') return profileProblem(path, 'unknown-key');
  // Of a lacking key the schema expects its name; of a value that is no object, an object.
  if (issue.type === 'strict_object' && issue.expected !== 'Object') return profileProblem(path, 'missing-key');
  const found = oneLine(issue.received, 40);
  const expected = issue.expected ?? '';
  const isChoice = issue.type === 'picklist' || issue.type === 'literal';
  return profileProblem(path, 'type', isChoice ? { found, allowed: choices(expected) } : { found, wanted: expected });
}

/** The schema's own words for the values allowed: `("a" | "b")`, `"a"`, `1`. */
function choices(expected: string): string {
  return expected.replace(/["()]/g, '').split(' | ').join(', ');
}

function pathText(keys: readonly unknown[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += (path === '' ? '' : '.') + oneLine(String(key), 40);
  }
  return path === '' ? '$' : path;
}

function oneLine(text: string, longest: number): string {
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
