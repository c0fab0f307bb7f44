import { laterReading, type LaterNumber } from '../../../../src/evaluation/plan/results/later-number';
import { isSameRule } from '../../../../src/evaluation/plan/results/same-rule';
import { isOwnFormula } from '../../../../src/evaluation/vocabulary/statuses/own-formula';
import { runRow, type Cell } from './result-row';

/** The formula of a row's progress, without the words at its beginning. */
function progress(...figures: [Cell, Cell, Cell]): string {
  const formula = String(runRow({ figures }).cells['J']);
  return formula.replace(/^=IF\(0,"[^"]*",(.*)\)$/, '=$1');
}

const fraction = (value: number): Cell => ({ value, format: '0%' });
const formula = (expected: string): string => `=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",${expected}),"要確認")`;

describe('a number that is typed later', () => {
  test.each<[string, [Cell, Cell, Cell], string]>([
    [
      'for percentages as texts',
      ['75%', null, '80%'],
      '(IF(ABS(H5)>7.5,H5/100,IF(ABS(H5)>1.2,"?",H5))-IF(G5="75%",0.75,IF(ABS(G5)>7.5,G5/100,IF(ABS(G5)>1.2,"?",G5))))/(IF(I5="80%",0.8,IF(ABS(I5)>7.5,I5/100,IF(ABS(I5)>1.2,"?",I5)))-IF(G5="75%",0.75,IF(ABS(G5)>7.5,G5/100,IF(ABS(G5)>1.2,"?",G5))))',
    ],
    [
      'beside a number under a text',
      [75, 78, '80%'],
      '(IF(ABS(H5)>7.5,H5,IF(ABS(H5)>1.2,"?",H5*100))-G5)/(IF(I5="80%",80,IF(ABS(I5)>7.5,I5,IF(ABS(I5)>1.2,"?",I5*100)))-G5)',
    ],
    [
      'over one that cannot be told from a share',
      [75, 0.5, '80%'],
      '(IF(H5=0.5,0.5,IF(ABS(H5)>7.5,H5,IF(ABS(H5)>1.2,"?",H5*100)))-G5)/(IF(I5="80%",80,IF(ABS(I5)>7.5,I5,IF(ABS(I5)>1.2,"?",I5*100)))-G5)',
    ],
    [
      'from nothing',
      ['-', null, '80%'],
      '(IF(ABS(H5)>1.2,H5/100,H5)-IF(G5="-",0,IF(ABS(G5)>1.2,G5/100,G5)))/(IF(I5="80%",0.8,IF(ABS(I5)>1.2,I5/100,I5))-IF(G5="-",0,IF(ABS(G5)>1.2,G5/100,G5)))',
    ],
    [
      'into the empty cell beside percent formats',
      [fraction(0.3), null, fraction(0.2)],
      '(IF(ABS(H5)>2,H5/100,IF(ABS(H5)>1,"?",H5))-G5)/(I5-G5)',
    ],
    ['over a percentage behind its format', [fraction(0.3), fraction(0.2), fraction(0.2)], '(H5-G5)/(I5-G5)'],
    ['over one of numbers alone', [75, 78, 80], '(H5-G5)/(I5-G5)'],
    [
      'beside 万人, without a unit',
      ['98万人', null, 1000000],
      '(IF(OR(H5=0,ABS(ABS(H5)-24509800)<=24490200),H5,"?")-IF(G5="98万人",980000,IF(OR(G5=0,ABS(ABS(G5)-24509800)<=24490200),G5,"?")))/(I5-IF(G5="98万人",980000,IF(OR(G5=0,ABS(ABS(G5)-24509800)<=24490200),G5,"?")))',
    ],
    ['beside 人', ['10人', null, '20人'], '(H5-IF(G5="10人",10,G5))/(IF(I5="20人",20,I5)-IF(G5="10人",10,G5))'],
  ])('%s', (_, figures, expected) => {
    expect(progress(...figures)).toBe(formula(expected));
    expect(isOwnFormula(formula(expected))).toBe(true);
  });

  const PERCENT: LaterNumber = { kind: 'percent', low: 1, high: 2 };
  test.each<[string, LaterNumber, number]>([
    ['a percentage in a row of texts', PERCENT, 100],
    ['a percentage in a row of numbers', PERCENT, 1],
    ['a percentage of which every size is one or the other', { ...PERCENT, high: 1 }, 1],
    ['a unit', { kind: 'unit', low: 1, high: 2 }, 1],
  ])('says nothing of the rule: %s', (_, later, factor) => {
    const [before, after] = ['H5', laterReading('H5', later, factor)].map((actual) => formula(`(${actual}-G5)/(I5-G5)`));
    expect(isSameRule(before ?? '', after ?? '', false)).toBe(true);
  });
});
