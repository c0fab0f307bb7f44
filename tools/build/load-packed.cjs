/* global KEEPS, KEY, PLACES -- what stands around this in a program: packed-program.ts */
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { getHeapCodeStatistics } = require('node:v8');
const { Script } = require('node:vm');
const { brotliDecompressSync } = require('node:zlib');
const { isMainThread } = require('node:worker_threads');

/** So much more is worth writing it anew. */
const MORE = 1.1;

const file = readFileSync(__filename);
const modules = new Map();
/** What V8 compiled when the program ran before, by the module's name. */
const compiled = new Map();
/** How much that was, in bytes of V8's own. */
let compiledSize = 0;
readCompiled();
const scripts = new Map();

// A program's own modules, and Node's.
// eslint-disable-next-line no-unused-vars -- what stands behind this in a program begins with it
function load(name) {
  if (!Object.hasOwn(PLACES, name)) return require(name);
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${codeOf(name)}\n})`;
  const script = new Script(wrapped, { filename: `${__filename}/${name.slice(2)}`, cachedData: compiled.get(name) });
  scripts.set(name, script);
  script.runInThisContext()(module.exports, load, module, __filename, __dirname);
  return module.exports;
}

function codeOf(name) {
  const [from, length, packed] = PLACES[name];
  const text = file.toString(packed ? 'latin1' : 'utf8', from, from + length);
  if (packed) return brotliDecompressSync(Buffer.from(text, 'base64')).toString();
  // `*/` is written `*~/` there, and `*~/` has one more.
  return text.includes('~/') ? text.replace(/\*(~*)~\//g, '*$1/') : text;
}

/** The file for what was compiled for this command, among what this user's programs keep to be quicker; null: none. */
function compiledFile() {
  const { env, platform, argv } = process;
  // Node's own variable for the same thing.
  if (KEEPS === null || env.NODE_DISABLE_COMPILE_CACHE) return null;
  const folder =
    platform === 'win32'
      ? env.LOCALAPPDATA
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return folder ? join(folder, KEEPS, `${/^[a-z][a-z-]*$/.test(argv[2] ?? '') ? argv[2] : 'program'}.code`) : null;
}

// The file begins with a line that says what it is for, and of each module how many bytes it has.
function readCompiled() {
  try {
    const from = compiledFile();
    if (from === null) return;
    // What another user could have put there is not run.
    const { uid } = statSync(from);
    if (process.getuid !== undefined && uid !== process.getuid()) return;
    const bytes = readFileSync(from);
    const end = bytes.indexOf('\n');
    const { key, lengths, size, held } = JSON.parse(bytes.toString('utf8', 0, end));
    if (key !== keyNow() || size !== bytes.length - end - 1) return;
    let at = end + 1;
    for (const [name, length] of lengths) {
      compiled.set(name, bytes.subarray(at, at + length));
      at += length;
    }
    compiledSize = held;
  } catch {
    // There is none.
  }
}

function keyNow() {
  const { size, mtimeMs } = statSync(__filename);
  return [KEY, size, mtimeMs, process.version, process.arch].join(' ');
}

/** Keeps what was compiled, where there is more of it than before: help that was shown first has little of what evaluates. */
function keepCompiled(exitCode) {
  // A command that does not exist has a name, too.
  if (exitCode === 2) return;
  const isKept = ([name, script]) => compiled.has(name) && script.cachedDataRejected === false;
  const held = getHeapCodeStatistics().bytecode_and_metadata_size;
  if ([...scripts].every(isKept) && held <= compiledSize * MORE) return;
  let temporary = null;
  try {
    const to = compiledFile();
    if (to === null) return;
    const parts = [...scripts].map(([name, script]) => [name, script.createCachedData()]);
    const size = parts.reduce((sum, [, { length }]) => sum + length, 0);
    const head = JSON.stringify({ key: keyNow(), lengths: parts.map(([name, { length }]) => [name, length]), size, held });
    mkdirSync(join(to, '..'), { recursive: true, mode: 0o700 });
    temporary = `${to}.${process.pid}`;
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${head}\n`), ...parts.map(([, data]) => data)]), { mode: 0o600 });
    renameSync(temporary, to);
  } catch {
    // It was only to start sooner.
    if (temporary !== null) rmSync(temporary, { force: true });
  }
}

if (isMainThread) process.on('exit', keepCompiled);
