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
