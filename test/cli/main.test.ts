import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.join(__dirname, '../..');

/** Runs the real command. */
function evaluate(argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = [path.join(project, 'tools/build/run-bundled.mjs'), path.join(project, 'src/cli/main.ts'), 'evaluate', ...argv];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd: project, maxBuffer: 1 << 26 }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

jest.setTimeout(60_000);

test('evaluates the sample and writes the result', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'main-'));
  const out = path.join(folder, 'out.xlsx');
  const { code, stdout, stderr } = await evaluate(['assets/samples/mine-r1.xlsx', '--json', '--out', out]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout).summary.indicators).toBe(81);
  expect((await stat(out)).size).toBeGreaterThan(1000);
  await rm(folder, { recursive: true });
});

test('refuses with one line and exit 2', async () => {
  const { code, stdout, stderr } = await evaluate(['none.xlsx', '--lang', 'en']);
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: 'none.xlsx: there is no such file. Check its name and place.\n',
  });
});

test('evaluates several workbooks on threads, in order', async () => {
  const files = ['mine-r1.xlsx', 'none.xlsx', 'mine-r1-published.xlsx'].map((name) => `assets/samples/${name}`);
  const { code, stdout, stderr } = await evaluate([...files, '--jobs', '2', '--json', '--lang', 'en']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^1 of 3 files could not be evaluated/) as string });
  const lines = stdout.trimEnd().split('\n');
  const objects = lines.map((line) => JSON.parse(line) as { workbook: string; summary?: { indicators: number }; error?: { code: string } });
  expect(objects.map(({ workbook, summary, error }) => [workbook, summary?.indicators ?? error?.code])).toEqual([
    [files[0], 81],
    [files[1], 'file-not-found'],
    [files[2], 81],
  ]);
});
