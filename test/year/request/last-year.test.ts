import type { DraftValue } from '../../workbook-draft';
import { askedOf, draftOf } from '../asked-and-answered';

const sheet = (year: string, rows: DraftValue[][]): DraftValue[][] => [
  ['指標', '単位', '基準値', `${year}実績`, '目標値', '担当課'],
  ...rows,
];

test.each<[string, Record<string, DraftValue[][]>, Record<string, number | null>]>([
  [
    'each office has its sheet',
    {
      東支所: sheet('R5', [['相談件数', '件', 10, 100, 150, '市民課']]),
      西支所: sheet('R5', [['相談件数', '件', 10, 103, 150, '市民課']]),
      '西支所 R6': sheet('R6', [['相談件数', '件', 10, null, 150, '市民課']]),
      '東支所 R6': sheet('R6', [['相談件数', '件', 10, null, 180, '市民課']]),
    },
    { '西支所 R6': 103, '東支所 R6': 100 },
  ],
  [
    'an office has none of last year',
    {
      東支所: sheet('R5', [['相談件数', '件', 10, 100, 150, '市民課']]),
      東支所R6: sheet('R6', [['相談件数', '件', 10, null, 150, '市民課']]),
      南支所R6: sheet('R6', [['相談件数', '件', 10, null, 150, '市民課']]),
    },
    { 東支所R6: 100, 南支所R6: null },
  ],
  [
    'rows of one name stand on a sheet',
    {
      評価: sheet('R5', [
        ['相談件数', '件', 10, 100, 150, '東課'],
        ['相談件数', '件', 20, 103, 160, '西課'],
      ]),
      '評価 R6': sheet('R6', [
        ['相談件数', '件', 20, null, 160, '西課'],
        ['相談件数', '件', 10, null, 150, '東課'],
      ]),
    },
    { 'row 1': 103, 'row 2': 100 },
  ],
])('last year’s figure is the row’s own where %s', async (_, sheets, wanted) => {
  const { book } = await askedOf(await draftOf(sheets), { year: 'R6' });
  const isOne = Object.keys(wanted)[0]!.startsWith('row');
  expect(
    Object.fromEntries(
      book.indicators.map(({ indicator, last }) => [isOne ? `row ${String(indicator.row)}` : indicator.sheet, last?.value ?? null]),
    ),
  ).toEqual(wanted);
});
