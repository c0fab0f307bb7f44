import { countCriterion, criterionText, isCountedWith } from '../../../../src/evaluation/plan/counts/count-criterion';

test.each([
  ['目標達成', '"目標達成"'],
  ['-', '"-"'],
  ['―', '"―"'],
  ['改善*', '"改善~*"'],
  ['a?b~', '"a~?b~~"'],
  ['<5', '"=<5"'],
  ['=A', '"==A"'],
  ['>=100', '"=>=100"'],
  ['"済"', '"""済"""'],
  ['1', '"1"'],
  ['0', '"0"'],
  ['5～10', '"5～10"'],
  ['A+', '"A+"'],
])('%s is counted by %s, and back', (text, criterion) => {
  expect(countCriterion(text)).toBe(criterion);
  expect(criterionText(criterion)).toBe(text);
});

test.each(['', ' A', 'TRUE', 'false', '10%', '1-2', '１/2', '01', '1.0', '-1', '#N/A', 'A\u0001', 'あ'.repeat(256)])(
  'COUNTIF cannot say %p exactly',
  (text) => expect(countCriterion(text)).toBeUndefined(),
);

test.each(['"改善*"', '"<5"', '"<>"', '""', '">=1"'])('%s is no criterion of ours', (criterion) =>
  expect(criterionText(criterion)).toBeUndefined(),
);

test.each([
  ['100', '１００', true],
  ['100', '000100', true],
  ['１', '1', true],
  ['100', '100', false],
  ['100', '101', false],
  ['A', 'Ａ', false],
  ['-', '－', false],
])('COUNTIF asked for %s counts %s too: %s', (text, other, also) => {
  expect(isCountedWith(text, other)).toBe(also);
});
