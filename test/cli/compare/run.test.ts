import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WorkbookDraft } from '../../workbook-draft';
import { shinchoku } from '../shinchoku';

let folder: string;

async function book(name: string, ...years: readonly string[]): Promise<void> {
  const workbook = new WorkbookDraft();
  years.forEach((year, index) => {
    const sheet = workbook.addWorksheet(`KPI ${year}`);
    sheet.addRow(['施策', '指標名', '単位', '現状値', `${year}実績`, '目標値', '進捗率', '状況']);
    for (let row = 0; row < 4; row++) sheet.addRow(['1 観光', `指標${String(row)}`, '人', 10, 12 + index, 20]);
  });
  await writeFile(path.join(folder, name), await workbook.bytes());
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compare-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('says that nothing has changed where nothing was written', async () => {
  await book('book.xlsx', 'R1', 'R2');
  expect((await shinchoku(folder, 'compare', 'book.xlsx', '--in-place')).stdout).toContain(
    '出力：book.xlsx に前年度比較と指標変更一覧を書き込みました',
  );
  const before = await readFile(path.join(folder, 'book.xlsx'));
  const { code, stdout } = await shinchoku(folder, 'compare', 'book.xlsx', '--in-place');
  expect(code).toBe(0);
  expect(stdout).toContain('変更するセルはありません：book.xlsx');
  expect(stdout).not.toContain('書き込みました');
  expect((await readFile(path.join(folder, 'book.xlsx'))).equals(before)).toBe(true);
});

test('says of a workbook of a later year that it is not of an earlier one', async () => {
  await book('now.xlsx', 'R2');
  await book('later.xlsx', 'R3');
  const { code, stderr } = await shinchoku(folder, 'compare', 'now.xlsx', 'later.xlsx');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^later\.xlsx: .*より前の年度の評価表がありません/);
});

describe('without a year anywhere', () => {
  async function yearless(name: string, actual: number): Promise<void> {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('評価');
    sheet.addRow(['施策', '指標名', '単位', '現状値', '実績', '目標値', '進捗率', '状況']);
    for (let row = 0; row < 4; row++) sheet.addRow(['1 観光', `指標${String(row)}`, '人', 10, actual + row, 20]);
    await writeFile(path.join(folder, name), await workbook.bytes());
  }

  test('the years are called by words, and a second run knows its sheets again', async () => {
    await yearless('now.xlsx', 14);
    await yearless('last.xlsx', 12);
    const { stdout } = await shinchoku(folder, 'compare', 'now.xlsx', 'last.xlsx', '--in-place');
    expect(stdout).toContain('前年度比較：前年度 → 今年度（縦：前年度 の状況、横：今年度 の状況）');
    expect(stdout).toContain('前年度＼今年度');
    expect((await shinchoku(folder, 'compare', 'now.xlsx', 'last.xlsx', '--in-place')).stdout).toContain('変更するセルはありません');
  });

  test('a workbook is no year before itself', async () => {
    await yearless('now.xlsx', 14);
    const { code, stderr } = await shinchoku(folder, 'compare', 'now.xlsx', './now.xlsx');
    expect(code).toBe(2);
    expect(stderr).toContain('より前の年度の評価表がありません');
  });
});

test('says where this year’s own column disagrees with last year’s workbook', async () => {
  const row = (...cells: readonly (string | number)[]) => ['1 観光', '就農者数', '人', 10, ...cells, 20];
  const made = async (name: string, headings: readonly string[], ...cells: readonly number[]): Promise<void> => {
    const workbook = new WorkbookDraft();
    const sheet = workbook.addWorksheet('評価');
    sheet.addRow(['施策', '指標名', '単位', '現状値', ...headings, '目標値', '進捗率', '状況']);
    sheet.addRow(row(...cells));
    await writeFile(path.join(folder, name), await workbook.bytes());
  };
  await made('now.xlsx', ['前年度実績', 'R5実績'], 12, 13);
  await made('last.xlsx', ['R4実績'], 11);
  const { stdout } = await shinchoku(folder, 'compare', 'now.xlsx', 'last.xlsx');
  expect(stdout).toContain('就農者数（[last.xlsx]評価!E2 は 11、評価!E2 は 12）');
  const report = await shinchoku(folder, 'report', 'now.xlsx', 'last.xlsx');
  expect(report.stdout).toContain('就農者数（[last.xlsx]評価!E2 は 11、評価!E2 は 12）');
  const json = JSON.parse((await shinchoku(folder, 'compare', 'now.xlsx', 'last.xlsx', '--json')).stdout) as { twice: unknown[] };
  expect(json.twice).toHaveLength(1);
});
