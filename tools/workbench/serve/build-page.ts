import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT } from '../../project';
import { GRID, WORKBENCH, WORKBENCH_PAGE } from './folders';
import { isNewer } from './newest-change';

/** As much of esbuild as is used; it is installed with the workbench only. */
interface Bundler {
  readonly build: (options: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

/** Installs the grid and the bundler on first use, and again when their lock file has changed. @throws Error when npm fails */
export function installWorkbench(say: (line: string) => void): void {
  const installed = join(GRID, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && isNewer(installed, [join(GRID, 'package-lock.json')])) return;
  say('Installing the spreadsheet grid (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--prefix', GRID], {
    cwd: GRID,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci in ${GRID} failed.`);
}

/** Builds the workbench's page, unless it is up to date. @throws Error when it cannot be built */
export async function buildPage(say: (line: string) => void): Promise<void> {
  installWorkbench(say);
  const sources = [...['evaluation', 'i18n', 'xlsx'].map((layer) => join(PROJECT, 'src', layer)), WORKBENCH];
  if (isNewer(join(WORKBENCH_PAGE, 'index.html'), sources)) return;
  say('Building the workbench …');
  const { build } = createRequire(join(GRID, 'package.json'))('esbuild') as Bundler;
  await build({
    entryPoints: [
      { in: join(WORKBENCH, 'page', 'workbench.ts'), out: 'workbench' },
      { in: join(WORKBENCH, 'page', 'workbench.css'), out: 'workbench' },
      { in: join(GRID, 'grid.css'), out: 'grid' },
    ],
    outdir: WORKBENCH_PAGE,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  copyFileSync(join(WORKBENCH, 'page', 'index.html'), join(WORKBENCH_PAGE, 'index.html'));
}
