import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/cli/evaluate/run';

const samples = path.join(__dirname, '../../../assets/samples');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evaluate-'));
  for (const name of ['mine-r1.xlsx', 'mine-r1-published.xlsx']) await copyFile(path.join(samples, name), path.join(folder, name));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in the folder as a pipe would; a terminal where its columns are given. */
async function evaluate(argv: readonly string[], columns?: number): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    isTTY: columns !== undefined,
    columns,
    write: (text: string) => Promise.resolve(void (printed[name] += text)),
  });
  const code = await run(argv, { stdout: stream('stdout'), stderr: stream('stderr'), env: {}, directory: folder, version: '9.9.9' });
  return { code, ...printed };
}

const bytes = (name: string) => readFile(path.join(folder, name));
const files = async () => (await readdir(folder)).sort();
const before = ['mine-r1-published.xlsx', 'mine-r1.xlsx'];

test('prints five count tables, the sum and the findings, and writes nothing', async () => {
  const { code, stdout, stderr } = await evaluate(['mine-r1-published.xlsx']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.match(/重点戦略 \/ 戦略方針/g)).toHaveLength(5);
  expect(stdout).toMatch(/^1 「働きたい！」希望を実現させる魅力産業の創出 +3 +8 +12 +4 +27$/m);
  expect(stdout).toMatch(/^要確認 {2}4 件$/m);
  expect(stdout).toContain('進捗率は「56.7%」と入力されていますが、規則では 50.0% です。');
  expect(stdout).not.toContain('\u001b');
  expect(await files()).toEqual(before);
});

test('prints for a terminal in colour, in English', async () => {
  const { stdout } = await evaluate(['mine-r1.xlsx', '--lang', 'en'], 80);
  expect(stdout).toContain('\u001b[1m');
  expect(stdout).toContain('Strategy / Direction');
  expect(stdout).toContain('Nothing was written');
});

test('says what was taken for what, and why', async () => {
  const { stdout } = await evaluate(['mine-r1.xlsx', '--explain', '--lang', 'en']);
  expect(stdout).toMatch(/^ {2}baseline +column F 「現状 a」: the heading says 「現状」$/m);
  expect(stdout).toMatch(/^ {2}Rule +\(b-a\)\/\(c-a\) \(the heading in I3 says so\)$/m);
  const json = await evaluate(['mine-r1.xlsx', '--explain', '--json']);
  expect(JSON.parse(json.stdout).reading).toMatchObject([
    { sheet: '評価', tables: [{ range: 'A3:J140', rule: { name: 'change', by: 'heading', at: 'I3' }, indicators: 81 }] },
  ]);
  expect(JSON.parse((await evaluate(['mine-r1.xlsx', '--json'])).stdout)).not.toHaveProperty('reading');
});

test('prints the result object and nothing else', async () => {
  const { code, stdout, stderr } = await evaluate(['mine-r1-published.xlsx', '--json', '--out', 'out.xlsx']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ workbook: 'mine-r1-published.xlsx', profile: 'mine', summary: { strategies: 5, indicators: 81 } });
  expect(result.counts.flatMap((table: { rows: unknown[] }) => table.rows)).toHaveLength(25);
  expect(result.findings.filter((finding: { severity: string }) => finding.severity === 'warning')).toHaveLength(4);
});

test('writes the workbook beside the input, and a second run finds nothing to write', async () => {
  const input = await bytes('mine-r1.xlsx');
  expect((await evaluate(['mine-r1.xlsx', '--out', 'out.xlsx'])).stdout).toMatch(/書き込み：out\.xlsx（\d+ セル）/);
  expect(await bytes('mine-r1.xlsx')).toEqual(input);
  const written = await bytes('out.xlsx');
  expect(written).not.toEqual(input);
  expect((await evaluate(['out.xlsx', '--in-place'])).stdout).toContain('変更するセルがないため');
  expect(await bytes('out.xlsx')).toEqual(written);
  expect((await evaluate(['out.xlsx', '--out', 'again.xlsx'])).stdout).toContain('入力と同じ内容です');
  expect(await bytes('again.xlsx')).toEqual(written);
  expect(await files()).toEqual(['again.xlsx', ...before, 'out.xlsx'].sort());
});

test('writes into the workbook itself', async () => {
  await evaluate(['mine-r1.xlsx', '--out', 'out.xlsx']);
  expect((await evaluate(['mine-r1.xlsx', '--in-place'])).code).toBe(0);
  expect(await bytes('mine-r1.xlsx')).toEqual(await bytes('out.xlsx'));
});

test('applies the rule where it is told to', async () => {
  const { stdout } = await evaluate(['mine-r1-published.xlsx', '--apply-rule', '--json']);
  const codes = JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
  expect(codes).not.toContain('progress-differs');
  expect(codes).not.toContain('status-differs');
});

test.each([
  ['mine-r1-published.xlsx', 1],
  ['mine-r1.xlsx', 0],
])('--strict on %s exits %d', async (name, code) => {
  expect((await evaluate([name, '--strict'])).code).toBe(code);
});

test.each([
  [['--help'], /^使い方：/],
  [['--help', '--lang', 'en'], /^Usage: /],
  [['--version'], /^9\.9\.9\n$/],
])('%j prints and exits 0', async (argv, words) => {
  const { code, stdout, stderr } = await evaluate(argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(words);
});

test.each([
  ['no workbook', [], /指定されていません/],
  ['a workbook that is not there', ['none.xlsx'], /^none\.xlsx: ファイルがありません/],
  ['an unknown sheet', ['mine-r1.xlsx', '--sheet', '表'], /^mine-r1\.xlsx: シート「表」がありません。このブックのシート：評価/],
  ['an unknown option', ['mine-r1.xlsx', '--bogus'], /--bogus/],
  ['the input as output', ['mine-r1.xlsx', '--out', './mine-r1.xlsx'], /--in-place/],
  ['another kind of output', ['mine-r1.xlsx', '--out', 'out.xlsm'], /\.xlsx/],
  ['an unknown profile', ['mine-r1.xlsx', '--profile', 'nobody'], /設定「nobody」/],
  ['a file that is no workbook', ['notes.xlsx', '--in-place'], /^notes\.xlsx: /],
])('refuses %s with one line and exit 2, touching nothing', async (_, argv, words) => {
  await writeFile(path.join(folder, 'notes.xlsx'), 'notes, not a workbook');
  const untouched = await Promise.all(before.map(bytes));
  const { code, stdout, stderr } = await evaluate(argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toMatch(words);
  expect(await Promise.all(before.map(bytes))).toEqual(untouched);
  expect(await files()).toEqual([...before, 'notes.xlsx'].sort());
});
