import { namesCosts } from '../../../../src/evaluation/vocabulary/headings/cost-words';
import { ROW_LABEL_WORDS, rowLabel, type RowLabel } from '../../../../src/evaluation/vocabulary/headings/row-labels';
import { stackedLabels } from '../../../../src/evaluation/vocabulary/headings/stacked-labels';

const LABELS: Readonly<Record<RowLabel, string>> = {
  target: `目標 計画 見込 見込み 量の見込み プラン 予定 当初計画 計画目標 数値目標 期待値 目安 年度目標 各年度目標 各年度の目標値 単年度目標 年次目標 年間目標
    年度計画 Plan Target 目標値 計画値 見込量 ①計画 (1)目標 ・目標 目標(人) （目標） 目標値a 上段:計画`,
  actual: `実績 実数 実測 決算 結果 実施 達成値 到達値 Actual Result 実績値 実績(件) ②実績 実績値B`,
  progress: `進捗率 達成率 進捗度 達成度 進ちょく率 到達率 到達度 達成割合 進捗割合 目標達成率 計画達成率 計画比 対計画比 目標比 対目標比 対計画 対目標 進捗
    実績/計画 実績/目標 実績÷計画 実績÷目標 計画対比 目標対比 対比率 実施率 達成率(%) 達成率(b/a) ③進捗率`,
  status: `評価 判定 評定 状況 達成状況 進捗状況 達成評価 評価区分 達成区分 自己評価 達成度評価`,
  other: `確保方策 確保の内容 確保量 供給量 提供量 差 差引 差異 差額 増減 過不足 乖離 乖離率 計画との差 目標との差 前年比 前年度比 前年度実績 備考 要因 理由 差の理由 コメント 分析 単位`,
};
const labelled = Object.entries(LABELS).flatMap(([label, words]) => words.split(/\s+/).map((word) => [word, label] as [string, RowLabel]));

test.each(labelled)('the label %s is of a row of %s', (word, label) => {
  expect(rowLabel(word)).toBe(label);
});

test('no word of a label is left out above', () => {
  const missing = ROW_LABEL_WORDS.flatMap(([label, words]) =>
    words.filter((word) => !labelled.some(([text, own]) => own === label && text.toLowerCase().includes(word))),
  );
  expect(missing).toEqual([]);
});

test.each(['観光客数', '目標達成', '実績値の推移', '計画策定件数', '基本目標', '人', 'R5目標', '結果の公表'])('%s is no label', (text) => {
  expect(rowLabel(text)).toBeUndefined();
});

test.each<[string, readonly RowLabel[] | undefined]>([
  ['上段：計画　下段：実績', ['target', 'actual']],
  ['（上段は実績、下段は目標）', ['actual', 'target']],
  ['上段：実績値　下段（　）：各年度の目標値', ['actual', 'target']],
  ['上段：目標値、中段：実績値、下段：達成率', ['target', 'actual', 'progress']],
  ['実績値(上段は計画)', ['target', 'actual']],
  ['下段は決算', ['target', 'actual']],
  ['上段は前年度', undefined],
  ['上段：目標、下段：目標', undefined],
  ['上：目標値　下：実績値', ['target', 'actual']],
  ['上は実績、下は計画', ['actual', 'target']],
  ['階段の整備', undefined],
  ['上下水道の計画', undefined],
  ['目標を上回る：実績は下がった', undefined],
])('「%s」 says what stands in upper and lower rows', (text, labels) => {
  expect(stackedLabels(text)).toEqual(labels);
});

test.each(['事業費', '人件費', '総事業費', '3 事業費(千円)', '■コスト（千円）', '予算額', '一般財源', '事業費の推移'])(
  '%s is money spent',
  (text) => {
    expect(namesCosts(text)).toBe(true);
  },
);

test.each(['給水収益', '事業費補助件数', '1人当たり観光消費額', '料金回収率'])('%s is an indicator', (text) => {
  expect(namesCosts(text)).toBe(false);
});
