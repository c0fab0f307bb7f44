import { isOverallGoal, readHeadingText, readNumberCell } from '../../../../src/evaluation/vocabulary/headings/heading-text';

test.each([
  ['1 出会いの機会の創出', '1', '出会いの機会の創出', 1, 'plain'],
  ['２　関係人口', '2', '関係人口', 2, 'plain'],
  ['3．移住', '3', '移住', 3, 'plain'],
  ['<b>5 「持続可能なまちづくり」の推進</b>', '5', '「持続可能なまちづくり」の推進', 5, 'plain'],
  ['1「働きたい」', '1', '「働きたい」', 1, 'plain'],
  ['第2章 移住', '第2章', '移住', 2, 'prefixed'],
  ['第2 移住', '第2', '移住', 2, 'prefixed'],
  ['第2期計画の重点', null, '第2期計画の重点', null, 'none'],
  ['第1次食品ロス削減計画', null, '第1次食品ロス削減計画', null, 'none'],
  ['(2)雇用の創出', '(2)', '雇用の創出', 2, 'bracketed'],
  ['③ 子育て', '③', '子育て', 3, 'circled'],
  ['Ⅳ 安心', 'Ⅳ', '安心', 4, 'roman'],
  ['IV. 安心', 'IV', '安心', 4, 'roman'],
  ['1-2 移住の促進', '1-2', '移住の促進', 2, 'path'],
  ['基本目標１ しごとをつくる', null, '基本目標１ しごとをつくる', 1, 'prefixed'],
  ['重点戦略1　「働きたい」', '1', '「働きたい」', 1, 'plain'],
  ['施策(2) 起業', '(2)', '起業', 2, 'bracketed'],
  ['施策の推進', null, '施策の推進', null, 'none'],
  ['1日当たりのジオタクの利用者数', null, '1日当たりのジオタクの利用者数', null, 'none'],
  ['2030年に向けたまちづくり', null, '2030年に向けたまちづくり', null, 'none'],
  ['ITの推進', null, 'ITの推進', null, 'none'],
  ['Vリーグの誘致', null, 'Vリーグの誘致', null, 'none'],
])('%s', (text, number, name, ordinal, style) => {
  expect(readHeadingText(text)).toMatchObject({ number, name, ordinal, style });
});

test('a path names its parents', () => expect(readHeadingText('1-2-3 公園').path).toEqual([1, 2]));

test.each([
  ['1', '1'],
  ['２', '2'],
  ['(3)', '(3)'],
  ['④', '④'],
  ['5.', '5'],
])('%s is a number of its own', (text, number) => {
  expect(readNumberCell(text)?.number).toBe(number);
});

test.each(['12人', '', '1,200', '-', '2019'])('%s is none', (text) => expect(readNumberCell(text)).toBeUndefined());

test.each([
  ['基本目標', true],
  ['【基本目標】', true],
  ['数値目標', true],
  ['■基本目標', true],
  ['● 基本目標', true],
  ['◆数値目標', true],
  ['＜基本目標＞', true],
  ['<基本目標>', true],
  ['《基本目標》', true],
  ['「基本目標」', true],
  ['基本目標（数値目標）', true],
  ['基本目標(KGI)', true],
  ['【基本目標に係る数値目標】', true],
  ['■基本目標の数値目標', true],
  ['基本目標：', true],
  ['■【基本目標】（数値目標）', true],
  ['（数値目標）', true],
  ['基本目標（1）', false],
  ['基本目標1', false],
  ['基本目標（しごとをつくる）', false],
  ['■基本目標 しごとをつくる', false],
  ['・', false],
  ['', false],
  ['1 交流', false],
])('%s stands for the strategy itself: %s', (text, expected) => expect(isOverallGoal(text)).toBe(expected));
