import { readCountFormula } from '../../../../src/evaluation/plan/counts/count-own-formula';

test('counts and sums joined by +', () => {
  expect(readCountFormula(`=SUM(D6:D9,D11)+COUNTIF('評価 1''s'!J3,"改善↑")+COUNTIF(集計!K4:K5,"-")`, '評価')).toEqual([
    {
      kind: 'sum',
      ranges: [
        { top: 5, left: 3, bottom: 8, right: 3 },
        { top: 10, left: 3, bottom: 10, right: 3 },
      ],
    },
    { kind: 'count', sheet: "評価 1's", range: { top: 2, left: 9, bottom: 2, right: 9 }, text: '改善↑' },
    { kind: 'count', sheet: '集計', range: { top: 3, left: 10, bottom: 4, right: 10 }, text: '-' },
  ]);
  expect(readCountFormula('=COUNTIF(J3:J9,"-")', '評価')?.[0]).toMatchObject({ sheet: '評価' });
});

test.each([
  '=COUNTIF($J$3:$J$9,"-")',
  '=COUNTIF(J:J,"-")',
  '=COUNTIF(J3:J9,D$3)',
  '=COUNTIF(J3:J9,"改*")',
  '=COUNTIFS(J3:J9,"-")',
  '=SUM(D6:D9)-1',
  '=SUM(D6:D9)+',
  '=SUM(D6:D9)*2',
  '=D6+D7',
  '=SUM(D9:D6)',
  '=SUM(XFE1)',
  '=IF(SUM(D6:D9)=0,"",SUM(D6:D9))',
  '=3',
  '=',
])('%s is of another shape', (formula) => expect(readCountFormula(formula, '評価')).toBeUndefined());
