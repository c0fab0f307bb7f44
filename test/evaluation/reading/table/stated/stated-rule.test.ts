import { letterInHeading, markInNote, ruleInText } from '../../../../../src/evaluation/reading/table/stated/stated-rule';

test.each([
  ['進捗率 (b-a)/(c-a)', 'change'],
  ['進捗率（ｂ－ａ）／（ｃ－ａ）', 'change'],
  ['進捗率＝（実績値－基準値）÷（目標値－基準値）×100', 'change'],
  ['進捗率＝（実績値ー従前値）÷（目標値ー従前値）', 'change'],
  ['進捗率＝（現在値―スタート値）÷（目指す値―スタート値）', 'change'],
  ['達成率 b/c', 'ratio'],
  ['b/cにより算出', 'ratio'],
  ['達成率（実績値÷目標値）', 'ratio'],
  ['達成率（実績÷計画×100）', 'ratio'],
  ['2-b/c', 'inverse-ratio'],
  ['進捗率', undefined],
  ['(c-a)/(b-a)', undefined],
  ['人/年', undefined],
])('%s states %s', (text, rule) => {
  expect(ruleInText(text)).toBe(rule);
});

test('letters are those of the sheet', () => {
  expect(ruleInText('達成率 (B/A)', { a: 'target', b: 'actual' })).toBe('ratio');
  expect(ruleInText('②/③', { '②': 'actual', '③': 'target' })).toBe('ratio');
});

test.each([
  ['備考 目標指標の※印の進捗率は、b/cにより算出', { mark: '※', rule: 'ratio' }],
  ['注）★印の指標の達成率は 2-b/c とする。', { mark: '★', rule: 'inverse-ratio' }],
  ['※ 進捗率は小数第2位を四捨五入', undefined],
  ['※印は再掲', undefined],
])('%s', (text, mark) => {
  expect(markInNote(text)).toEqual(mark);
});

test.each([
  ['現状 a', 'a'],
  ['R1実績 b', 'b'],
  ['実績値(B)', 'b'],
  ['目標値（Ｃ）', 'c'],
  ['目標値 ①', '①'],
  ['KPI', undefined],
  ['目標値', undefined],
])('%s is lettered %s', (text, letter) => {
  expect(letterInHeading(text)).toBe(letter);
});

test.each([
  ['※の指標は、進捗率を実績値／目標値で計算。', { mark: '※', rule: 'ratio' }],
  ['※の進捗率は実績値／目標値', { mark: '※', rule: 'ratio' }],
  ['※ 進捗率＝b/c', { mark: '※', rule: 'ratio' }],
  ['※ 達成率（b/c）による。', { mark: '※', rule: 'ratio' }],
  ['指標名に「※」があるものは、維持を目標とする指標（進捗率＝b/c）', { mark: '※', rule: 'ratio' }],
  ['進捗率は(b-a)/(c-a)。ただし※はb/cによる', { mark: '※', rule: 'ratio' }],
  ['※進捗率は(b-a)/(c-a)により算出', undefined],
  ['※印以外の進捗率はb/cにより算出', undefined],
  ['＊ 進捗率＝b/c', undefined],
])('a note of a sheet whose names hold ※: %s', (text, mark) => {
  expect(markInNote(text, {}, (sign) => sign === '※')).toEqual(mark);
});

test('a note that only begins with a sign is for all', () => {
  expect(markInNote('※ 進捗率＝b/c')).toBeUndefined();
});
