import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { buildSync as BuildSync } from 'esbuild';
import { PROJECT } from '../project';

/** A command as one file that Node runs without anything installed. */
export interface CommandBundle {
  readonly script: Uint8Array;
  /** The source files that went into it, as absolute paths, and the program that wrote part of it. */
  readonly sources: readonly string[];
}

/**
 * Bundles a command, so that it can be run where there is a release and no project. It is not minified: who looks into it
 * can read it.
 * @param entry the command's entry file, from the project's folder
 */
export function bundleCommand(entry: string): CommandBundle {
  const fromProject = createRequire(join(PROJECT, 'package.json'));
  const { buildSync } = fromProject('esbuild') as { buildSync: typeof BuildSync };
  const { outputFiles, metafile } = buildSync({
    entryPoints: [join(PROJECT, entry)],
    absWorkingDir: PROJECT,
    outfile: 'command.cjs',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    logLevel: 'error',
    banner: { js: '#!/usr/bin/env node' },
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('esbuild gave no file.');
  const sources = Object.keys(metafile.inputs).map((path) => join(PROJECT, path));
  // The bundler's own helpers stand in every bundle.
  return { script: script.contents, sources: [...sources, fromProject.resolve('esbuild')] };
}
