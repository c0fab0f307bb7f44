import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { runProgram } from '../../../src/cli/program';
import { readWorkbook, sheetNamed } from '../../read-workbook';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-'));
  await copyFile(path.join(__dirname, '../../../assets/samples/mine-r1.xlsx'), path.join(folder, 'book.xlsx'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a command in the folder as a pipe would. */
const report = (...argv: string[]) => shinchoku('report', ...argv);

async function shinchoku(...argv: string[]) {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    isTTY: false,
    columns: undefined,
    write: (text: string) => Promise.resolve(void (printed[name] += text)),
  });
  const io = { stdout: stream('stdout'), stderr: stream('stderr'), env: {}, directory: folder, version: '9.9.9' };
  return { code: await runProgram(argv, io), ...printed };
}

const bytes = (name: string) => readFile(path.join(folder, name));

test('prints the summary table and what fell, and writes nothing', async () => {
  const { code, stdout, stderr } = await report('book.xlsx', '--draft');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^令和元年度 進捗状況報告書（案）$/m);
  expect(stdout).toMatch(/^合計 +14 +24 +24 +12 +74$/m);
  expect(stdout).toMatch(/^構成比 +18\.9% +32\.4% +32\.4% +16\.2% +100\.0%$/m);
  expect(stdout).toContain('三洞入洞者数  -29.3%  悪化↓');
  expect(stdout).toContain('書き込んでいません。');
  expect(await readdir(folder)).toEqual(['book.xlsx']);
});

test('makes the sheet, and a second run changes nothing', async () => {
  const before = await bytes('book.xlsx');
  expect((await report('book.xlsx', '--out', 'out.xlsx')).stdout).toMatch(/書き込み：out\.xlsx（\d+ セル）/);
  expect(await bytes('book.xlsx')).toEqual(before);
  const made = await bytes('out.xlsx');
  expect((await readWorkbook(made)).sheets.map(({ name }) => name)).toEqual(['評価', '集計表', '報告書']);
  expect((await report('out.xlsx', '--in-place')).stdout).toContain('変更するセルはありません');
  expect(await bytes('out.xlsx')).toEqual(made);
});

test('a workbook that holds values stays one, which is said, however often both commands are run', async () => {
  const evaluated = () => shinchoku('evaluate', 'book.xlsx', '--write', 'values', '--in-place');
  await evaluated();
  const first = await report('book.xlsx', '--in-place');
  expect(first.stdout).toContain('シート「集計表」は値のみのため');
  const made = await bytes('book.xlsx');
  const { snapshot } = await openWorkbook(new Uint8Array(made), 'book.xlsx');
  const counts = snapshot.sheets.find(({ name }) => name === '集計表');
  expect(counts?.values.flat()).toContain(24);
  expect(counts?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  expect((await evaluated()).code).toBe(0);
  expect((await report('book.xlsx', '--in-place')).stdout).toContain('変更するセルはありません');
  expect(await bytes('book.xlsx')).toEqual(made);
});

test('says what should be looked at before the report goes out', async () => {
  await copyFile(path.join(__dirname, '../../../assets/samples/mine-r1-published.xlsx'), path.join(folder, 'published.xlsx'));
  for (const output of [[], ['--out', 'out.docx'], ['--out', 'out.csv'], ['--out', 'out.xlsx']])
    expect((await report('published.xlsx', ...output)).stdout).toMatch(/^要確認事項が 4 件残っています。/m);
  expect((await report('book.xlsx')).stdout).not.toContain('要確認事項が');
});

test('a year without a single actual is not reported unless somebody names it', async () => {
  await shinchoku('next-year', 'book.xlsx', '--in-place');
  const before = await bytes('book.xlsx');
  for (const out of [[], ['--in-place'], ['--out', 'out.csv'], ['--out', 'out.docx']]) {
    const { code, stdout, stderr } = await report('book.xlsx', ...out);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('「評価 R2」には R2 の実績が 1 つも入力されていない');
    expect(stderr).toContain('--year R1');
  }
  expect(await bytes('book.xlsx')).toEqual(before);
  expect((await report('book.xlsx', '--year', 'R1')).stdout).toMatch(/^令和元年度 進捗状況報告書$/m);
  const empty = await report('book.xlsx', '--year', 'R2');
  expect(empty.stdout).toMatch(/^令和2年度 進捗状況報告書$/m);
  expect(empty.stdout).toContain('実績が 1 つも入力されていない年度の報告書です');
  expect((await shinchoku('evaluate', 'book.xlsx')).stdout).toContain('評価したシート（評価 R2）には、実績がまだ 1 つも入力されていません');
});

test('a workbook named as last year’s has to be of the year before', async () => {
  for (const year of ['R3', 'R4', 'R5']) {
    const cells = [
      ['基本目標', '指標', '単位', '基準値', `${year}実績`, '目標値', '達成率', '評価'],
      ['1 しごと', '創業件数', '件', 10, 12, 20, null, null],
    ];
    const writes = cells.flatMap((line, row) =>
      line.map((value, column) => ({ row, column, value, formula: null, numberFormat: null, format: null })),
    );
    const create = { columnWidths: [], paper: 'A4', orientation: 'landscape', fitToWidth: 1 } as const;
    await writeFile(
      path.join(folder, `${year}.xlsx`),
      await createWorkbook({ sheets: [{ name: '評価', create, writes }] }, { codec: zlibCodec }),
    );
  }
  const { code, stderr } = await report('R5.xlsx', 'R3.xlsx');
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('R3 の評価表で、前年度（R4）ではありません') as string });
  expect((await report('R5.xlsx', 'R4.xlsx')).code).toBe(0);
});

test('compares with last year, which may be another workbook', async () => {
  await report('book.xlsx', '--out', 'r1.xlsx');
  const { nextYear } = await import('../../../src/year/next/next-year');
  const opened = await openWorkbook(new Uint8Array(await bytes('r1.xlsx')), 'r1.xlsx');
  const { plan } = nextYear(opened.snapshot, { profile: parseProfile({}) });
  const both = await opened.commit(plan);
  await writeFile(path.join(folder, 'r2.xlsx'), both);
  const { stdout } = await report('r2.xlsx', '--year', 'R2');
  expect(stdout).toMatch(/^前年度との比較$/m);
  expect(stdout).toMatch(/^R1＼R2 +目標達成 +改善↑ +- +悪化↓ +合計$/m);
  const { comparison } = JSON.parse((await report('r2.xlsx', '--year', 'R2', '--json', '--lang', 'en')).stdout);
  expect(comparison).toMatchObject({ year: 'R2', lastYear: 'R1' });
  expect(
    Object.values<Record<string, number>>(comparison.matrix)
      .flatMap((row) => Object.values(row))
      .reduce((sum, one) => sum + one),
  ).toBe(81);
  const withOther = await report('r2.xlsx', 'book.xlsx', '--sheet', '評価 R2', '--out', 'data.csv');
  expect(withOther).toMatchObject({ code: 0, stderr: '' });
  const [heading = ''] = (await bytes('data.csv')).toString().split('\r\n');
  expect(heading).toContain('前年度_実績値,前年度_実績値_注記,前年度_進捗率（%）,前年度_状況,前年度比較');
  for (const file of ['r2-report.xlsx', 'r2-report.docx']) {
    const { code } = await report('r2.xlsx', '--year', 'R2', '--out', file);
    const parts = unzipSync(await bytes(file));
    expect([code, Object.values(parts).some((part) => strFromU8(part).includes('状況の移り変わり'))]).toEqual([0, true]);
  }
});

test('for publication makes a workbook that holds nothing else', async () => {
  expect((await report('book.xlsx', '--public', '--out', 'public.xlsx')).code).toBe(0);
  const workbook = await readWorkbook(await bytes('public.xlsx'));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['報告書']);
  const cells = [...(sheetNamed(workbook, '報告書').cells?.values() ?? [])];
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test('writes a Word document', async () => {
  expect((await report('book.xlsx', '--out', 'report.docx')).stdout).toContain('書き込み：report.docx');
  const made = unzipSync(await bytes('report.docx'));
  expect(strFromU8(made['word/document.xml'] ?? new Uint8Array())).toContain('三洞入洞者数');
  expect(await readdir(folder)).toEqual(['book.xlsx', 'report.docx']);
});

test('writes open data', async () => {
  await report('book.xlsx', '--out', 'data.csv');
  const text = (await bytes('data.csv')).toString();
  expect(text.split('\r\n')).toHaveLength(83);
  expect(text).toContain('令和元年度,2019,');
});

test('says in JSON what the report says', async () => {
  const { stdout } = await report('book.xlsx', '--json', '--title', '報告');
  expect(JSON.parse(stdout)).toMatchObject({
    workbook: 'book.xlsx',
    title: '報告',
    year: { label: 'R1', japanese: '令和元年度', western: 2019 },
    total: { counts: { 目標達成: 14 }, total: 74 },
    written: null,
  });
  expect(JSON.parse(stdout).strategies.flatMap(({ rows }: { rows: unknown[] }) => rows)).toHaveLength(25);
});

test.each([
  [[], 'no-workbook: 報告書にするブックが指定されていません'],
  [['book.xlsx', '--out', 'x.pdf'], '報告書は .xlsx、.docx、.csv のどれかの名前で'],
  [['book.xlsx', '--public'], ''],
  [['book.xlsx', '--public', '--out', 'x.csv'], '--public はブックで'],
  [['book.xlsx', '--public', '--in-place'], '--public はブックで'],
  [['book.xlsx', '--out', 'x.xlsm'], '出力先の拡張子は入力と同じ .xlsx'],
  [['book.xlsx', '--out', 'no/x.csv'], '出力先のフォルダーがありません'],
  [['book.xlsx', '--strict'], '--strict というオプションはありません'],
  [['book.xlsx', '--title'], '--title には値が必要です'],
  [['book.xlsx', '--json=yes'], '--json に値「yes」は付けられません'],
  [['book.xlsx', 'b.xlsx', 'c.xlsx'], 'ブックは一度に 1 つだけ'],
  [['book.xlsx', 'b.xlsx'], 'b.xlsx: ファイルがありません'],
  [['book.xlsx', 'book.xlsx'], 'book.xlsx: 対象の年度より前の年度の評価表がありません'],
  [['book.xlsx', '--lang', 'fr'], '--lang に「fr」は指定できません'],
  [['gone.xlsx'], 'gone.xlsx: ファイルがありません'],
])('%j is refused in one line, or done', async (argv, sentence) => {
  const { code, stderr } = await report(...argv);
  expect(stderr).toContain(sentence.replace(/^no-workbook: /, ''));
  expect([code, stderr.split('\n').length]).toEqual(sentence === '' ? [0, 1] : [2, 2]);
  expect(await readdir(folder)).toEqual(['book.xlsx']);
});

describe('of a workbook that is protected', () => {
  /** The workbook with its report, protected where it is asked. */
  async function protectedBook(name: string, { sheet, structure = false }: { sheet?: number; structure?: boolean }, from = 'book.xlsx') {
    const parts = unzipSync(await bytes(from));
    const put = (part: string, pattern: RegExp, text: string): void => {
      parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(pattern, text));
    };
    if (sheet !== undefined)
      put(`xl/worksheets/sheet${sheet}.xml`, /<\/sheetData>/, '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>');
    if (structure) put('xl/workbook.xml', /<(bookViews|sheets)>/, '<workbookProtection lockStructure="1"/><$1>');
    await writeFile(path.join(folder, name), zipSync(parts));
  }

  test.each([
    ['the evaluation sheet', { sheet: 1 }, 'シート「評価」の I5 が保護されていて書き込めません', 'o.csv'],
    ['the structure', { structure: true }, 'シート「報告書」を追加できません。［校閲］の［ブックの保護］を解除するか、Word 文書', 'o.docx'],
  ])('%s: no sheet is made, and everything else is', async (_name, parts, sentence, other) => {
    await protectedBook('protected.xlsx', parts);
    const before = await bytes('protected.xlsx');
    for (const argv of [['--out', 'o.xlsx'], ['--in-place']]) {
      const { code, stderr } = await report('protected.xlsx', ...argv);
      expect([code, stderr.split('\n').length]).toEqual([2, 2]);
      expect(stderr).toContain(sentence);
    }
    expect(await readdir(folder)).toEqual(['book.xlsx', 'protected.xlsx']);
    for (const argv of [[], ['--out', other], ['--public', '--out', 'public.xlsx']])
      expect(await report('protected.xlsx', ...argv)).toMatchObject({ code: 0, stderr: '' });
    expect(await bytes('protected.xlsx')).toEqual(before);
  });

  test('the report’s own sheet: it is renewed where nothing changes, and refused where anything does', async () => {
    await report('book.xlsx', '--out', 'made.xlsx');
    await protectedBook('protected.xlsx', { sheet: 3 }, 'made.xlsx');
    expect((await report('protected.xlsx', '--in-place')).stdout).toContain('変更するセルはありません');
    const before = await bytes('protected.xlsx');
    const { code, stderr } = await report('protected.xlsx', '--in-place', '--title', '新しい表題');
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain('シート「報告書」の A1 が保護されていて書き込めません');
    const { code: again, stderr: refused } = await report('protected.xlsx', '--in-place', '--profile', 'achievement-letters');
    expect([again, refused]).toEqual([2, expect.stringContaining('保護されていて書き込めません')]);
    expect(await bytes('protected.xlsx')).toEqual(before);
  });
});

test('explains itself', async () => {
  expect((await report('--help')).stdout).toContain('--public');
  expect((await report('--help', '--lang', 'en')).stdout).toContain('Usage: shinchoku report');
});
