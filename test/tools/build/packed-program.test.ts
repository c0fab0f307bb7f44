import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packedProgram, type ProgramModule } from '../../../tools/build/packed-program';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a program. @param codes its modules by name; the first one begins */
function write(codes: Readonly<Record<string, string>>, keeps: string | null = null, packed = false): void {
  const modules = Object.entries(codes).map(([name, code]): ProgramModule => ({ name: `./${name}.js`, code, packed }));
  writeFileSync(join(folder, 'program.cjs'), packedProgram(modules, modules[0]?.name ?? '', keeps));
}

function run(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const kept = join(folder, 'kept');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'program.cjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', HOME: kept, XDG_CACHE_HOME: kept, LOCALAPPDATA: kept, ...env },
  });
  return { status, stdout, stderr };
}

/** The files with what was compiled. */
function keptFiles(): string[] {
  const kept = join(folder, 'kept');
  return existsSync(kept) ? readdirSync(kept, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.code')) : [];
}

describe.each([
  ['in a comment', false],
  ['packed', true],
])('a module that stands %s', (_, packed) => {
  test.each([
    ['the end of a comment', 'exports.word = "*/";', '*/'],
    ['what stands for it', 'exports.word = "*~/ and *~~/ and **/ and /*~*/";', '*~/ and *~~/ and **/ and /*~*/'],
    ['comments and an expression with an asterisk', '/* one */ exports.word = /a*/.test("b") ? "b" /* two */ : "";', 'b'],
    ['signs of every length in UTF-8', 'exports.word = "aé進𠮷😀";', 'aé進𠮷😀'],
    ['a template', 'exports.word = `${1 + 1}\\n`;', '2\n'],
    ['a comment at its end', 'exports.word = "end"; // of the module', 'end'],
  ])('with %s is what it was', (__, code, word) => {
    write({ main: 'process.stdout.write(require("./part.js").word);', other: 'exports.word = "進捗";', part: code }, null, packed);
    expect(run()).toEqual({ status: 0, stdout: word, stderr: '' });
  });
});

test('a module begins when it is asked for, once, and one that nobody asks for is not even compiled', () => {
  write({
    main: 'console.log("main"); require("./part.js"); require("./part.js"); console.log(require("node:path").basename(__filename), process.argv[2]);',
    part: 'console.log("part");',
    broken: 'this is no program',
  });
  expect(run(['given'])).toEqual({ status: 0, stdout: 'main\npart\nprogram.cjs given\n', stderr: '' });
});

test('what fails says in which module', () => {
  write({ main: 'require("./part.js");', part: 'throw new Error("no more");' });
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/no more[\s\S]*program\.cjs\/part\.js:1/);
});

describe('what was compiled', () => {
  const greeting = (word: string) => ({
    main: `process.stdout.write(require("./part.js").say()); process.exitCode = 3;`,
    part: saying(word),
  });
  const saying = (word: string) => `exports.say = () => "${word}";`;
  const said = (stdout: string) => ({ status: 3, stdout, stderr: '' });

  test('is kept for each command, for its owner alone, and makes no difference', () => {
    write(greeting('first'), 'greeter');
    for (const _ of [1, 2]) {
      expect(run(['hello'])).toEqual(said('first'));
      expect(run(['--help'])).toEqual(said('first'));
    }
    const files = keptFiles();
    expect(files.map((file) => file.split(/[\\/]/).slice(-2).join('/')).sort()).toEqual(['greeter/hello.code', 'greeter/program.code']);
    if (process.platform !== 'win32') for (const file of files) expect(statSync(join(folder, 'kept', file)).mode & 0o077).toBe(0);
  });

  test('is of no use to another program, nor when it is spoilt', () => {
    write(greeting('first'), 'greeter');
    run(['hello']);
    write(greeting('other'), 'greeter');
    expect(run(['hello'])).toEqual(said('other'));
    for (const content of ['', 'spoilt', '{}\n', '{"key":"","lengths":[["./main.js",9]],"size":0,"held":1}\n']) {
      for (const file of keptFiles()) writeFileSync(join(folder, 'kept', file), content);
      expect(run(['hello'])).toEqual(said('other'));
    }
  });

  test.each([
    ['the program does not ask for it', null, {}],
    ['the person does not want it', 'greeter', { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('is not kept where %s', (_, keeps, env) => {
    write(greeting('word'), keeps);
    expect(run(['hello'], env)).toEqual(said('word'));
    expect(keptFiles()).toEqual([]);
  });

  test('need not be kept anywhere', () => {
    writeFileSync(join(folder, 'kept'), '');
    write(greeting('word'), 'greeter');
    expect(run(['hello'])).toEqual(said('word'));
  });
});
