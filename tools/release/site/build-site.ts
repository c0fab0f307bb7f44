import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration, Module, Stats, webpack as Webpack } from 'webpack';
import { filesIn } from '../files/files-in';
import { PROJECT } from '../../project';
import { ToolError } from '../../command/tool-error';

/** A bundle as it is shipped. */
export interface BuiltSite {
  /** By their paths below the site's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The source files that went into the bundle, as absolute paths, and the program that wrote part of it. */
  readonly sources: readonly string[];
}

const fromProject = createRequire(join(PROJECT, 'package.json'));

/**
 * Builds the bundle afresh, by the very configuration of `npm run build`.
 * @throws ToolError when it cannot be built
 */
export async function buildSite(offline: boolean): Promise<BuiltSite> {
  const configure = fromProject('./webpack.config.js') as (env: object, argv: object) => Promise<Configuration>;
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-site-'));
  try {
    const configuration = await configure({ offline }, { mode: 'production' });
    const stats = await run({ ...configuration, output: { ...configuration.output, path: folder } });
    const sources = sourcesOf(stats.compilation.modules);
    // Webpack's own run time stands in every bundle.
    sources.push(fromProject.resolve('webpack'));
    if (offline) sources.push(fromProject.resolve('@microsoft/office-js/dist/office.js'));
    return { files: filesIn(folder), sources };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(configuration: Configuration): Promise<Stats> {
  const webpack = fromProject('webpack') as typeof Webpack;
  return new Promise((resolve, reject) => {
    const compiler = webpack({ ...configuration, infrastructureLogging: { level: 'error' } });
    compiler.run((error, stats) => {
      compiler.close(() => {
        const [first] = stats?.compilation.errors ?? [];
        if (error === null && first === undefined && stats !== undefined) resolve(stats);
        else reject(new ToolError('build-failed', { reason: (error ?? first)?.message ?? '' }));
      });
    });
  });
}

/** Modules that webpack has joined into one are looked into. */
function sourcesOf(modules: Iterable<Module>): string[] {
  return [...modules].flatMap((module) => {
    const { resource, modules: joined } = module as Module & { resource?: string; modules?: Iterable<Module> };
    return [...(resource === undefined ? [] : [resource]), ...(joined === undefined ? [] : sourcesOf(joined))];
  });
}
