import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shinchoku } from '../shinchoku';

let folder: string;
const sample = path.join(__dirname, '../../../assets/samples/mine-r1.xlsx');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'next-year-'));
  await copyFile(sample, path.join(folder, 'book.xlsx'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('says what it would do, and does nothing', async () => {
  const { code, stdout, stderr } = await shinchoku(folder, 'next-year', 'book.xlsx');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('シート「評価」を写して「評価 R2」を作ります');
  expect(stdout).toContain('G3  R1実績 b → R2実績 b');
  expect(stdout).toContain('--out FILE か --in-place を付けると書き込みます');
  expect(await readdir(folder)).toEqual(['book.xlsx']);
  expect((await readFile(path.join(folder, 'book.xlsx'))).equals(await readFile(sample))).toBe(true);
});

test('writes the workbook, which is then evaluated by its new sheet', async () => {
  expect((await shinchoku(folder, 'next-year', 'book.xlsx', '--out', 'next.xlsx', '--lang', 'en')).stdout).toContain(
    'written to next.xlsx',
  );
  const { stdout } = await shinchoku(folder, 'evaluate', 'next.xlsx', '--json');
  const { indicators } = JSON.parse(stdout) as { indicators: { sheet: string; status: string }[] };
  expect(indicators).toHaveLength(81);
  expect(indicators.every(({ sheet, status }) => sheet === '評価 R2' && status === '-')).toBe(true);
  expect((await shinchoku(folder, 'evaluate', 'next.xlsx')).stdout).toContain('別の年度のシート（評価）は評価していません');
});

test('prints one JSON object', async () => {
  const { stdout } = await shinchoku(folder, 'next-year', 'book.xlsx', '--json');
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({
    workbook: 'book.xlsx',
    from: 'R1',
    to: 'R2',
    copies: [{ from: '評価', to: '評価 R2', notCopied: [] }],
    columns: [],
  });
  expect(result.replacements).toContainEqual({ sheet: '評価 R2', cell: 'G3', before: 'R1実績\nb', after: 'R2実績\nb' });
  expect(result.emptied).toHaveLength(81);
});

test.each([
  [['next-year', '--lang', 'en'], 'No workbook was named'],
  [['next-year', 'book.xlsx', 'other.xlsx', '--lang', 'en'], 'Only one workbook'],
  [['next-year', 'book.xlsx', '--year', 'R9', '--lang', 'en'], 'R9'],
  [['next-year', 'book.xlsx', '--strange', '--lang', 'en'], 'There is no option --strange'],
  [['next-year', 'book.xlsx', '--out', '--json', '--lang', 'en'], '--out needs a value'],
  [['next-year', 'book.xlsx', '--in-place', '--out', 'a.xlsx', '--lang', 'en'], 'exclude each other'],
])('%j is refused in one line', async (argv, sentence) => {
  const { code, stdout, stderr } = await shinchoku(folder, ...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
