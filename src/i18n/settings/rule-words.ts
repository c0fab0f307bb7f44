import type { Bilingual, Language } from '../language';

/** Words of the form for a body's own rules. */
const words = {
  adjust: { ja: '規則を調整する', en: 'Adjust the rules' },
  adjusted: { ja: '・調整', en: ', adjusted' },
  general: { ja: '計算', en: 'Computing' },
  name: { ja: '規則の名前', en: 'Name of the rules' },
  municipality: { ja: '団体名（集計表の題名に入ります）', en: 'Municipality (for the title of the count sheet)' },
  plan: { ja: '計画名', en: 'Plan' },
  font: { ja: '集計表の書体（空欄なら評価表の書体）', en: 'Font of the count sheet (empty: the evaluation sheet’s)' },
  rule: { ja: '進捗率の計算', en: 'Progress is' },
  ruleOfSheet: { ja: 'シートの見出しの式に従う', en: 'as the sheet’s heading says' },
  change: { ja: '現状から目標までの進み（b-a）/（c-a）', en: 'the way from baseline to target (b-a)/(c-a)' },
  ratio: { ja: '達成率 b/c', en: 'rate of achievement b/c' },
  'inverse-ratio': { ja: '減らす指標の達成率 2-b/c', en: 'less is better: 2-b/c' },
  'inverse-quotient': { ja: '減らす指標の達成率 c/b', en: 'less is better: c/b' },
  ceiling: { ja: '上限（超えなければ達成）', en: 'a limit, met while not above' },
  against: { ja: '比べる目標', en: 'Held against' },
  target: { ja: '最終目標', en: 'the final target' },
  expected: { ja: '計画期間から求めた今年度の値', en: 'this year’s point on a straight line' },
  'yearly-target': { ja: '年度別の目標', en: 'the target of the year' },
  decimals: { ja: '小数点以下の桁数', en: 'Decimals' },
  rounding: { ja: '端数', en: 'Rounding' },
  'half-away': { ja: '四捨五入', en: 'to the nearest, halves up' },
  truncate: { ja: '切り捨て', en: 'cut off' },
  missingBaseline: { ja: '現状値がないとき', en: 'Where the baseline is missing' },
  zero: { ja: '0 として計算', en: 'count it as 0' },
  'first-available': { ja: '数値のある最初の年度を使う', en: 'take the first year with a figure' },
  'not-assessed': { ja: '評価しない', en: 'do not assess' },
  statuses: { ja: '状況（上から順に当てはめます）', en: 'Statuses (the first that holds wins)' },
  label: { ja: '表示', en: 'Label' },
  condition: { ja: '条件', en: 'Condition' },
  threshold: { ja: '％', en: '%' },
  progressAtLeast: { ja: '進捗率がこの％以上', en: 'progress at least' },
  progressAbove: { ja: '進捗率がこの％を超える', en: 'progress above' },
  paceAtLeast: { ja: '期間の経過割合のこの％以上', en: 'pace at least' },
  better: { ja: '目標に近づいた', en: 'moved towards the target' },
  worse: { ja: '目標から遠ざかった', en: 'moved away' },
  none: { ja: '変化なし', en: 'did not move' },
  otherwise: { ja: 'それ以外', en: 'anything else' },
  special: { ja: '詳しい条件（JSONで編集）', en: 'a special condition (edit as JSON)' },
  up: { ja: '上へ', en: 'Up' },
  down: { ja: '下へ', en: 'Down' },
  remove: { ja: '削除', en: 'Remove' },
  addStatus: { ja: '状況を追加', en: 'Add a status' },
  columnOrder: { ja: '集計表の列の順（「、」で区切る）', en: 'Order of the count columns (separated by commas)' },
  notMeasured: { ja: '実績がないときの表示', en: 'Label where there is no actual' },
  inTotal: { ja: '実績がない指標を合計に含める', en: 'Count those without an actual in the total' },
  overallGoal: { ja: '基本目標を戦略の件数と合計に含める', en: 'Count overall goals in the strategies’ rows' },
  marks: { ja: '指標名の印（※など）ごとの計算', en: 'Other rules by a mark in the name (※)' },
  marksOfSheet: { ja: '備考に説明がある印だけに従う', en: 'only marks that a note on the sheet explains' },
  mark: { ja: '印', en: 'Mark' },
  columnMark: { ja: '列「{column}」が「{equals}」', en: '{column} = {equals}' },
  'mark-down': { ja: '減らすことが目標の指標', en: 'Indicators that are to fall' },
  'mark-up': { ja: '増やすことが目標の指標', en: 'Indicators that are to rise' },
  'mark-keep': { ja: '維持が目標の指標', en: 'Indicators that are to stay' },
  addMark: { ja: '印を追加', en: 'Add a mark' },
  pace: { ja: '計画期間', en: 'The plan’s time' },
  hasPace: { ja: '計画期間を使う', en: 'Use the plan’s time' },
  from: { ja: '始まり', en: 'From' },
  to: { ja: '終わり', en: 'To' },
  at: { ja: '実績の時点', en: 'Actuals up to' },
  effect: { ja: 'この規則にした場合', en: 'With these rules' },
  before: { ja: '今', en: 'Now' },
  after: { ja: '変更後', en: 'Then' },
  working: { ja: '計算しています…', en: 'Working it out…' },
  apply: { ja: 'この規則を使う', en: 'Use these rules' },
  nothingApplied: { ja: 'まだ適用していません。', en: 'Nothing has been applied yet.' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** Names a word of the form for rules. */
export type RuleWord = keyof typeof words;

export function ruleWord(language: Language, word: RuleWord): string {
  return words[word][language];
}

/** How many indicators get another progress or status. */
export function changedIndicators(language: Language, changed: number, all: number): string {
  if (changed === 0) return language === 'ja' ? '結果は変わりません。' : 'No result changes.';
  return language === 'ja'
    ? `${String(all)}指標のうち${String(changed)}指標の結果が変わります。`
    : `The results of ${String(changed)} of ${String(all)} indicators change.`;
}

/** A mark by the way that is good. */
export function directionMark(language: Language, direction: 'up' | 'down' | 'keep'): string {
  return words[`mark-${direction}`][language];
}

/** A mark that is a value in a column of the sheet. */
export function columnMark(language: Language, column: string, equals: string): string {
  return words.columnMark[language].replace('{column}', column).replace('{equals}', equals);
}
