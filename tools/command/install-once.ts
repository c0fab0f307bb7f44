import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isNewer } from './newest-change';

/**
 * Installs what only one tool needs, on its first use, and again when its lock file has changed.
 * @param folder holds its `package.json` and lock file
 * @param say told when there is something to install
 * @throws Error when npm fails
 */
export function installOnce(folder: string, what: string, say: (line: string) => void): void {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && isNewer(installed, [join(folder, 'package-lock.json')])) return;
  say(`Installing ${what} (once) …`);
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(isWindows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows,
  });
  if (status !== 0) throw new Error(`npm ci in ${folder} failed.`);
}
