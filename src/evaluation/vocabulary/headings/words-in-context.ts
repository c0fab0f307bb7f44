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

const PLANS = ['計画', 'プラン', '当初計画'];
const THIS_TIME = ['今回', '今回調査'];

/** The whole of a heading but for years, 年度 and 値 around it. */
export const WORDS_IN_CONTEXT: readonly WordInContext[] = [
  { word: '計画', role: 'target' },
  { word: '計画目標', role: 'target' },
  { word: 'プラン', role: 'target' },
  { word: '最終年', role: 'target' },
  { word: 'plan', role: 'target' },
  { word: '想定', role: 'target' },
  { word: '期待', role: 'target' },
  { word: '将来', role: 'target' },
  { word: '水準', role: 'target' },
  { word: '見込', role: 'target', forecast: true },
  { word: '見込み', role: 'target', forecast: true },
  { word: '予定', role: 'target', forecast: true },
  { word: '量の見込み', role: 'target' },
  { word: '結果', role: 'actual' },
  { word: '最終', role: 'actual' },
  { word: '現在', role: 'actual' },
  { word: '現時点', role: 'actual' },
  { word: '最新', role: 'actual' },
  { word: '評価', role: 'actual' },
  { word: '今回評価', role: 'actual' },
  { word: '最終評価', role: 'actual' },
  { word: '事後評価', role: 'actual' },
  { word: '中間評価', role: 'actual' },
  { word: '評価時点', role: 'actual' },
  { word: '到達状況', role: 'actual' },
  { word: '到達', role: 'actual' },
  { word: '成果', role: 'actual' },
  { word: '実数', role: 'actual' },
  { word: '測定', role: 'actual' },
  { word: '測定結果', role: 'actual' },
  { word: '調査結果', role: 'actual' },
  { word: '決算', role: 'actual', beside: PLANS },
  { word: '前回', role: 'baseline', beside: THIS_TIME },
  { word: '前回調査', role: 'baseline', beside: THIS_TIME },
  { word: '策定前', role: 'baseline' },
  { word: '計画前', role: 'baseline' },
  { word: '取組前', role: 'baseline' },
  { word: '従前', role: 'baseline' },
  { word: '設定時', role: 'baseline' },
  { word: '着手時', role: 'baseline' },
  { word: '開始年', role: 'baseline' },
  { word: '初年', role: 'baseline' },
  { word: '出発点', role: 'baseline' },
  { word: '起点', role: 'baseline' },
  { word: '前期末', role: 'baseline' },
  { word: '第1期末', role: 'baseline' },
  { word: '区分', role: 'indicator' },
  { word: '事業', role: 'indicator' },
  { word: '事業名', role: 'indicator' },
  { word: '取組', role: 'indicator' },
  { word: '取組名', role: 'indicator' },
];

const BY_WORD = new Map(WORDS_IN_CONTEXT.map((entry) => [entry.word, entry]));

const AROUND = /^(?:[本当今各]?年[度間])?の?|(?<=.)(?:の?数?値|の?実績|[額量]|(?<=開始年|初年)度)$/g;
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
