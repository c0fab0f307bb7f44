import fc from 'fast-check';
import { columnLetters } from '../../../../src/evaluation/workbook/address';
import { formulaInRow, OWN_ROW } from '../../../../src/evaluation/workbook/plan';
import { sharedFormula } from '../../../../src/excel/writing/cells/shared-formula';
import { fromR1C1, toR1C1 } from '../../../../tools/workbench/host/workbook/r1c1';

const own = (formula: string): string => formula.replaceAll('#', OWN_ROW);

describe('sharedFormula', () => {
  test.each([
    ['=(C#-B#)/(D#-B#)', 4, '=(RC[-2]-RC[-3])/(RC[-1]-RC[-3])'],
    ['=ROUND(E#,10)>=1', 4, '=ROUND(RC,10)>=1'],
    ['=$E#*$B$2', 0, '=RC5*R2C2'],
    ['=IF(C#="3,560(H29)",3560,C#)', 4, '=IF(RC[-2]="3,560(H29)",3560,RC[-2])'],
    ['=IF(C#="A1",1,LOG10(C#))', 4, '=IF(RC[-2]="A1",1,LOG10(RC[-2]))'],
    ["=COUNTIF('R1 評価'!$J$5:$J$30,A#)", 1, "=COUNTIF('R1 評価'!R5C10:R30C10,RC[-1])"],
    ['=COUNTIF(評価!$J$5:$J$30,A#)', 1, '=COUNTIF(評価!R5C10:R30C10,RC[-1])'],
    ['="目標達成"', 1, '="目標達成"'],
  ])('%s in column %i', (formula, column, shared) => {
    expect(sharedFormula(own(formula), column)).toBe(shared);
  });

  test.each(['=C5*2', '=SUM(C5:C#)', '=$C5'])('%s names another row, so it has none', (formula) => {
    expect(sharedFormula(own(formula), 4)).toBeNull();
  });

  const reference = fc
    .tuple(fc.boolean(), fc.nat(200), fc.constantFrom('own', 'fixed'), fc.integer({ min: 1, max: 99_999 }))
    .map(([isFixed, column, kind, row]) => `${isFixed ? '$' : ''}${columnLetters(column)}${kind === 'own' ? OWN_ROW : `$${String(row)}`}`);
  const formulas = fc
    .array(
      fc.oneof(
        reference,
        fc.constantFrom('"RC[1]"', '"A1"', "'A1 B'!$A$1", 'SUM(', 'MAX_1', '評価!$C$3', ',', ')', '+', '"3,560(H29)"', '12.5'),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => `=${parts.join(' ')}`);

  test('read back in any row it is that row’s own formula', () => {
    fc.assert(
      fc.property(formulas, fc.nat(5000), fc.nat(200), (formula, row, column) => {
        const shared = sharedFormula(formula, column);
        expect(shared).not.toBeNull();
        expect(fromR1C1(shared ?? '', row, column)).toBe(formulaInRow(formula, row));
      }),
    );
  });

  test('the emulated host’s two notations are each other’s inverse', () => {
    fc.assert(
      fc.property(formulas, fc.nat(5000), fc.nat(200), (formula, row, column) => {
        const a1 = formulaInRow(formula, row);
        expect(fromR1C1(toR1C1(a1, row, column), row, column)).toBe(a1);
      }),
    );
  });
});
