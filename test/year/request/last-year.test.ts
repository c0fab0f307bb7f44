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

test('last year’s sheet is found though another plan’s sheet is left out by name', async () => {
  const rows = (actual: number | null, name: string): DraftValue[][] => [
    [name, '件', 10, actual, 150, '市民課'],
    ['回数', '回', 1, actual, 9, '市民課'],
  ];
  const bytes = await draftOf({
    'DX R5': [['DX計画'], ...sheet('R5', rows(3, '申請数'))],
    'DX R6': [['DX計画'], ...sheet('R6', rows(null, '申請数'))],
    '人材 R5': [['人材計画'], ...sheet('R5', rows(4, '研修数'))],
    '人材 R6': [['人材計画'], ...sheet('R6', rows(null, '研修数'))],
  });
  const { book } = await askedOf(bytes, { year: 'R6', sheets: ['DX R6'] });
  expect(book.indicators.map(({ indicator, last }) => [indicator.name, last?.sheet, last?.value])).toEqual([
    ['申請数', 'DX R5', 3],
    ['回数', 'DX R5', 3],
  ]);
});
