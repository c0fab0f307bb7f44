import { isSameFormula } from '../../../src/evaluation/workbook/formula-meaning';

test.each<[string | null, string | null, boolean]>([
  [null, null, true],
  [null, '=A1', false],
  ['=A1', '=a1', true],
  ['=sum( A1 , B1 )', '=SUM(A1,B1)', true],
  ["='Main'!A1", '=main!A1', true],
  ["='It''s'!A1", "='it''s'!A1", true],
  ['="a"', '="A"', false],
  ['="a  b"', '="a b"', false],
  ['="a""b"', '="a""B"', false],
  ['=A1:C1 B1:B3', '=A1:C1  B1:B3', true],
  ['=A1:C1 B1:B3', '=A1:C1B1:B3', false],
  ["=A1:C1 'B'!B1:B3", "=A1:C1'B'!B1:B3", false],
  ['=(A1) (B1)', '=(A1)(B1)', false],
  ['=𠮷1 A1', '=𠮷1A1', false],
  ['=A1 + B1', '=A1+B1', true],
  ['=[1]Main!A1', "='[1]Main'!A1", true],
])('%s and %s mean the same: %s', (one, other, same) => {
  expect(isSameFormula(one, other)).toBe(same);
  expect(isSameFormula(other, one)).toBe(same);
});

// Each is a step for every sign before or behind it, unless the look at it is bounded.
test.each(['"', "'", "''", 'a', '[', ' ', 'a ', '"" '])('formulas of %j again and again are told apart at once', (piece) => {
  const long = `=${piece.repeat(4_000_000)}`;
  expect(isSameFormula(long, `${long}x`)).toBe(false);
  expect(isSameFormula(long, long)).toBe(true);
});
