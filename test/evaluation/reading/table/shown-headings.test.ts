import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';
import { workbookOf } from '../../snapshot-of';

function read(rows: readonly (readonly CellValue[])[], formats: readonly string[] = [], merges: Parameters<typeof workbookOf>[1] = {}) {
  const styled = formats.map((numberFormat, column) => [0, column, { numberFormat }] as const);
  const { results } = evaluateWorkbook(workbookOf(rows, { styled, ...merges }), { profile: parseProfile({}), countSheet: null });
  return results.map(({ indicator: { name, baseline, actual, target } }) =>
    [name, ...[baseline, actual, target].map(({ text }) => text)].join(' '),
  );
}

test.each([
  ['numbers', [3, 4, 5], '"R"0'],
  ['western years', [2021, 2022, 2023], '0"年度"'],
  ['dates', [45016, 45382, 45747], 'yyyy"年"m"月"'],
])('%s shown as years are headings', (_what, years, format) => {
  const rows = [
    ['指標', '単位', '基準値', ...years, '目標値'],
    ['講座', '回', 12, 14, 15, 17, 24],
  ];
  expect(read(rows, ['General', 'General', 'General', format, format, format])).toEqual(['講座 12 17 24']);
});

test('letters behind years mean what the formula makes of them', () => {
  const rows = [
    ['指標', '単位', 'H30\n(a)', 'R5\n(b)', 'R7\n(c)', '(b-a)/(c-a)'],
    ['移住者', '人', 30, 45, 60, null],
  ];
  expect(read(rows)).toEqual(['移住者 30 45 60']);
  expect(read(rows.map(([name, unit, one, two, three, rate]) => [name, unit, three, two, one, rate]) as CellValue[][])).toEqual([
    '移住者 30 45 60',
  ]);
});

test('a goal that names a year is a heading of the outline', () => {
  const rows = [
    ['項目', '単位', '基準値', '実績値', '目標値'],
    ['2030年に向けたまちづくり', null, null, null, null],
    ['充電器', '基', 3, 11, 20],
  ];
  expect(read(rows, [], { merges: [{ top: 1, left: 0, bottom: 1, right: 4 }] })).toEqual(['充電器 3 11 20']);
});
