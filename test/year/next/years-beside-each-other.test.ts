import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import { readYearBook } from '../../../src/year/book/year-book';
import { nextYear } from '../../../src/year/next/next-year';
import { emptyYearAfter } from '../../../src/year/request/year-after';
import { WorkbookDraft } from '../../workbook-draft';
import { opened, PROFILE, sheetOf } from '../sample';

const HEADINGS = ['施策', '指標名', '単位', '基準値(R1)', 'R2実績', 'R3実績', 'R4実績', '最終目標(R6)', '達成率', '評価'];
const ROWS = [
  ['1 子育て', '待機児童数', '人', 12, 9, 7, null, 0],
  ['1 子育て', '保育満足度', '％', 60, 64, 71, null, 80],
  ['2 観光', '入込客数', '千人', 500, 480, '510(速報)', null, 600],
  ['2 観光', '宿泊者数', '人', 1200, 1250, 1380, null, 2000],
  ['3 防災', '訓練参加者', '人', 100, 150, 290, null, 600],
];
const R4 = [5, 77, 550, 1450, 380];
const [OF_R4, RATE, STATUS] = [6, 8, 9];

const cell = (row: number, column: number, value: number) => ({ row, column, value, formula: null, numberFormat: null, format: null });
const answers = { sheets: [{ name: '進捗', create: null, writes: R4.map((value, index) => cell(1 + index, OF_R4, value)) }] };

/** The sheet with figures until R3. */
async function figuresUntilR3() {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('進捗');
  sheet.addRow(HEADINGS);
  for (const row of ROWS) sheet.addRow(row);
  return opened(await workbook.bytes());
}

/** The same, evaluated. */
async function untilR3() {
  const book = await figuresUntilR3();
  return opened(await book.commit(evaluateWorkbook(book.snapshot, { profile: PROFILE }).plan));
}

async function after(book: Awaited<ReturnType<typeof opened>>, plan: Parameters<typeof book.commit>[0]) {
  return opened(await book.commit(plan));
}

test('figures of the next year take the results along', async () => {
  const book = await after(await untilR3(), answers);
  const { plan, findings } = evaluateWorkbook(book.snapshot, { profile: PROFILE });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { snapshot } = await after(book, plan);
  const sheet = sheetOf(snapshot, '進捗');
  for (let row = 1; row <= 5; row++) expect(sheet.formulas[row]?.[RATE]).toMatch(new RegExp(`G${String(row + 1)}-D`));
  expect(sheetOf(snapshot, '集計表').values[0]?.[0]).toContain('令和4年度');
  expect(isEmptyPlan(evaluateWorkbook(snapshot, { profile: PROFILE }).plan)).toBe(true);
});

test('a year that is named takes them back', async () => {
  const book = await after(await untilR3(), answers);
  const later = await after(book, evaluateWorkbook(book.snapshot, { profile: PROFILE }).plan);
  const { plan, findings } = evaluateWorkbook(later.snapshot, { profile: PROFILE, year: 'R3' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan.sheets.find(({ name }) => name === '進捗')?.writes.filter(({ column }) => column === RATE)).toHaveLength(5);
});

test('beginning the next year takes results and counts along, and whoever reads the sheet then reads that year', async () => {
  const book = await untilR3();
  const { plan, ofYears } = nextYear(book.snapshot, { profile: PROFILE });
  expect(ofYears).toEqual([{ sheet: '進捗', column: OF_R4 }]);
  const { snapshot } = await after(book, plan);
  const sheet = sheetOf(snapshot, '進捗');
  expect(sheet.formulas[1]?.[RATE]).toContain('G2-D2');
  expect([sheet.values[1]?.[RATE], sheet.values[1]?.[STATUS]]).toEqual(['-', '-']);
  expect(sheetOf(snapshot, '集計表').values[0]?.[0]).toContain('令和4年度');
  expect(readYearBook(snapshot, { profile: PROFILE }).year).toBe(2022);
  expect(readYearBook(snapshot, { profile: PROFILE, year: 'R3' }).year).toBe(2021);
  expect(isEmptyPlan(evaluateWorkbook(snapshot, { profile: PROFILE }).plan)).toBe(true);
  expect(() => nextYear(snapshot, { profile: PROFILE })).toThrow(expect.objectContaining({ code: 'year-without-actuals' }));
});

test('the year to be made may be named', async () => {
  const { snapshot } = await untilR3();
  const { from, to, ofYears } = nextYear(snapshot, { profile: PROFILE, year: 'R4' });
  expect([from, to, ofYears[0]?.column]).toEqual([2021, 2022, OF_R4]);
});

test('where no result says that the next year was begun, the last year with figures is read', async () => {
  expect(readYearBook((await untilR3()).snapshot, { profile: PROFILE }).year).toBe(2021);
});

test('whoever asks is told of the year that a column waits for', async () => {
  const book = await untilR3();
  const of = ({ snapshot }: typeof book, year?: string) =>
    emptyYearAfter(readYearBook(snapshot, { profile: PROFILE, ...(year === undefined ? {} : { year }) }));
  expect(of(book)).toBe(2022);
  expect(of(book, 'R4')).toBeNull();
  expect(of(await after(book, answers), 'R3')).toBeNull();
});

test("somebody's own results of another year are asked about as before", async () => {
  const values = [5 / 12, 11 / 20, 0.1, 0.225, 0.38];
  const typed = await after(await figuresUntilR3(), {
    sheets: [{ name: '進捗', create: null, writes: values.map((value, index) => cell(1 + index, RATE, value)) }],
  });
  const { findings } = evaluateWorkbook((await after(typed, answers)).snapshot, { profile: PROFILE });
  expect(findings.flatMap(({ doubts = [] }) => doubts.map(({ kind }) => kind))).toEqual(['other-rates']);
});
