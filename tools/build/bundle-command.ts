import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { BuildOptions, buildSync as BuildSync, transformSync as TransformSync } from 'esbuild';
import { PROJECT } from '../project';
import { packedProgram, type ProgramModule } from './packed-program';

/** A command as one file that Node runs without anything installed. */
export interface CommandBundle {
  readonly script: Uint8Array;
  /** The source files that went into it, as absolute paths, and the program that wrote part of it. */
  readonly sources: readonly string[];
}

/** What both steps of a bundle are made for. A file of nothing but ASCII is read by Node in a fifth of the time. */
const TARGET = { platform: 'node', target: 'node20', charset: 'ascii', logLevel: 'error' } as const satisfies BuildOptions;

/**
 * Bundles a command, so that it can be run where there is a release and no project. It is not minified: who looks into it
 * can read it. What `import()` names is compiled when it is called for ({@link packedProgram}).
 * @param entry the command's entry file, from the project's folder
 * @param keeps the name by which it keeps what was compiled, for the next time; null: it does not
 */
export function bundleCommand(entry: string, keeps: string | null = null): CommandBundle {
  const fromProject = createRequire(join(PROJECT, 'package.json'));
  const { buildSync, transformSync } = fromProject('esbuild') as { buildSync: typeof BuildSync; transformSync: typeof TransformSync };
  const { outputFiles, metafile } = buildSync({
    ...TARGET,
    entryPoints: [{ in: join(PROJECT, entry), out: 'main' }],
    absWorkingDir: PROJECT,
    outdir: 'bundle',
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const modules = outputFiles.map(({ path, text }): ProgramModule => {
    const name = basename(path);
    // `import()` becomes a call of `require`, which finds the program's own modules.
    const { code } = transformSync(text, { ...TARGET, format: 'cjs', supported: { 'dynamic-import': false } });
    return { name: `./${name}`, code: inAscii(code), packed: isLibrary(metafile.outputs[`bundle/${name}`]?.inputs ?? {}) };
  });
  const sources = Object.keys(metafile.inputs).map((path) => join(PROJECT, path));
  // The bundler's own helpers stand in every bundle.
  return { script: packedProgram(modules, './main.js', keeps), sources: [...sources, fromProject.resolve('esbuild')] };
}

/** Whether a module is a library's, but for a few lines. */
function isLibrary(inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>): boolean {
  const bytes = (of: (path: string) => boolean): number =>
    Object.entries(inputs).reduce((sum, [path, { bytesInOutput }]) => (of(path) ? sum + bytesInOutput : sum), 0);
  return bytes((path) => path.startsWith('node_modules/')) > 0.9 * bytes(() => true);
}

/** What the bundler leaves in other signs: patterns and comments, in which `\\u` says the same. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
