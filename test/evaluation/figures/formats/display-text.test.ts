import Big from 'big.js';
import fc from 'fast-check';
import { format as formatWithLibrary } from 'numfmt';
import { displayText } from '../../../../src/evaluation/figures/formats/display-text';
import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';

describe('displayText', () => {
  test.each<[value: CellValue, format: string, text: string]>([
    [null, 'General', ''],
    [true, 'General', 'TRUE'],
    [false, '0', 'FALSE'],
    ['#N/A', '0.0', '#N/A'],
    [' 3,560(H29) ', 'General', ' 3,560(H29) '],
    ['abc', '@', 'abc'],
    ['3', '@"人"', '3人'],
    [12.600000000000001, 'General', '12.6'],
    [1 / 3, 'General', '0.333333333'],
    [123456789012, 'General', '1.23457E+11'],
    [99999999999.6, 'General', '1E+11'],
    [9999999999.99, 'General', '10000000000'],
    [100 / 3, 'General', '33.33333333'],
    [-0.0779760375, 'General', '-0.077976038'],
    [0.00001234, 'General', '0.00001234'],
    [1.688445e-8, 'General', '1.68845E-08'],
    [1e-9, 'General', '0.000000001'],
    [1234567, '#,##0', '1,234,567'],
    [1.15, '0.0', '1.2'],
    [-1.25, '0.0', '-1.3'],
    [-0.04, '0.0', '0.0'],
    [0.9996, '0.0%', '100.0%'],
    [-2.177, '0.0%', '-217.7%'],
    [12.5, '0', '13'],
    [43556, 'yyyy/m/d', '2019/4/1'],
    [43585, '[$-411]ggge"年"m"月"d"日"', '平成31年4月30日'],
    [43586, '[$-411]ggge"年度"', '令和1年度'],
    [43586, 'ge.m.d', 'R1.5.1'],
    [32516, 'ggge', '平成1'],
    [32515, 'gge', '昭64'],
    [45000, 'rr', '令和5'],
    [98.6, '0.0"万人"', '98.6万人'],
    [1234567, '0!.0,"万円"', '123.5万円'],
    [5, '"unclosed', '5'],
    [8847730.405, '0.00', '8847730.41'],
    [1.005, '0.00"(H29)"', '1.01(H29)'],
    [-1.005, '#,##0.00;▲#,##0.00', '▲1.01'],
    [-1234.5, '#,##0', '-1,235'],
    [76790538.335, '0%', '7679053834%'],
    [1234567.1234567, '#,##0.00', '1,234,567.12'],
    [-0.00000004, '0.0', '0.0'],
    [123456789012345680, '#,##0', '123,456,789,012,346,000'],
  ])('%j behind %s displays %j', (value, format, text) => {
    expect(displayText(value, format)).toBe(text);
  });

  test('dates of a workbook that counts from 1904', () => {
    expect(displayText(0, 'yyyy/m/d', true)).toBe('1904/1/1');
    expect(displayText(43586 - 1462, 'ge.m.d', true)).toBe('R1.5.1');
  });

  const number = fc
    .tuple(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`));

  test.each([
    ['0', 0],
    ['0.0', 1],
    ['0.00', 2],
    ['#,##0', 0],
    ['#,##0.0', 1],
    ['0%', 0],
    ['0.0%', 1],
    ['0.00%', 2],
    ['#,##0.0%', 1],
  ])('%s displays what the library displays, but ties go away from zero also where the binary number lies below', (format, decimals) => {
    fc.assert(
      fc.property(number, (value) => {
        const exact = new Big(value).times(format.endsWith('%') ? 100 : 1);
        const rounded = exact.round(decimals, Big.roundHalfUp);
        const text = displayText(value, format);
        expect(text.replace(/[,%]/g, '')).toBe(rounded.eq(0) ? rounded.abs().toFixed(decimals) : rounded.toFixed(decimals));
        const isTie = exact.minus(rounded).abs().times(2).eq(new Big(10).pow(-decimals));
        if (!isTie) expect(text).toBe(formatWithLibrary(format, value, { locale: 'ja' }));
      }),
      { numRuns: 500 },
    );
  });

  test('General displays what the library displays', () => {
    fc.assert(
      fc.property(number, (value) => {
        const text = displayText(value, 'General');
        const shown = new Big(text.replace('E+', 'e').replace('E-', 'e-'));
        // Ties go away from zero also where the binary number lies below.
        const isTie = new Big(value).round(9).minus(value).abs().times(2).eq(1e-9);
        if (!isTie) expect(text).toBe(formatWithLibrary('General', value, { locale: 'ja' }));
        else expect(shown.minus(value).abs().lte(5e-10)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('never throws, whatever the format code', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.string()),
        fc.string({ unit: fc.constantFrom(...'0#?.,%;@"\\_*[]$-<>=!yGgemdhsE+年') }),
        (value, format) => {
          expect(typeof displayText(value, format)).toBe('string');
        },
      ),
    );
  });
});
