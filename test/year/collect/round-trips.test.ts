import { formWords } from '../../../src/i18n/year/form';
import { request } from '../../../src/year/request/request';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { nextYear } from '../../../src/year/next/next-year';
import { ALL_LAYOUTS } from '../../acceptance/layouts/all-layouts';
import { flatBlanks, flatMerged, flatPublished, flatRepeated } from '../../acceptance/layouts/flat';
import { extraColumns } from '../../acceptance/layouts/other-columns';
import { yearsInOneRow, yearsUnderMergedHeading } from '../../acceptance/layouts/several-years';
import { type DraftValue, WorkbookDraft } from '../../workbook-draft';
import { opened, PROFILE } from '../sample';
import { roundTrip, roundTripFaults } from './round-trip';

const R1 = { profile: PROFILE };
const R2 = { profile: PROFILE, year: 'R2' };

const LAYOUTS = [
  ...[flatRepeated, flatPublished, flatMerged, flatBlanks, extraColumns],
  ...ALL_LAYOUTS.filter(({ name }) =>
    /sheet per strategy, results blank|not at A1|Ⅰ \(1\) ①|two rows|no columns for results|of their own/.test(name),
  ),
];

test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s: every answer comes into its place', async (_, layout) => {
  const trip = await roundTrip(await layout.build().bytes(), R1);
  expect(trip.typed.size).toBe(81);
  expect(roundTripFaults(trip, R1)).toEqual([]);
});

test.each([yearsInOneRow, yearsUnderMergedHeading].map((layout) => [layout.name, layout] as const))(
  '%s: answers go into the column of the year that was asked for',
  async (_, layout) => {
    const trip = await roundTrip(await layout.build().bytes(), R2);
    expect(new Set(trip.collected.written.map(({ column }) => column))).toEqual(new Set([10]));
    expect(roundTripFaults(trip, R2)).toEqual([]);
  },
);

test.each([flatMerged, flatPublished, extraColumns].map((layout) => [layout.name, layout] as const))(
  '%s: the next year is asked for on its own sheet',
  async (_, layout) => {
    const book = await opened(await layout.build().bytes());
    const next = nextYear(book.snapshot, R1);
    const trip = await roundTrip(await book.commit(next.plan), R2);
    expect(new Set(trip.collected.written.map(({ sheet }) => sheet))).toEqual(new Set(next.copies.map(({ to }) => to)));
    expect(roundTripFaults(trip, R2)).toEqual([]);
  },
);

const BODIES: [string, DraftValue[][]][] = [
  [
    'goal and actual as rows',
    [
      ['施策', '指標', '単位', '区分', 'R4', 'R5'],
      ['1 子育て', '保育所定員', '人', '目標', 300, 320],
      [null, null, null, '実績', 290, 310],
      ['2 防災', '訓練参加者', '人', '目標', 500, 600],
      [null, null, null, '実績', 480, 550],
    ],
  ],
  [
    'percentages behind a format beside numbers, units in a column',
    [
      ['基本目標', 'KPI', '単位', '基準値(H30)', 'R5実績', '目標値(R7)', '担当課'],
      ['1 しごと', '創業件数', '件', 10, 12, 20, '商工課'],
      ['1 しごと', '就職率', '%', 41.5, 45, 60, '商工課・教育委員会'],
      ['2 ひと', '移住者数', '人', 3, 5, 9, null],
    ],
  ],
  [
    'a sheet with the year in its title, and remarks',
    [
      ['令和5年度　行政評価シート'],
      ['No', '目標指標', '現状', '実績', '目標', '備考', '所管'],
      [1, '図書貸出冊数', 1200, 1300, 1500, '速報', '図書館'],
      [2, '講座数', 10, 12, 15, null, '公民館'],
      [3, '利用者数', 3400, 3600, 5000, null, '公民館'],
    ],
  ],
];

test.each(BODIES)('%s: every answer comes into its place', async (_, rows) => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  for (const row of rows) sheet.addRow(row);
  const trip = await roundTrip(await workbook.bytes(), R1);
  expect(trip.typed.size).toBeGreaterThan(1);
  expect(roundTripFaults(trip, R1)).toEqual([]);
});

test('formulas of others that nobody has calculated since do not become results the second time', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('一覧');
  sheet.addRow(['目標指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価']);
  const rows: [string, number, number, number, CellValue][] = [
    ['a', 100, 90, 120, 'C'],
    ['b', 100, 130, 120, 'A'],
    ['c', 100, 110, 120, 'B'],
    ['d', 50, 60, 55, 'A'],
  ];
  rows.forEach(([name, baseline, actual, target, result], index) => {
    const at = String(index + 2);
    sheet.addRow([
      name,
      '人',
      baseline,
      actual,
      target,
      { formula: `D${at}/E${at}`, result: actual / target },
      { formula: `IF(F${at}>=1,"A",IF(F${at}>=0.9,"B","C"))`, result: String(result) },
    ]);
  });
  const trip = await roundTrip(await workbook.bytes(), R1);
  expect(roundTripFaults(trip, R1)).toEqual([]);
});

describe('indicators that say all the same', () => {
  const bookOf = async (sheets: readonly string[], rowsOnEach: number): Promise<Uint8Array> => {
    const workbook = new WorkbookDraft();
    for (const name of sheets) {
      const sheet = workbook.addWorksheet(name);
      sheet.addRow(['令和5年度 事業評価']);
      sheet.addRow(['目標指標', '単位', '基準値', 'R5実績', '目標値', '担当課']);
      for (let row = 0; row < rowsOnEach; row++) sheet.addRow(['講座開催回数', '回', 10, null, 20, '公民館']);
      sheet.addRow([`${name}の参加者数`, '人', 10, null, 20, '公民館']);
    }
    return workbook.bytes();
  };

  test('on sheets of their own are told apart by their sheets, which the form names', async () => {
    const trip = await roundTrip(await bookOf(['事業1', '事業2', '事業3'], 1), R1);
    expect(trip.asked.indicators.filter(({ toldBySheet }) => toldBySheet)).toHaveLength(3);
    expect(roundTripFaults(trip, R1)).toEqual([]);
    const made = request(trip.asked, { year: 2023, due: null, contact: null, words: formWords });
    const texts = made.forms[0]!.plan.sheets[0]!.writes.map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(['シート', '事業1', '事業2', '事業3']));
    expect(made.alike).toEqual([]);
  });

  test('on one sheet are named when they are asked for, and told when they are answered', async () => {
    const trip = await roundTrip(await bookOf(['事業'], 2), R1);
    const made = request(trip.asked, { year: 2023, due: null, contact: null, words: formWords });
    expect(made.alike).toEqual(['講座開催回数']);
    expect(trip.collected.conflicts.map(({ code, why }) => [code, why])).toEqual(Array(2).fill(['reply-damaged', 'alike']));
    expect(trip.collected.written).toHaveLength(1);
  });
});
