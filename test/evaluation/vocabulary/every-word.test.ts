import type { Level } from '../../../src/evaluation/evaluation';
import {
  DITTO_MARKS,
  isDitto,
  isDittoOfFigure,
  isDittoOfLeft,
  isDittoOfLevel,
} from '../../../src/evaluation/vocabulary/figures/ditto-marks';
import {
  type Bound,
  BOUND_SIGNS,
  BOUND_WORDS,
  boundWord,
  KINDS_OF_FIGURE,
  MULTIPLIERS,
  ROUGHLY,
} from '../../../src/evaluation/vocabulary/figures/amount-words';
import { matchKey } from '../../../src/evaluation/vocabulary/clean-text';
import { ERAS } from '../../../src/evaluation/vocabulary/figures/eras';
import { COLUMN_WORDS, type ColumnRole, headingWord, TELLING_SIGN } from '../../../src/evaluation/vocabulary/headings/heading-words';
import { isOverallGoal, readHeadingText } from '../../../src/evaluation/vocabulary/headings/heading-text';
import { levelBeforeNumber, LEVEL_WORDS, OVERALL_GOALS } from '../../../src/evaluation/vocabulary/headings/level-words';
import { isNote, NOTES } from '../../../src/evaluation/vocabulary/headings/note-words';
import { PLAN_WORDS } from '../../../src/evaluation/vocabulary/plan-words';
import { ARROWS, BULLETS, DASHES, isDash, isQuoted, LOOK_ALIKES, MARKS, MINUS_SIGNS } from '../../../src/evaluation/vocabulary/signs';
import { statusKey, statusMatcher } from '../../../src/evaluation/vocabulary/statuses/status-label';
import { isStatusWord, STATUS_BEGINNINGS, STATUS_WORDS } from '../../../src/evaluation/vocabulary/statuses/status-words';
import { isTotalHeading, isTotalRow, TOTAL_WORDS, totalOfRows } from '../../../src/evaluation/vocabulary/headings/total-words';
import { COMMON_UNITS, isUnitWord, LONGEST_UNIT, UNITS } from '../../../src/evaluation/vocabulary/figures/units';
import { yearIn } from '../../../src/evaluation/vocabulary/figures/year';
import { readFigure } from '../../../src/evaluation/figures/read-figure';
import { readText } from '../../../src/evaluation/figures/text/read-text';
import { markInNote } from '../../../src/evaluation/reading/table/stated/stated-rule';

// Every word and sign of the vocabulary with what it means. A word that is added there and not here fails.

const HEADINGS: Readonly<Record<ColumnRole, string>> = {
  other: `番号 項番 通番 連番 コード No. No # ID 前年度実績 前回 昨年 前々年 前期 事業費 予算額 決算額 参考値 全国平均 R2見込 予定 見通し 推計 予測 次年度
    備考 摘要 担当課 所管 部局 主管課 コメント 理由 要因 分析 課題 今後の方針 出典 資料 算出方法 算定方法 把握方法 定義 説明 増減 伸び率 差引 対比 考え方
    根拠 概要 目標との差 取組内容 SDGsの目標 SDGsゴール`,
  status: `達成状況 進捗状況 進捗評価 達成評価 評価区分 達成区分 判定 評定 ランク 評価結果 自己評価 総合評価 達成度評価 達成度区分 進捗区分 ステータス 状況
    評価 区分評価 Status`,
  progress: `進捗率 達成率 進捗度 達成度 進ちょく率 到達率 到達度 達成割合 進捗割合 進捗 進ちょく Progress
    対計画比 対目標比 計画比 目標比 比率 Achievement`,
  unit: `単位 （単位） 計測単位 測定の単位 数値単位 Unit Units`,
  strategy: `基本目標 政策目標 重点目標 横断的目標 横断的な目標 重点戦略 基本戦略 戦略 基本方針 重点政策 政策 柱 重点分野 分野 重点テーマ テーマ 重点プロジェクト 大項目 大分類 章 編 Strategy`,
  direction: `戦略方針 基本的方向 基本的な方向 基本施策 方針 方向 方向性 施策の方向 取組の方向 取組みの方向 取り組みの方向 施策の柱 重点課題 基本課題 基本的課題
    中項目 中分類 節 Direction`,
  measure: `施策 具体的施策 具体的取組 具体的な取組 主な取組 主な事業 取組 取り組み 事業 プロジェクト 小項目 小分類 項 細目 基本事業 Measure`,
  indicator: `目標指標 KPI 重要業績 成果目標 目標項目 評価項目 Indicator 項目 項目名 名称 数値目標 目標(指標)名 目標名`,
  baseline: `基準値 当初値 策定時 計画時 開始時 初期値 従前値 スタート値 ベースライン Baseline 現状値 現況値
    スタート時 改定時 改訂時 事業開始前 着手前 実施前 導入前 整備前`,
  actual: `実績値 実測値 達成値 現在値 最新値 直近値 確定値 速報値 中間評価値 中間値 今回値 今年度値 本年度 当年度 評価時値 Actual
    今回調査 評価年度値 中間評価時の値 最終評価値 最終評価時 到達値 確定数値 実施後 導入後 取組後 整備後`,
  target: `目標値 KPI値 KPI目標 目標 目指す値 めざす値 計画値 将来値 到達点 Target
    当初計画 当初計画額 めざそう値 目指そう値 ゴール 期待値 目安値 Goal Goals`,
};

function listed(words: string): string[] {
  return words.split(/\s+/);
}

const headings = Object.entries(HEADINGS).flatMap(([role, words]) => listed(words).map((word) => [word, role] as [string, ColumnRole]));

test.each(headings)('the heading %s is over a column of %s', (heading, role) => {
  expect(headingWord(heading)?.role).toBe(role);
});

test.each(headings.filter(([, role]) => ['baseline', 'actual', 'target', 'indicator', 'unit'].includes(role)))(
  'a row with %s may be the heading of a table: %s',
  (heading) => {
    expect(heading).toMatch(TELLING_SIGN);
  },
);

test('no word of a heading is left out above', () => {
  const missing = COLUMN_WORDS.flatMap(([role, words]) =>
    words.filter((word) => !headings.some(([heading, own]) => own === role && new RegExp(word).test(matchKey(heading)))),
  );
  expect(missing).toEqual([]);
});

// What stands before a number: the level that it tells, `-` for none; whether the word stays in the name.
const NUMBERED: readonly (readonly [text: string, level: Level | '-', name: string])[] = [
  ['重点戦略1 「働く」', 'strategy', '「働く」'],
  ['基本戦略1 働く', 'strategy', '基本戦略1 働く'],
  ['戦略１ 働く', 'strategy', '戦略１ 働く'],
  ['基本目標1 働く', 'strategy', '基本目標1 働く'],
  ['政策目標Ⅰ 働く', 'strategy', '政策目標Ⅰ 働く'],
  ['重点目標① 働く', 'strategy', '重点目標① 働く'],
  ['横断的目標1 働く', 'strategy', '横断的目標1 働く'],
  ['横断的な目標1 働く', 'strategy', '横断的な目標1 働く'],
  ['戦略方針1 働く', 'direction', '働く'],
  ['基本的方向(1) 働く', 'direction', '基本的方向(1) 働く'],
  ['基本的な方向 1 働く', 'direction', '基本的な方向 1 働く'],
  ['基本施策1 働く', 'direction', '基本施策1 働く'],
  ['方針1 働く', 'direction', '方針1 働く'],
  ['施策1 働く', 'measure', '働く'],
  ['具体的施策1 働く', 'measure', '具体的施策1 働く'],
  ['取組1 働く', 'measure', '取組1 働く'],
  ['基本方針1 働く', '-', '基本方針1 働く'],
  ['政策1 働く', '-', '政策1 働く'],
  ['柱1 働く', '-', '柱1 働く'],
  ['分野1 働く', '-', '分野1 働く'],
  ['プロジェクト1 働く', '-', 'プロジェクト1 働く'],
  ['重点施策1 働く', '-', '重点施策1 働く'],
  ['目標1 働く', '-', '目標1 働く'],
];

test.each(NUMBERED)('%s: the word tells %s, the name is %s', (text, level, name) => {
  expect(levelBeforeNumber(text) ?? '-').toBe(level);
  expect(readHeadingText(text)).toMatchObject({ name, ordinal: 1 });
});

test('no word before a number is left out above', () => {
  const numbered = LEVEL_WORDS.filter(({ numbered }) => numbered !== undefined).map(({ word }) => word);
  expect(numbered.filter((word) => !NUMBERED.some(([text]) => text.startsWith(word)))).toEqual([]);
});

test.each([...OVERALL_GOALS])('%s in a level’s place: the indicators of the strategy itself', (word) => {
  expect([word, `（${word}）`, `■${word}`, `${word}：`].map(isOverallGoal)).toEqual([true, true, true, true]);
});

const LISTED_GOALS = '基本目標 数値目標 全体目標 総合目標 全体 戦略全体';
test('the words for it', () => expect([...OVERALL_GOALS].join(' ')).toBe(LISTED_GOALS));

test.each(['達成', '未達成', '目標達成', '目標未達成', '要確認', '改善↑', '悪化↓'])('%s is a status, and no heading', (word) => {
  expect(isStatusWord(word)).toBe(true);
  expect(headingWord(word)).toBeUndefined();
});

test('the words of statuses', () =>
  expect([...STATUS_WORDS, ...STATUS_BEGINNINGS].join(' ')).toBe('達成 未達成 目標達成 目標未達成 要確認 改善 悪化'));

// Whether the word heads the column of sums, labels their row, or stands where an indicator's name would.
test.each([
  ['合計', true, true, 'is'],
  ['計', true, true, 'is'],
  ['総計', true, true, 'is'],
  ['総合計', true, true, 'is'],
  ['全体計', true, true, 'is'],
  ['全体合計', true, true, 'is'],
  ['小計', false, false, 'is'],
  ['小計（差引）', false, false, 'is'],
  ['中計', false, false, 'is'],
  ['全体', false, true, 'is'],
  ['平均', false, false, 'is'],
  ['単純平均', false, false, 'is'],
  ['平均値', false, false, 'is'],
  ['平均進捗率', false, false, 'is'],
  ['進捗率平均', false, false, 'is'],
  ['平均達成率', false, false, 'is'],
  ['達成率平均', false, false, 'is'],
  ['全体平均', false, false, 'is'],
  ['指標数', true, false, undefined],
  ['件数', true, false, undefined],
  ['総数', true, false, undefined],
  ['合計数', true, false, undefined],
  ['累計', false, false, 'is'],
  ['延べ計', false, false, 'is'],
  ['市全体の合計', false, false, 'is'],
  ['（計）', false, false, 'is'],
  ['県平均との差', false, false, undefined],
  ['累計登録者数', false, false, undefined],
  ['施策1 小計', false, false, 'is'],
  ['施策1の計', false, false, 'ends'],
  ['施策1の平均', false, false, 'ends'],
  ['観光客数', false, false, undefined],
])('%s: over a column of sums %s, before a row of sums %s, for a name %s', (word, heading, row, name) => {
  expect([isTotalHeading(word), isTotalRow(word), totalOfRows(word)]).toEqual([heading, row, name]);
});

test('the words of plans', () => {
  expect(PLAN_WORDS.join(' ')).toBe('計画 戦略 ビジョン プラン 構想 大綱 指針 プログラム アジェンダ');
});

test('the words of totals', () => {
  const { heading, row, name, ending, ofOthers } = TOTAL_WORDS;
  expect([...new Set([...heading, ...row, ...name])].join(' ')).toBe(
    '合計 計 総計 総合計 全体計 全体合計 指標数 件数 総数 合計数 全体 小計 中計 累計 延べ計 平均 単純平均 平均値 平均進捗率 進捗率平均 平均達成率 達成率平均 全体平均 ' +
      '指標総数 総指標数 達成指標数 未達成指標数 達成数 未達成数',
  );
  expect(ending.join(' ')).toBe('合計 総計 の計 の平均 平均進捗率');
  expect(ofOthers.join(' ')).toBe('全国 国 都 道 府 県 区 市 町 村 市町村 県内市町村 圏域 管内 類似団体 全施設');
  for (const whose of ofOthers) expect([`${whose}平均`, `（参考）${whose}の平均値`].map(totalOfRows)).toEqual(['is', 'is']);
});

test.each([
  ['-', 0x2d],
  ['－', 0xff0d],
  ['soft hyphen', 0xad],
  ['‐', 0x2010],
  ['‑', 0x2011],
  ['‒', 0x2012],
  ['–', 0x2013],
  ['—', 0x2014],
  ['―', 0x2015],
  ['⁃', 0x2043],
  ['⁻', 0x207b],
  ['−', 0x2212],
  ['─', 0x2500],
  ['━', 0x2501],
  ['ー', 0x30fc],
  ['ｰ', 0xff70],
])('%s is a dash: nothing in a cell, no change as a status, a minus before a number', (_name, code) => {
  const dash = String.fromCharCode(code);
  expect(isDash(dash)).toBe(true);
  expect(statusKey(dash)).toBe('-');
  expect(readFigure(dash, 'General', null)).toMatchObject({ kind: 'missing', reason: 'dash' });
  expect(readFigure(`${dash}12`, 'General', null)).toMatchObject({ kind: 'number', value: -12 });
});

test.each(['▲', '△'])('%s is a minus before a number, and nothing by itself', (sign) => {
  expect(isDash(sign)).toBe(false);
  expect(readFigure(`${sign}12`, 'General', null)).toMatchObject({ kind: 'number', value: -12 });
});

test('the signs of nothing and of minus', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
    new RegExp(`[${DASHES}]`).test(String.fromCharCode(code)),
  );
  expect(codes).toEqual([
    0x2d, 0xad, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x207b, 0x2212, 0x2500, 0x2501, 0x30fc, 0xff0d, 0xff70,
  ]);
  expect(MINUS_SIGNS).toBe(`${DASHES}▲△`);
});

test.each([...MARKS])('%s may mark indicators', (sign) => {
  expect(markInNote(`${sign}印の指標の進捗率は、b/cにより算出`)).toEqual({ mark: sign, rule: 'ratio' });
});

test.each([...BULLETS])('%s sets a heading off', (sign) => expect(isOverallGoal(`${sign}基本目標`)).toBe(true));

test.each(LOOK_ALIKES)('%s is meant by %s', (sign, like) => {
  expect([...like].map(statusKey)).toEqual([...like].map(() => sign));
});

test('an arrow is drawn beside a status', () => {
  expect(ARROWS).toBe('\u2190-\u21ff\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b11');
  expect(statusMatcher(['改善↑'])('改善')).toBe('改善↑');
});

test.each(['「働く」', '『働く』'])('%s is quoted', (text) => expect(isQuoted(text)).toBe(true));

const LISTED_UNITS =
  listed(`件 回 校 個 団体 者 社 社等 法人 世帯 戸 棟 台 本 冊 枚 組 名 床 隻 頭 羽 箇所 か所 力所 カ所 ヶ所 ケ所 施設 店 店舗 品 品目 種類 事業 計画 協定
    日 時間 分 年 歳 点 位 倍 ポイント pt % ％ ‰ ha a m km ㎡ m2 m² g kg Kg kG KG G t トン kWh 人 円 千人 百万円 万人 億円`);

test.each(LISTED_UNITS)('%s is a unit', (unit) => {
  expect(isUnitWord(unit)).toBe(true);
  expect(isUnitWord(`${unit}/年`)).toBe(true);
  expect(unit.length).toBeLessThanOrEqual(LONGEST_UNIT);
});

test('no unit is left out above', () => expect(UNITS.filter((unit) => !LISTED_UNITS.includes(unit))).toEqual([]));

test.each(COMMON_UNITS)('%s is read at one look as it is read in full', (unit) => {
  expect(isUnitWord(unit)).toBe(true);
  expect(readFigure(`1,234${unit}`, 'General', null)).toMatchObject({ kind: 'number', value: 1234 });
  expect(readText(`1,234${unit}`)).toMatchObject({ kind: 'number', value: 1234 });
});

test.each(Object.entries(MULTIPLIERS))('%s multiplies by ten to the power of %s', (word, power) => {
  expect(readText(`3${word}`)).toMatchObject({ kind: 'number', value: 3 * 10 ** power });
});

test('the multipliers', () => expect(MULTIPLIERS).toEqual({ 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 }));

const BOUNDED = [
  ['以上', 'at-least'],
  ['超える', 'above'],
  ['を超える', 'above'],
  ['超', 'above'],
  ['を超', 'above'],
  ['超過', 'above'],
  ['上回る', 'above'],
  ['を上回る', 'above'],
  ['より多い', 'above'],
  ['より多く', 'above'],
  ['より大きい', 'above'],
  ['より高い', 'above'],
  ['より上', 'above'],
  ['下らない', 'at-least'],
  ['を下らない', 'at-least'],
  ['~', 'at-least'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['未満', 'below'],
  ['下回る', 'below'],
  ['を下回る', 'below'],
  ['切る', 'below'],
  ['を切る', 'below'],
  ['より少ない', 'below'],
  ['より小さい', 'below'],
  ['より低い', 'below'],
  ['より下', 'below'],
] as const;

test.each(BOUNDED)('30%s is %s 30', (word, bound) => {
  expect(readText(`30${word}`)).toMatchObject({ kind: 'number', value: 30, bound });
});

test('no word for a bound is left out above', () => expect(BOUND_WORDS).toEqual(BOUNDED));

const SIGNED = [
  ['≥', 'at-least'],
  ['≧', 'at-least'],
  ['⩾', 'at-least'],
  ['>', 'above'],
  ['≤', 'at-most'],
  ['≦', 'at-most'],
  ['⩽', 'at-most'],
  ['<', 'below'],
  ['~', 'at-most'],
] as const;

test.each(SIGNED)('%s30 is %s 30', (sign, bound) => {
  expect(readText(`${sign}30`)).toMatchObject({ kind: 'number', value: 30, bound });
});

test('no sign for a bound is left out above', () => expect(BOUND_SIGNS).toEqual(Object.fromEntries(SIGNED)));

test.each<[string, Bound | undefined]>([
  ['以上', 'at-least'],
  ['≧', 'at-least'],
  ['＞＝', 'at-least'],
  ['＞', 'above'],
  [' 未満 ', 'below'],
  ['(以下)', 'at-most'],
  ['以上を維持', undefined],
  ['件', undefined],
])('%s alone is the bound %s', (word, bound) => expect(boundWord(word)).toBe(bound));

test.each(DITTO_MARKS.above)('%s stands for the cell above', (mark) => {
  expect([isDittoOfFigure(mark), isDitto(mark), isDittoOfLevel(mark), isDittoOfLeft(mark)]).toEqual([true, true, true, false]);
});
test.each(DITTO_MARKS.quoted)('%s stands for the name or unit above, and for no figure', (mark) => {
  expect([isDittoOfFigure(mark), isDitto(mark), isDittoOfLevel(mark)]).toEqual([false, true, true]);
});
test.each(DITTO_MARKS.drawn)('%s stands for the level above, and for no figure', (mark) => {
  expect([isDitto(mark), isDittoOfLevel(mark)]).toEqual([false, true]);
});
test.each(DITTO_MARKS.left)('%s stands for the cell to the left', (mark) =>
  expect([isDitto(mark), isDittoOfLeft(mark)]).toEqual([false, true]),
);
test('a ditto mark may stand in brackets, and is no part of a word', () => {
  expect(['（同上）', ' 〃 ', '同上の施設', '々々', null, 3].map(isDitto)).toEqual([true, true, false, false, false, false]);
});

test.each(ROUGHLY)('%s 30 is 30', (word) => expect(readText(`${word}30`)).toMatchObject({ kind: 'number', value: 30, note: null }));
test('the words for roughly', () => expect(ROUGHLY.join(' ')).toBe('≒ 約 およそ おおよそ おおむね 概ね 凡そ ほぼ'));

test.each(KINDS_OF_FIGURE)('%s beside a number is a note', (word) => {
  for (const note of [word, `${word}値`]) {
    expect(readText(`${note} 30`)).toMatchObject({ kind: 'number', value: 30, note });
    expect(readText(`30 ${note}`)).toMatchObject({ kind: 'number', value: 30, note });
  }
});

test('the kinds of figures', () => expect(KINDS_OF_FIGURE.join(' ')).toBe('実績 見込 見込み 目標 現状 速報 参考 推計 推定 暫定 確定 概算'));

// The last year of an era that is also the first of the next is written either way.
test.each([
  ['令和元年度', 2019],
  ['R1', 2019],
  ['令1', 2019],
  ['平成元年', 1989],
  ['H30', 2018],
  ['平30', 2018],
  ['昭和64年', 1989],
  ['S50', 1975],
  ['昭50', 1975],
  ['大正15年', 1926],
  ['明治元年', 1868],
])('%s begins in %s', (text, year) => expect(yearIn(text)?.year).toBe(year));

test.each(['T5', 'M2', '大5', '明5'])('%s is no year: only eras that plans lie in are written so', (text) =>
  expect(yearIn(text)).toBeUndefined(),
);

test('the eras', () => expect(ERAS.map(({ name, letter }) => name + letter).join(' ')).toBe('令和R 平成H 昭和S 大正T 明治M'));

test.each([
  ['備考 進捗率は…', 0],
  ['（注）速報値', 0],
  ['注記：', 0],
  ['注意', 0],
  ['※補足', 3],
  ['補足', 0],
  ['出典：国勢調査', 0],
  ['資料：', 0],
  ['参考', 0],
  ['算出方法：b/c', 1],
  ['調査時期：6月', 1],
  ['【凡例】', 2],
  ['評価の基準', 2],
  ['判定区分', 2],
  ['＊ 速報', 3],
  ['注1 速報', 3],
  ['（それぞれの年度末の値です）', 4],
])('%s is a note', (text, pattern) => {
  expect(isNote(text)).toBe(true);
  expect(text).toMatch(NOTES[pattern] ?? /^$/);
});

test('every way to begin a note has a row above', () => expect(NOTES).toHaveLength(5));
