import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../../src/cli/evaluate/run';
import { inOrder } from '../../../../src/cli/evaluate/several/in-order';

const samples = path.join(__dirname, '../../../../assets/samples');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'several-'));
  await mkdir(path.join(folder, 'town/archive'), { recursive: true });
  await copyFile(path.join(samples, 'mine-r1.xlsx'), path.join(folder, 'a.xlsx'));
  await copyFile(path.join(samples, 'mine-r1-published.xlsx'), path.join(folder, 'town/b.xlsx'));
  await copyFile(path.join(samples, 'mine-r1.xlsx'), path.join(folder, 'town/archive/c.xlsx'));
  await writeFile(path.join(folder, 'town/broken.xlsx'), 'PK');
  await writeFile(path.join(folder, 'town/~$b.xlsx'), 'x');
  await writeFile(path.join(folder, 'town/notes.txt'), 'x');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function evaluate(...argv: string[]): Promise<{ code: number; lines: string[]; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    isTTY: false,
    columns: undefined,
    write: (text: string) => Promise.resolve(void (printed[name] += text)),
  });
  const code = await run(argv, { stdout: stream('stdout'), stderr: stream('stderr'), env: {}, directory: folder, version: '9.9.9' });
  return { code, lines: printed.stdout.split('\n').slice(0, -1), stderr: printed.stderr };
}

const sound = ['a.xlsx', path.join('town', 'b.xlsx')];

test('a line for each file and a sum; a file that cannot be evaluated costs its line', async () => {
  const { code, lines, stderr } = await evaluate('a.xlsx', 'town', 'none.xlsx', '--lang', 'en');
  expect(code).toBe(2);
  expect(lines).toEqual([
    expect.stringMatching(
      /^a\.xlsx {2}81 indicators {2}0 errors, \d+ warnings?, \d+ for information {2}not written \(\d+ cells would be\)$/,
    ),
    expect.stringMatching(/^town.b\.xlsx {2}81 indicators {2}0 errors, 4 warnings, /),
    expect.stringMatching(/^Not evaluated: town.broken\.xlsx: /),
    'Not evaluated: none.xlsx: there is no such file. Check its name and place.',
    expect.stringMatching(/^4 files in all \(2 evaluated, 2 not\) {2}162 indicators {2}0 errors, /),
  ]);
  expect(stderr).toBe('2 of 4 files could not be evaluated; the line of each says why. The others were.\n');
});

test('one object a line, with the path as given; the same as for a file alone', async () => {
  const { code, lines, stderr } = await evaluate(...sound, path.join('town', 'broken.xlsx'), '--json');
  expect({ code, errors: stderr.split('\n').length }).toEqual({ code: 2, errors: 2 });
  const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects.map(({ workbook }) => workbook)).toEqual([...sound, path.join('town', 'broken.xlsx')]);
  const alone = await evaluate('a.xlsx', '--json');
  expect(objects[0]).toEqual(JSON.parse(alone.lines.join('\n')));
  expect(objects[2]).toEqual({
    workbook: path.join('town', 'broken.xlsx'),
    error: { code: 'truncated', message: expect.stringContaining('broken.xlsx') as string },
  });
});

test('writes each under its own name, as for a file alone', async () => {
  const { code, lines } = await evaluate(...sound, '--out-dir', 'made/new', '--lang', 'en');
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/written: made.new.a\.xlsx \(\d+ cells\)$/);
  expect((await readdir(path.join(folder, 'made/new'))).sort()).toEqual(['a.xlsx', 'b.xlsx']);
  await evaluate('a.xlsx', '--out', 'alone.xlsx');
  const [one, other] = await Promise.all(['made/new/a.xlsx', 'alone.xlsx'].map((name) => readFile(path.join(folder, name))));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  expect((await evaluate('made/new', '--in-place')).code).toBe(0);
});

test('--strict asks all of them', async () => {
  expect((await evaluate('a.xlsx', '--out-dir', 'out')).code).toBe(0);
  expect((await evaluate(...sound, '--strict')).code).toBe(1);
});

test.each([
  [['a.xlsx', 'town/b.xlsx', '--out', 'x.xlsx'], '--out は 1 つのブック'],
  [['a.xlsx', './a.xlsx', '--out-dir', 'out'], 'a.xlsx と ./a.xlsx の書き込み先が同じ'],
  [['a.xlsx', 'town/archive/../../a.xlsx', '--in-place'], 'の書き込み先が同じ'],
  [['town/archive', 'town', 'a.xlsx', 'town/archive/C.xlsx', '--out-dir', 'out'], 'の書き込み先が同じ'],
  [['a.xlsx', 'empty', '--out-dir', 'out'], 'empty: フォルダーにブック'],
  [['a.xlsx', 'town/b.xlsx', '--out-dir', 'a.xlsx'], 'a.xlsx: 書き込めません'],
  [['a.xlsx', 'town/b.xlsx', '--profile', 'none'], '設定「none」がありません'],
])('%j is refused before anything is written', async (argv, words) => {
  await mkdir(path.join(folder, 'empty'));
  const before = (await readdir(folder)).sort();
  const { code, lines, stderr } = await evaluate(...argv);
  expect({ code, lines }).toEqual({ code: 2, lines: [] });
  expect(stderr).toContain(words);
  expect((await readdir(folder)).sort()).toEqual(before);
});

describe('inOrder', () => {
  test('gives outcomes in the order of the tasks, whoever is done first', async () => {
    const tasks = Array.from({ length: 300 }, (_, index) => index);
    let atOnce = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const worker = () => ({
      work: async (task: number) => {
        most = Math.max(most, ++atOnce);
        // Every third task waits for the one behind it.
        if (task % 3 === 0 && task + 1 < tasks.length) await new Promise<void>((resolve) => waiting.push(resolve));
        else waiting.splice(0).forEach((resolve) => resolve());
        atOnce--;
        return task * 2;
      },
    });
    const outcomes: number[] = [];
    for await (const outcome of inOrder(tasks, [worker(), worker()])) outcomes.push(outcome);
    expect(outcomes).toEqual(tasks.map((task) => task * 2));
    expect(most).toBe(2);
  });

  test('does not run far ahead of one that takes long', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const begun: number[] = [];
    const worker = { work: async (task: number) => void (begun.push(task), task === 0 ? await held : undefined) };
    const all = inOrder(
      Array.from({ length: 1000 }, (_, index) => index),
      [worker, worker],
    );
    const first = all.next();
    // Whatever can go on has gone on by then.
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun.length).toBe(64);
    release();
    await first;
    for await (const outcome of all) expect(outcome).toBeUndefined();
    expect(begun.length).toBe(1000);
  });
});
