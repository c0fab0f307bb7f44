/**
 * Runs a TypeScript file of this project as one bundle: `node tools/build/run-bundled.mjs FILE [argument …]`.
 * The bundle is kept beside the installed packages with the code that V8 has compiled of it, and made anew when a file
 * that went into it has changed. The program then runs without a transpiler in its process: it starts sooner, and calls
 * between files cost nothing (measured: a third of the time of the same job).
 */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [file = '', ...args] = process.argv.slice(2);
const entry = path.resolve(file);
const folder = path.join(project, 'node_modules/.cache/shinchoku');
const name = path.relative(project, entry).replaceAll(path.sep, '-');
/** A bundle is good for one version of Node, which its compiled code is for. */
const kept = path.join(folder, `${name}.${process.version}`);

/** What of a file changes when somebody saves it. */
function stateOf(source) {
  const { size, mtimeMs } = statSync(source);
  return `${size} ${mtimeMs}`;
}

/** The bundle that is kept; undefined where there is none, or one of its sources has changed. */
function keptBundle() {
  try {
    const { bundle, sources } = JSON.parse(readFileSync(`${kept}.json`, 'utf8'));
    if (!Object.entries(sources).every(([source, state]) => stateOf(path.join(project, source)) === state)) return undefined;
    return { bundle: path.join(folder, bundle), leftover: null };
  } catch {
    return undefined;
  }
}

async function build() {
  const { buildSync } = await import('esbuild');
  const { outputFiles, metafile } = buildSync({
    entryPoints: [entry],
    absWorkingDir: project,
    write: false,
    metafile: true,
    outfile: 'bundle.cjs',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    // Only the benchmarks use these, as yardsticks; they load as they are installed.
    external: ['exceljs', 'hyperformula'],
  });
  return { code: outputFiles[0].contents, inputs: Object.keys(metafile.inputs) };
}

/** Puts a bundle beside the installed packages, to be kept; where a checkout cannot be written to, in the temporary folder. */
function place({ code, inputs }) {
  try {
    // What decides how the files are put together belongs to them, the bundler among it.
    const settings = ['tsconfig.json', 'package.json', 'package-lock.json', 'tools/build/run-bundled.mjs'].filter((source) =>
      isThere(path.join(project, source)),
    );
    const sources = Object.fromEntries([...inputs, ...settings].map((source) => [source, stateOf(path.join(project, source))]));
    mkdirSync(folder, { recursive: true });
    // A name of its own: another run may be at the one before.
    const bundle = `${name}.${process.pid}.${Date.now().toString(36)}.cjs`;
    writeFileSync(path.join(folder, bundle), code);
    removePrevious();
    writeWhole(`${kept}.json`, JSON.stringify({ bundle, sources }));
    return { bundle: path.join(folder, bundle), leftover: null };
  } catch {
    const temporary = mkdtempSync(path.join(tmpdir(), 'shinchoku-'));
    writeFileSync(path.join(temporary, `${name}.cjs`), code);
    return { bundle: path.join(temporary, `${name}.cjs`), leftover: temporary };
  }
}

function isThere(source) {
  try {
    return statSync(source).isFile();
  } catch {
    return false;
  }
}

function removePrevious() {
  try {
    const { bundle } = JSON.parse(readFileSync(`${kept}.json`, 'utf8'));
    for (const old of [bundle, `${bundle}.code`]) rmSync(path.join(folder, old), { force: true });
  } catch {
    // There is none.
  }
}

function writeWhole(target, content) {
  const temporary = `${target}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, target);
}

/** Where the bundle is; undefined, said in one line, where there is no room for it anywhere. */
async function made() {
  const known = keptBundle();
  if (known !== undefined) return known;
  const built = await build();
  try {
    return place(built);
  } catch (error) {
    const places = `node_modules/.cache, ${tmpdir()}`;
    const ja = `プログラムの一時ファイルを置けません(${places}): 空き容量と書き込みの権限を確認してください。`;
    const en = `There is no place to write a temporary file (${places}). Check free space and permissions.`;
    process.stderr.write(`${/--lang[= ]en/.test(args.join(' ')) ? en : ja} (${error.code})\n`);
    process.exitCode = 2;
  }
}

/** Runs the bundle as `require` would, with what V8 compiled of it when it ran before. */
function run({ bundle, leftover }) {
  const compiled = `${bundle}.code`;
  const cachedData = isThere(compiled) ? readFileSync(compiled) : undefined;
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, 'utf8')}\n})`;
  const script = new Script(wrapped, { filename: bundle, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, path.dirname(bundle));
  process.on('exit', () => {
    if (leftover !== null) rmSync(leftover, { recursive: true, force: true });
    else if (cachedData === undefined || script.cachedDataRejected) keepCompiled(script, compiled);
  });
}

function keepCompiled(script, compiled) {
  try {
    writeWhole(compiled, script.createCachedData());
  } catch {
    // It was only to start sooner.
  }
}

const found = await made();
if (found !== undefined) {
  process.argv.splice(1, process.argv.length - 1, entry, ...args);
  run(found);
}
