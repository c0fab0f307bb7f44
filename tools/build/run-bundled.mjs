/**
 * Runs a TypeScript file of this project as one bundle: `node tools/build/run-bundled.mjs FILE [argument …]`.
 * Bundling takes a moment each time, so nothing can be stale, and the program then runs without a transpiler in its
 * process: it starts sooner, and calls between files cost nothing (measured: a third of the time of the same job).
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [file = '', ...args] = process.argv.slice(2);
const entry = path.resolve(file);
const outfile = path.join(
  project,
  'node_modules/.cache/shinchoku',
  `${path.relative(project, entry).replaceAll(path.sep, '-')}.${process.pid}.cjs`,
);

buildSync({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'error',
  // Only the benchmarks use these, as yardsticks; they load as they are installed.
  external: ['exceljs', 'hyperformula'],
});
process.argv.splice(1, process.argv.length - 1, entry, ...args);
process.on('exit', () => rmSync(outfile, { force: true }));
createRequire(import.meta.url)(outfile);
