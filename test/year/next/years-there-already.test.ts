import { nextYear } from '../../../src/year/next/next-year';
import { WorkbookDraft } from '../../workbook-draft';
import { opened, PROFILE, sampleBytes } from '../sample';

const HEADINGS = (year: string) => ['目標指標', '単位', '現状値', `${year}実績`, '目標値', '進捗率', '状況'];

interface Sheet {
  readonly name: string;
  readonly year: string;
  /** null: a row whose actual is empty. */
  readonly actual: number | string | null;
  readonly indicators?: string;
}

async function bookOf(...sheets: readonly Sheet[]) {
  const workbook = new WorkbookDraft();
  for (const { name, year, actual, indicators = '指標' } of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(HEADINGS(year));
    for (let row = 0; row < 5; row++) sheet.addRow([`${indicators}${String(row)}`, '人', 10, actual, 20]);
  }
  return (await opened(await workbook.bytes())).snapshot;
}

const named = (year: string | undefined) => ({ profile: PROFILE, ...(year === undefined ? {} : { year }) });

const R1: Sheet = { name: 'KPI R1', year: 'R1', actual: 12 };
const R2: Sheet = { name: 'KPI R2', year: 'R2', actual: 13 };
const R3: Sheet = { name: 'KPI R3', year: 'R3', actual: 14 };
const emptyR2: Sheet = { ...R2, actual: null };

test.each<[what: string, sheets: Sheet[], year: string | undefined, details: Record<string, string>]>([
  ['the year before the last', [R1, R2], 'R1', { sheet: 'KPI R2', year: 'R2', from: 'KPI R1' }],
  ['a year in the middle', [R1, R2, R3], 'R2', { sheet: 'KPI R3', year: 'R3', from: 'KPI R2' }],
  ['a successor under another name', [R1, { ...R2, name: '評価シート' }], 'R1', { sheet: '評価シート', year: 'R2', from: 'KPI R1' }],
  ['the empty sheet that is to be made', [R1, emptyR2], 'R2', { sheet: 'KPI R2', year: 'R2', from: 'KPI R1' }],
])('%s: the year that has its sheet is not made again', async (_what, sheets, year, details) => {
  const snapshot = await bookOf(...sheets);
  expect(() => nextYear(snapshot, named(year))).toThrow(expect.objectContaining({ code: 'next-year-exists', details }));
});

test.each<[what: string, sheets: Sheet[], year: string | undefined, made: string]>([
  ['a year between two', [R1, R3], 'R1', 'KPI R2'],
  ['other indicators of the next year', [R1, { ...R2, name: '別の計画 R2', indicators: '施設' }], 'R1', 'KPI R2'],
  ['the latest year', [R1, R2], undefined, 'KPI R3'],
  ['a year that is named for want of actuals', [R1, emptyR2], 'R3', 'KPI R3'],
  ['the only sheet, still empty, that somebody names', [emptyR2], 'R2', 'KPI R3'],
  ['figures that say that there are none', [{ ...R1, actual: '-' }], undefined, 'KPI R2'],
])('%s: it is made', async (_what, sheets, year, made) => {
  const snapshot = await bookOf(...sheets);
  expect(nextYear(snapshot, named(year)).copies.map(({ to }) => to)).toEqual([made]);
});

test.each<[what: string, sheets: Sheet[]]>([
  ['after another year', [R1, emptyR2]],
  ['alone', [emptyR2]],
])('a year without any actual, %s, is no year to go on from unasked', async (_what, sheets) => {
  const snapshot = await bookOf(...sheets);
  expect(() => nextYear(snapshot, named(undefined))).toThrow(
    expect.objectContaining({ code: 'year-without-actuals', details: { sheet: 'KPI R2', year: 'R2' } }),
  );
});

test('making the next year twice makes it once', async () => {
  const book = await opened(sampleBytes('mine-r1.xlsx'));
  const { snapshot } = await opened(await book.commit(nextYear(book.snapshot, { profile: PROFILE }).plan));
  for (const year of [undefined, 'R1', 'R2'])
    expect(() => nextYear(snapshot, named(year))).toThrow(
      expect.objectContaining({ code: year === undefined ? 'year-without-actuals' : 'next-year-exists' }),
    );
});

test('a sheet that only bears the name is no evaluation sheet, and stays as it is', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('R1');
  sheet.addRow(HEADINGS('R1'));
  for (let row = 0; row < 5; row++) sheet.addRow([`指標${String(row)}`, '人', 10, 12, 20]);
  workbook.addWorksheet('R2').addRow(['R2予算', 1200]);
  const { snapshot } = await opened(await workbook.bytes());
  expect(nextYear(snapshot, named(undefined)).copies).toEqual([{ from: 'R1', to: 'R2 (2)' }]);
});

describe('a column of years', () => {
  const book = async (rows: readonly (readonly (string | number | null)[])[]) => {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('評価');
    sheet.addRow(['指標', '年度', '基準値', '実績値', '目標値', '達成率', '判定']);
    for (const row of rows) sheet.addRow(row);
    return (await opened(await workbook.bytes())).snapshot;
  };

  test.each([
    ['a target each', [10, 11, 12]],
    ['one target', [null, null, 12]],
  ])('with a row for each year and %s: the next year is a row, and no copy is made', async (_what, targets) => {
    const snapshot = await book(
      ['就農者', '空き家'].flatMap((name) => ['R3', 'R4', 'R5'].map((year, index) => [name, year, 5, 6 + index, targets[index] ?? null])),
    );
    expect(() => nextYear(snapshot, named(undefined))).toThrow(
      expect.objectContaining({ code: 'next-year-rows', details: { sheet: '評価' } }),
    );
  });

  test('that says when each figure is of does not keep the sheet from being copied', async () => {
    const snapshot = await book([
      ['就農者', 'R5', 5, 8, 10],
      ['空き家', 'R4', 5, 8, 10],
      ['創業件数', 'R5', 5, 8, 10],
    ]);
    expect(nextYear(snapshot, named(undefined)).copies).toHaveLength(1);
  });
});
