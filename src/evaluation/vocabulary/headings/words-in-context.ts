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
/** The last parts of a year, behind which its sum stands. */
const LAST_PARTS = ['第4四半期', '4q', '下半期', '下期', '後半期', '後期', '3月'];
const THIS_TIME = ['今回', '今回調査'];

/** The whole of a heading but for years, 年度 and 値 around it. */
export const WORDS_IN_CONTEXT: readonly WordInContext[] = [
  ...headed('target', [
    '計画',
    '計画目標',
    'プラン',
    '最終年',
    'plan',
    'planned',
    '想定',
    '期待',
    '将来',
    '水準',
    'めざす姿',
    '目指す姿',
    '量の見込み',
  ]),
  ...headed('target', ['見込', '見込み', '予定'], { forecast: true }),
  ...headed('actual', [
    '結果',
    '最終',
    '現在',
    '現時点',
    '最新',
    '評価',
    '今回評価',
    '最終評価',
    '事後評価',
    '中間評価',
    '評価時点',
    '到達状況',
    '到達',
    '成果',
    '実数',
    '測定',
    '測定結果',
    '調査結果',
    'モニタリング',
    'result',
    'results',
    'current',
    'currentvalue',
    'latest',
    'latestvalue',
    'achieved',
    '効果',
    '累計効果',
  ]),
  ...headed('actual', ['計', '合計', '年計'], { beside: LAST_PARTS }),
  ...headed('actual', ['決算'], { beside: PLANS }),
  ...headed('baseline', [
    '策定前',
    '計画前',
    '取組前',
    '従前',
    '設定時',
    '着手時',
    '開始年',
    '初年',
    '出発点',
    '起点',
    '前期末',
    '第1期末',
    'start',
    'startingpoint',
    'startingvalue',
    'initialvalue',
  ]),
  ...headed('baseline', ['前回', '前回調査'], { beside: THIS_TIME }),
  ...headed('indicator', ['区分', '事業', '事業名', '取組', '取組名', '取組項目', '実施項目', '改革項目', '推進項目']),
  ...headed('indicator', ['metric', 'measure']),
];

function headed(role: OpenRole, words: readonly string[], more?: Pick<WordInContext, 'beside' | 'forecast'>): WordInContext[] {
  return words.map((word) => ({ word, role, ...more }));
}

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
