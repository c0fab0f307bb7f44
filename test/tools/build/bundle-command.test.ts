import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommand, type CommandBundle } from '../../../tools/build/bundle-command';
import { PROJECT } from '../../../tools/project';

let folder: string;
let bundle: CommandBundle;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-command-'));
  bundle = bundleCommand('src/cli/main.ts', 'shinchoku');
  writeFileSync(join(folder, 'shinchoku.cjs'), bundle.script);
  for (const name of ['mine.xlsx', 'another.xlsx']) copyFileSync(join(PROJECT, 'assets', 'samples', 'mine-r1.xlsx'), join(folder, name));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['shinchoku.cjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

test('the program is one file that evaluates a workbook wherever it stands', () => {
  expect(JSON.parse(run('evaluate', 'mine.xlsx', '--json', '--out', 'out.xlsx')).summary).toMatchObject({ strategies: 5, indicators: 81 });
  expect(existsSync(join(folder, 'out.xlsx'))).toBe(true);
  expect(bundle.sources.map((path) => path.replaceAll('\\', '/'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/node_modules\/saxes\//)]),
  );
});

test('its threads begin with the same file', () => {
  const lines = run('evaluate', 'mine.xlsx', 'another.xlsx', '--json', '--jobs', '2').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(
    ['mine.xlsx', 'another.xlsx'].map((workbook) => expect.objectContaining({ workbook, profile: 'mine' })),
  );
});

test('a command that needs a library of its own finds it there', () => {
  run('report', 'mine.xlsx', '--out', 'report.docx');
  expect(existsSync(join(folder, 'report.docx'))).toBe(true);
});
