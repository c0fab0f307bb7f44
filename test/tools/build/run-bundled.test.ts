import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.join(__dirname, '../../..');
let folder: string;
let temporary: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'run-bundled-'));
  temporary = path.join(folder, 'temporary');
  for (const name of ['checkout/tools/build', 'checkout/node_modules', 'temporary'])
    mkdirSync(path.join(folder, name), { recursive: true });
  copyFileSync(path.join(project, 'tools/build/run-bundled.mjs'), path.join(folder, 'checkout/tools/build/run-bundled.mjs'));
  symlinkSync(path.join(project, 'node_modules/esbuild'), path.join(folder, 'checkout/node_modules/esbuild'));
  writeFileSync(
    path.join(folder, 'checkout/program.ts'),
    `const words: string[] = process.argv.slice(2);
     console.log(words.join(' '));
     console.error('one line');
     process.exitCode = Number(words[0]);`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function runProgram(code: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/build/run-bundled.mjs', 'program.ts', code, 'rest'], {
    cwd: path.join(folder, 'checkout'),
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each(['0', '2'])('a program ends with its own exit code %s and its own output', (code) => {
  expect(runProgram(code)).toEqual({ status: Number(code), stdout: `${code} rest\n`, stderr: 'one line\n' });
});

test('a checkout that cannot be written to runs its programs all the same, and leaves nothing behind', () => {
  // Nobody, not even root, can make a folder below a file.
  writeFileSync(path.join(folder, 'checkout/node_modules/.cache'), '');
  expect(runProgram('2')).toEqual({ status: 2, stdout: '2 rest\n', stderr: 'one line\n' });
  expect(readdirSync(temporary)).toEqual([]);
});

test('the bundle is kept, and made anew when one of its files has changed', () => {
  const kept = () => readdirSync(path.join(folder, 'checkout/node_modules/.cache/shinchoku')).sort();
  writeFileSync(path.join(folder, 'checkout/word.ts'), `export const word = 'first';`);
  writeFileSync(path.join(folder, 'checkout/program.ts'), `import { word } from './word'; console.log(word);`);
  expect(runProgram('0').stdout).toBe('first\n');
  const first = kept();
  expect(first).toEqual([
    expect.stringMatching(/^program\.ts\..*\.cjs$/),
    expect.stringMatching(/^program\.ts\..*\.cjs\.code$/),
    expect.stringMatching(/^program\.ts\.v[0-9.]+\.json$/),
  ]);
  expect(runProgram('0').stdout).toBe('first\n');
  expect(kept()).toEqual(first);

  writeFileSync(path.join(folder, 'checkout/word.ts'), `export const word: string = 'changed';`);
  expect(runProgram('0').stdout).toBe('changed\n');
  expect(kept()).toHaveLength(3);
  expect(kept()).not.toEqual(first);

  // Whatever became of what is kept, the program runs.
  for (const name of kept()) writeFileSync(path.join(folder, 'checkout/node_modules/.cache/shinchoku', name), 'spoilt');
  expect(runProgram('0').stdout).toBe('changed\n');
});

test('where nothing can be written anywhere, one line says so with exit code 2', () => {
  writeFileSync(path.join(folder, 'checkout/node_modules/.cache'), '');
  rmSync(temporary, { recursive: true });
  writeFileSync(temporary, '');
  const { status, stdout, stderr } = runProgram('0');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
});

const canMount = process.platform === 'linux' && spawnSync('unshare', ['-m', 'true']).status === 0;

(canMount ? test : test.skip)('a checkout on a read-only mount runs its programs', () => {
  const checkout = path.join(folder, 'checkout');
  const script = `mount --bind "${checkout}" "${checkout}" && mount -o remount,ro,bind "${checkout}" && cd "${checkout}" && "${process.execPath}" tools/build/run-bundled.mjs program.ts 0 rest`;
  const stdout = execFileSync('unshare', ['-m', 'sh', '-c', script], {
    env: { ...process.env, TMPDIR: temporary },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(stdout).toBe('0 rest\n');
  expect(existsSync(path.join(checkout, 'node_modules/.cache'))).toBe(false);
});
