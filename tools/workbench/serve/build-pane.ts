import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../../project';
import { isNewer } from '../../command/newest-change';

/** The two bundles of the pane that are shipped. */
export type Bundle = 'cdn' | 'offline';

/** Where the workbench keeps its copy of a bundle. */
export function paneFolder(bundle: Bundle): string {
  return join(PROJECT, 'dist-pane', bundle);
}

/** Builds a bundle as it is shipped, unless it is up to date. @throws Error when it cannot be built */
export function buildPane(bundle: Bundle, say: (line: string) => void): void {
  const folder = paneFolder(bundle);
  const layers = ['commands', 'evaluation', 'excel', 'i18n', 'report', 'taskpane', 'xlsx', 'year'].map((layer) =>
    join(PROJECT, 'src', layer),
  );
  if (isNewer(join(folder, 'taskpane.html'), [...layers, join(PROJECT, 'webpack.config.js'), join(PROJECT, 'tools', 'build')])) return;
  say(`Building the pane (${bundle}) …`);
  const webpack = join(PROJECT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const flags = ['--mode', 'production', '--output-path', folder, ...(bundle === 'offline' ? ['--env', 'offline'] : [])];
  const { status } = spawnSync(process.execPath, [webpack, ...flags], { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`The pane could not be built: npm run build${bundle === 'offline' ? ':offline' : ''} says why.`);
}
