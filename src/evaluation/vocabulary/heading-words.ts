import { matchKey } from './clean-text';

/** What a column of an evaluation table holds, as its heading says. */
export type ColumnRole =
  | 'strategy'
  | 'direction'
  | 'measure'
  | 'indicator'
  | 'unit'
  | 'baseline'
  | 'actual'
  | 'target'
  | 'progress'
  | 'status'
  /** Serial numbers, departments, remarks, forecasts, last year's results: nothing to evaluate. */
  | 'other';

/**
 * Words by role, most telling first: the first pattern that matches decides. They are matched against the heading
 * without white space, brackets' contents and formula, in half-width lower case.
 */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['other', /^(?:no\.?|№|#|番号|項番|通番|連番|id|コード)$/],
  ['other', /前年度?|前回|昨年|前々年|前期/],
  ['other', /事業費|予算|決算|参考値?|(?:全国|国|県|県内|都道府県|市町村|他市)(?:の?平均|の?実績|の?値)/],
  ['other', /見込|予定|見通し|推計|予測|次年度/],
  [
    'other',
    /備考|摘要|担当|所管|部局|主管|コメント|理由|要因|分析|(?<!重点|基本的?)課題|今後|出典|資料|算出方法|算定方法|把握方法|定義|説明|増減|伸び率|差引|対比|考え方|根拠|概要|との差|内容$/,
  ],
  [
    'status',
    /達成状況|進捗状況|進捗評価|達成評価|評価区分|達成区分|判定|評定|ランク|評価結果|自己評価|総合評価|達成度評価|達成度区分|進捗区分|ステータス/,
  ],
  ['progress', /進捗率|達成率|進捗度|達成度|進ちょく率|到達率|到達度|達成割合|進捗割合|^進捗$|^進ちょく$|progress/],
  ['unit', /^単位|^units?$/],
  ['strategy', /^基本目標|^政策目標|^重点目標/],
  ['target', /目標値|^kpi値/],
  ['indicator', /指標|kpi|重要業績|成果目標|目標項目|評価項目|指標項目|indicator/],
  [
    'direction',
    /戦略方針|^direction|基本的方向|基本的な方向|方向性|施策の方向|取り?組み?の方向|基本施策|(?:重点|基本的?)課題|施策の柱|^方針|^方向|^中項目|^中分類/,
  ],
  ['target', /目標|目指す値|めざす値|計画値|将来値|到達点|target/],
  ['actual', /実績|実測|達成値|現在値|最新値|直近|確定値|速報値|中間評価値|中間値|^今回値?$|^今年度値?$|^評価時値?$|actual/],
  ['baseline', /基準値?|基準年|当初値?|策定時|計画時|開始時|初期値|従前値|スタート値|ベースライン|baseline/],
  ['baseline', /現状値?|現況値?/],
  [
    'strategy',
    /重点戦略|基本戦略|^戦略|^政策|^柱|^大項目|^大分類|^(?:重点)?分野|^(?:重点)?テーマ|重点プロジェクト|重点政策|^基本方針|strategy/,
  ],
  ['measure', /施策|^取組|^取り組み|主な取組|主な事業|^事業|^小項目|^小分類|具体的な?取組|プロジェクト|measure/],
  ['status', /^状況$|^評価$|^区分評価$|^達成区分$|status/],
  ['indicator', /^項目名?$|^項目$|^名称$|^数値目標$/],
];

/** A heading as understood. */
export interface HeadingWord {
  readonly role: ColumnRole;
  /** The heading's key without brackets and formula. */
  readonly key: string;
}

/** A status is no heading, though 目標達成 begins like one. */
const STATUS = /^(?:目標)?(?:未)?達成$|^改善|^悪化|^要確認$/;

/** A formula over letters or words, such as `(b-a)/(c-a)`, `b/c`, `実績/目標`. */
const FORMULA = /(?:2-)?\(?[a-z①-⑨](?:-[a-z①-⑨])?\)?[/÷]\(?[a-z①-⑨](?:-[a-z①-⑨])?\)?/g;

/**
 * What a heading says that its column holds; undefined when it says nothing known.
 * @param text heading text; of a heading over several rows the texts joined from top to bottom
 */
export function headingWord(text: string): HeadingWord | undefined {
  const whole = matchKey(text);
  const key = whole.replace(FORMULA, '').replace(/\([^()]*\)/g, '');
  // 「KPI(R6目標)」 heads figures, as a year tells; 「数値目標(KPI)」 and 「目標(値)」 say it only in the brackets.
  if (/^kpi\((?:[rhs]|令和|平成|20)[0-9].*目標/.test(whole)) return { role: 'target', key };
  for (const candidate of key === whole ? [whole] : [key, whole]) {
    if (candidate === '' || STATUS.test(candidate)) continue;
    // 数値目標 heads the names where it stands alone, the figures where it does not: 数値目標値.
    if (/^数値目標$/.test(candidate)) return { role: 'indicator', key };
    for (const [role, pattern] of WORDS) if (pattern.test(candidate)) return { role, key };
  }
  return undefined;
}
