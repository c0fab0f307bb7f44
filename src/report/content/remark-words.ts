import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { isOfThePlan } from '../../year/book/of-the-plan';

/** What a column beside the figures holds for people to read. */
export type RemarkRole = 'reason' | 'outlook' | 'department' | 'remarks';

/** The first that has a word in the heading decides. */
const WORDS: readonly (readonly [role: RemarkRole, pattern: RegExp])[] = [
  ['reason', /要因|理由|原因|分析/],
  ['outlook', /課題|今後|方向性|改善策/],
  ['department', /担当|所管|主管|部局|課名/],
  ['remarks', /備考|摘要|特記|補足|コメント/],
];

/**
 * What a column is about that nothing is evaluated from; undefined for one that says nothing to readers of a report.
 * @example remarkRole('変動要因') // 'reason'
 */
export function remarkRole(heading: string): RemarkRole | undefined {
  const key = matchKey(heading);
  const role = WORDS.find(([, pattern]) => pattern.test(key))?.[0];
  return (role === 'reason' || role === 'outlook') && isOfThePlan(key) ? undefined : role;
}
