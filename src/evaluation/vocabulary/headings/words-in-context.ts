import { matchKey } from '../clean-text';
import { withoutYears } from '../figures/year';

/** What a heading may hold where the words beside it leave that open. */
export type OpenRole = 'indicator' | 'baseline' | 'actual' | 'target';

/** A word that heads a column of a role only where no other heading of the table does. */
export interface WordInContext {
  readonly word: string;
  readonly role: OpenRole;
  /** Words one of which must head another column: 前回 is a baseline beside 今回 alone. */
  readonly beside?: readonly string[];
  /** Whether it is of another time than the actual unless both say the same year: 見込, 予定. */
  readonly forecast?: true;
}

const PLANS = ['計画', 'プラン'];
const THIS_TIME = ['今回', '今回調査'];

/** The whole of a heading but for years, 年度 and 値 around it. */
export const WORDS_IN_CONTEXT: readonly WordInContext[] = [
  { word: '計画', role: 'target' },
  { word: '計画目標', role: 'target' },
  { word: 'プラン', role: 'target' },
  { word: '最終年', role: 'target' },
  { word: '見込', role: 'target', forecast: true },
  { word: '見込み', role: 'target', forecast: true },
  { word: '予定', role: 'target', forecast: true },
  { word: '結果', role: 'actual' },
  { word: '最終', role: 'actual' },
  { word: '決算', role: 'actual', beside: PLANS },
  { word: '前回', role: 'baseline', beside: THIS_TIME },
  { word: '前回調査', role: 'baseline', beside: THIS_TIME },
  { word: '前期末', role: 'baseline' },
  { word: '第1期末', role: 'baseline' },
  { word: '区分', role: 'indicator' },
  { word: '事業', role: 'indicator' },
  { word: '事業名', role: 'indicator' },
  { word: '取組', role: 'indicator' },
  { word: '取組名', role: 'indicator' },
];

const BY_WORD = new Map(WORDS_IN_CONTEXT.map((entry) => [entry.word, entry]));

const AROUND = /^(?:[本当今各]?年[度間])?の?|(?<=.)(?:の?数?値|の?実績)$/g;
const SAME_SERIES = /^第[0-9]期末$/;

/** The heading's word without what may stand around it: 計画 of 「R5計画値」 and 「本年度計画」. */
export function bareWord(text: string): string {
  const key = matchKey(text).replace(/\([^()]*\)/g, '');
  const bare = withoutYears(key).replace(/\s+/g, '').replace(AROUND, '');
  return SAME_SERIES.test(bare) ? '第1期末' : bare;
}

/** Groups of figures that are no indicator's of this time: money, last year's, next year's, 参考. */
export const GROUPS_OF_SOMETHING_ELSE = ['前年', '前回', '昨年', '前々年', '前期', '次年度', '翌年度', '事業費', '予算', '参考'];

const SOMETHING_ELSE = new RegExp(`^\\(?(?:${GROUPS_OF_SOMETHING_ELSE.join('|')})`);

/** Whether a heading's group says that its figures are none to evaluate: 「事業費 > 計画」, 「前年度 > 実績」. */
export function isOfSomethingElse(parts: readonly string[]): boolean {
  return parts.length > 1 && SOMETHING_ELSE.test(matchKey(parts[0] ?? ''));
}

/** What a heading means where the table has no other column of that, or undefined. */
export function wordInContext(text: string): WordInContext | undefined {
  return BY_WORD.get(bareWord(text));
}
