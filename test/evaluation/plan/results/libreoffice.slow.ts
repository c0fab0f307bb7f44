import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { type CellValue, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { formWords } from '../../../../src/i18n/year/form';
import { createWorkbook } from '../../../../src/xlsx/create/create-workbook';
import { openWorkbook } from '../../../../src/xlsx/open-workbook';
import { readYearBook } from '../../../../src/year/book/year-book';
import { request } from '../../../../src/year/request/request';
import { recalculate } from '../../../../tools/libreoffice/recalculate';
import { WorkbookDraft } from '../../../workbook-draft';
import { hasLibreOffice } from '../../../../tools/libreoffice/has-libreoffice';

const hasOffice = hasLibreOffice();

const HEADING = ['施策', '指標', '単位', '基準値（R1）', '実績値（R5）', '目標値（R7）', '進捗率', '状況', '担当課'];
/** Unit, baseline and target; the last is a percentage behind a number format. */
const ROWS: readonly (readonly [string | null, string | number | null, string | number])[] = [
  ['%', '75%', '80%以上'],
  ['%', '75%', 80],
  ['%', 75, '80%以上'],
  ['%', '60%（H30）', '70%'],
  ['%', '40%', '30%以下'],
  ['%', '80%以上', '80%以上'],
  ['%', '-', '80%'],
  ['%', 60, '100%'],
  [null, '75%', '80%'],
  ['千円', '1.2百万円', '1.5百万円'],
  ['千円', '1,200千円', '1.5百万円'],
  [null, '1,200千円', '1,500千円'],
  [null, '98.6万人', '100万人'],
  ['人', '98.6万人', '100万人'],
  ['人', '10人', '20人'],
];
/** What somebody types: a number as it stands, or a percentage, of which Excel makes a hundredth behind a format. */
const TYPED: readonly { readonly value: number; readonly numberFormat: string | null; readonly of?: string }[] = [
  ...[50, 78, 85, 985, 13, 99, 1300, 0].map((value) => ({ value, numberFormat: null })),
  ...[0.78, 0.35, 0.5, 1].map((value) => ({ value, numberFormat: '0%', of: '%' })),
];

async function draft(typed?: (typeof TYPED)[number]): Promise<Uint8Array> {
  const book = new WorkbookDraft();
  const sheet = book.addWorksheet('評価');
  sheet.addRow(HEADING);
  ROWS.forEach(([unit, baseline, target], index) => {
    const name = `指標その${String.fromCharCode(65 + index)}`;
    const row = sheet.addRow(['1 産業', name, unit, baseline, typed?.value ?? null, target, null, null, '商工課']);
    if (typed?.numberFormat != null) row.getCell(5).numberFormat = typed.numberFormat;
  });
  return book.bytes();
}

const profile = parseProfile({});
const snapshotOf = async (bytes: Uint8Array): Promise<WorkbookSnapshot> => (await openWorkbook(bytes, 'book.xlsx')).snapshot;

/** The first column of the row with the headings whose heading begins so. */
function columnOf({ values }: SheetSnapshot, heading: RegExp): { row: number; column: number } {
  const row = values.findIndex((cells) => cells.some((cell) => heading.test(String(cell))) && cells.some((cell) => cell === '単位'));
  return { row, column: values[row]?.findIndex((cell) => heading.test(String(cell))) ?? -1 };
}

interface Book {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly actual: number;
  readonly status: number;
  /** The rows of the indicators. */
  readonly rows: readonly number[];
}

async function evaluated(): Promise<Book> {
  const opened = await openWorkbook(await draft(), 'book.xlsx');
  const bytes = await opened.commit(evaluateWorkbook(opened.snapshot, { profile }).plan);
  return { bytes, sheet: '評価', actual: 4, status: 7, rows: ROWS.map((_, index) => index + 1) };
}

async function form(): Promise<Book> {
  const made = request(readYearBook(await snapshotOf(await draft()), { profile }), {
    year: 2023,
    due: '令和6年5月14日',
    contact: '企画政策課',
    words: formWords,
  });
  const bytes = await createWorkbook(made.forms[0]!.plan);
  const [sheet] = (await snapshotOf(bytes)).sheets;
  const names = sheet!.values.map((cells) => cells.find((cell) => String(cell).startsWith('指標その')));
  return {
    bytes,
    sheet: sheet!.name,
    actual: columnOf(sheet!, /実績値?$/).column,
    status: columnOf(sheet!, /^状況/).column,
    rows: ROWS.map((_, index) => names.indexOf(`指標その${String.fromCharCode(65 + index)}`)),
  };
}

/** Types a figure for every indicator, lets LibreOffice calculate, and gives what the statuses show. */
async function shown({ bytes, sheet, actual, status, rows }: Book): Promise<CellValue[][]> {
  const typed = await Promise.all(
    TYPED.map(async ({ value, numberFormat }) => {
      const writes = rows.map((row) => ({ row, column: actual, formula: null, value, numberFormat, format: null }));
      return (await openWorkbook(bytes, 'book.xlsx')).commit({ sheets: [{ name: sheet, create: null, writes }] });
    }),
  );
  return Promise.all(
    recalculate(typed).map(async (after) => {
      const found = (await snapshotOf(after)).sheets.find(({ name }) => name === sheet);
      return rows.map((row) => (found === undefined ? null : valueAt(found, row, status)));
    }),
  );
}

(hasOffice ? test.each : test.skip.each)([
  ['the evaluated sheet', evaluated],
  ["the department's form", form],
])(
  'whatever number is typed beside texts, %s shows what an evaluation says, or 要確認',
  async (_, make) => {
    const live = await shown(await make());
    for (const [index, typed] of TYPED.entries()) {
      const { results } = evaluateWorkbook(await snapshotOf(await draft(typed)), { profile });
      const wrong = results.flatMap(({ indicator, judgement }, row) => {
        const status = live[index]?.[row];
        // A percentage for 人 is nothing that anybody means.
        const isMeant = typed.of === undefined || indicator.unit === typed.of;
        return !isMeant || status === judgement.status || status === '要確認'
          ? []
          : [`${indicator.name} ${String(typed.value)}: ${String(status)}`];
      });
      expect(wrong).toEqual([]);
    }
    // Most are not left to a person.
    expect(live.flat().filter((status) => status === '要確認').length).toBeLessThan(live.flat().length / 3);
  },
  180_000,
);
