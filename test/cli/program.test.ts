import { runProgram } from '../../src/cli/program';

/** Runs the program as a pipe would. */
async function shinchoku(...argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    isTTY: false,
    columns: undefined,
    write: (text: string) => Promise.resolve(void (printed[name] += text)),
  });
  const io = { stdout: stream('stdout'), stderr: stream('stderr'), env: {}, directory: __dirname, version: '9.9.9' };
  return { code: await runProgram(argv, io), ...printed };
}

test.each([
  [['--help'], 0, /^使い方：shinchoku コマンド[\s\S]*\n {2}evaluate /, ''],
  [['-h', '--lang', 'en'], 0, /^Usage: shinchoku COMMAND[\s\S]*\n {2}evaluate /, ''],
  [['--lang', 'en', '--version'], 0, /^9\.9\.9\n$/, ''],
  [['evaluate', '--help', '--lang', 'en'], 0, /^Usage: shinchoku evaluate BOOK\.xlsx/, ''],
  [['evaluate', '--lang', 'en'], 2, /^$/, 'No workbook was named. Example: shinchoku evaluate BOOK.xlsx\n'],
  [[], 2, /^$/, 'コマンドが指定されていません。次のどれかを指定してください：evaluate, next-year, request, collect, compare, report\n'],
  [['--json', '--lang', 'en'], 2, /^$/, 'No command was named. Name one of: evaluate, next-year, request, collect, compare, report\n'],
  [
    ['evaluat', '--lang', 'en'],
    2,
    /^$/,
    'There is no command "evaluat". Name one of: evaluate, next-year, request, collect, compare, report\n',
  ],
  [
    ['toString', '--help', '--lang=en'],
    2,
    /^$/,
    'There is no command "toString". Name one of: evaluate, next-year, request, collect, compare, report\n',
  ],
  [
    ['a.xlsx\n\u001b[31m', '--lang', 'en'],
    2,
    /^$/,
    'There is no command "a.xlsx [31m". Name one of: evaluate, next-year, request, collect, compare, report\n',
  ],
])('shinchoku %j: exit %d', async (argv, code, stdout, stderr) => {
  expect(await shinchoku(...argv)).toEqual({ code, stdout: expect.stringMatching(stdout), stderr });
});
