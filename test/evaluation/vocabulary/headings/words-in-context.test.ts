import { bareWord, wordInContext, WORDS_IN_CONTEXT } from '../../../../src/evaluation/vocabulary/headings/words-in-context';

// Every word that means something only beside others, as people head columns with it.
const HEADED: readonly (readonly [heading: string, word: string, role: string])[] = [
  ['R5計画', '計画', 'target'],
  ['本年度計画', '計画', 'target'],
  ['計画目標', '計画目標', 'target'],
  ['H25プラン', 'プラン', 'target'],
  ['最終年', '最終年', 'target'],
  ['FY2023 Plan', 'plan', 'target'],
  ['Planned', 'planned', 'target'],
  ['想定値', '想定', 'target'],
  ['期待値', '期待', 'target'],
  ['将来', '将来', 'target'],
  ['水準', '水準', 'target'],
  ['めざす姿', 'めざす姿', 'target'],
  ['目指す姿（R8）', '目指す姿', 'target'],
  ['見込', '見込', 'target'],
  ['見込み', '見込み', 'target'],
  ['令和5年度\n予定', '予定', 'target'],
  ['量の見込み', '量の見込み', 'target'],
  ['令和5年度の結果', '結果', 'actual'],
  ['最終値', '最終', 'actual'],
  ['R4決算', '決算', 'actual'],
  ['決算額', '決算', 'actual'],
  ['モニタリング値', 'モニタリング', 'actual'],
  ['Result', 'result', 'actual'],
  ['Results (FY2023)', 'results', 'actual'],
  ['Current', 'current', 'actual'],
  ['Current value', 'currentvalue', 'actual'],
  ['Latest (2023)', 'latest', 'actual'],
  ['Latest value', 'latestvalue', 'actual'],
  ['Achieved', 'achieved', 'actual'],
  ['効果額', '効果', 'actual'],
  ['累計効果額', '累計効果', 'actual'],
  ['計', '計', 'actual'],
  ['合計', '合計', 'actual'],
  ['年計', '年計', 'actual'],
  ['年間計', '計', 'actual'],
  ['現在', '現在', 'actual'],
  ['現時点の値', '現時点', 'actual'],
  ['最新', '最新', 'actual'],
  ['評価値', '評価', 'actual'],
  ['今回評価', '今回評価', 'actual'],
  ['最終評価', '最終評価', 'actual'],
  ['事後評価値', '事後評価', 'actual'],
  ['中間評価', '中間評価', 'actual'],
  ['評価時点', '評価時点', 'actual'],
  ['到達状況', '到達状況', 'actual'],
  ['到達値', '到達', 'actual'],
  ['成果値', '成果', 'actual'],
  ['実数', '実数', 'actual'],
  ['測定値', '測定', 'actual'],
  ['測定結果', '測定結果', 'actual'],
  ['調査結果', '調査結果', 'actual'],
  ['前回', '前回', 'baseline'],
  ['前回調査値', '前回調査', 'baseline'],
  ['策定前', '策定前', 'baseline'],
  ['計画前', '計画前', 'baseline'],
  ['取組前', '取組前', 'baseline'],
  ['従前の値', '従前', 'baseline'],
  ['設定時', '設定時', 'baseline'],
  ['着手時', '着手時', 'baseline'],
  ['開始年度', '開始年', 'baseline'],
  ['初年度', '初年', 'baseline'],
  ['出発点', '出発点', 'baseline'],
  ['起点', '起点', 'baseline'],
  ['前期末', '前期末', 'baseline'],
  ['第２期末', '第1期末', 'baseline'],
  ['Start', 'start', 'baseline'],
  ['Starting point', 'startingpoint', 'baseline'],
  ['Starting value', 'startingvalue', 'baseline'],
  ['Initial value', 'initialvalue', 'baseline'],
  ['区分', '区分', 'indicator'],
  ['事業', '事業', 'indicator'],
  ['事業名', '事業名', 'indicator'],
  ['取組', '取組', 'indicator'],
  ['取組名', '取組名', 'indicator'],
  ['取組項目', '取組項目', 'indicator'],
  ['実施項目', '実施項目', 'indicator'],
  ['改革項目', '改革項目', 'indicator'],
  ['推進項目', '推進項目', 'indicator'],
  ['Metric', 'metric', 'indicator'],
  ['Measure', 'measure', 'indicator'],
];

test.each(HEADED)('%s is over what 「%s」 says: %s', (heading, word, role) => {
  expect(wordInContext(heading)).toMatchObject({ word, role });
});

test('no word is left out above', () => {
  expect(WORDS_IN_CONTEXT.map(({ word }) => word).filter((word) => !HEADED.some(([, listed]) => listed === word))).toEqual([]);
});

test.each(['次年度計画', '計画の概要', '前年度実績', '結果の分析', '事業費'])('%s says more than such a word', (heading) => {
  expect(wordInContext(heading)).toBeUndefined();
});

test('a year alone has no word', () => expect(bareWord('令和5年度')).toBe(''));
