import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommand } from '../../../tools/build/bundle-command';
import { PROJECT } from '../../../tools/project';

test('the program is one file that evaluates a workbook wherever it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-command-'));
  try {
    const { script, sources } = bundleCommand('src/cli/main.ts');
    writeFileSync(join(folder, 'shinchoku.cjs'), script);
    copyFileSync(join(PROJECT, 'assets', 'samples', 'mine-r1.xlsx'), join(folder, 'mine.xlsx'));
    const run = spawnSync(process.execPath, ['shinchoku.cjs', 'evaluate', 'mine.xlsx', '--json', '--out', 'out.xlsx'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout).summary).toMatchObject({ strategies: 5, indicators: 81 });
    expect(existsSync(join(folder, 'out.xlsx'))).toBe(true);
    expect(sources.map((path) => path.replaceAll('\\', '/'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/node_modules\/saxes\//)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
