import { readChecksums } from '../../../../tools/doctor/manifest/checksums';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

test.each<[string, string, [string, string][] | null]>([
  [
    'the list of the served files',
    `${A}  taskpane.html\n${B}  assets/icon-32.png\n`,
    [
      ['taskpane.html', A],
      ['assets/icon-32.png', B],
    ],
  ],
  [
    'the list of the zip: what is served of it',
    `${A}  README.txt\n${A}  site/taskpane.html\n${B}  site/web.config\n`,
    [['taskpane.html', A]],
  ],
  ['Windows line ends, and the mark for binary files', `${A} *taskpane.html\r\n`, [['taskpane.html', A]]],
  ['a login page', '<!doctype html><title>Login</title>', null],
  ['a list with a line that is none', `${A}  taskpane.html\nand more\n`, null],
  ['nothing', '', null],
])('%s', (_, text, expected) => {
  const read = readChecksums(text);
  expect(read === null ? null : [...read]).toEqual(expected);
});
