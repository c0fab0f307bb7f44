import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installOnce } from '../../command/install-once';
import { isNewer } from '../../command/newest-change';
import { PROJECT } from '../../project';
import { GRID, WORKBENCH, WORKBENCH_PAGE } from './folders';

/** As much of esbuild as is used; it is installed with the workbench only. */
interface Bundler {
  readonly build: (options: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

/** Installs the grid and the bundler on first use, and again when their lock file has changed. @throws Error when npm fails */
export function installWorkbench(say: (line: string) => void): void {
  installOnce(GRID, 'the spreadsheet grid, which takes about a minute', say);
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
