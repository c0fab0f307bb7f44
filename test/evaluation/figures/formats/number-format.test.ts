import { numberFormatOf } from '../../../../src/evaluation/figures/formats/number-format';

describe('numberFormatOf', () => {
  test.each([
    ['', 'plain', false],
    ['General', 'plain', false],
    ['@', 'plain', false],
    ['0.0', 'plain', false],
    ['0.00%', 'plain', true],
    ['#,##0;[Red]-#,##0', 'plain', false],
    ['#,##0;▲#,##0', 'worded', false],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 'plain', false],
    ['[$-411]#,##0', 'plain', false],
    ['[$¥-411]#,##0', 'plain', false],
    ['0.00E+00', 'plain', false],
    ['# ?/?', 'plain', false],
    ['[>=100]0;0.0', 'plain', false],
    ['0"人"', 'worded', false],
    ['0人', 'worded', false],
    ['General"人"', 'worded', false],
    ['0.0%"(H29)"', 'worded', true],
    ['0.0"%"', 'worded', false],
    ['"day" 0', 'worded', false],
    ['0\\m', 'worded', false],
    ['yyyy/m/d', 'date', false],
    ['[$-411]ggge"年"m"月"', 'date', false],
    ['h:mm', 'date', false],
    ['[h]:mm', 'date', false],
    ['[mm]', 'date', false],
    ['aaa', 'date', false],
    ['G/標準', 'plain', false],
  ])('%s is %s', (code, kind, percent) => {
    expect(numberFormatOf(code)).toMatchObject({ kind, percent });
  });

  test.each([
    ['0', 0, false],
    ['#,##0', 0, true],
    ['0.0%', 1, false],
    ['#,##0.00', 2, true],
    ['0.0_ ', null, false],
  ])('%s shows %s decimals', (code, decimals, grouped) => {
    expect(numberFormatOf(code)).toMatchObject({ decimals, grouped });
  });
});
