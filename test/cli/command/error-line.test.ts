import { CommandError } from '../../../src/cli/command/command-error';
import { errorLine } from '../../../src/cli/command/error-line';
import { EvaluationError } from '../../../src/evaluation/evaluation-error';
import { WorkbookFileError } from '../../../src/xlsx/workbook-file-error';

const line = { input: '表.xlsx', profile: 'p.json' };

test.each([
  ['of the command', new CommandError('file-not-found', { path: '表.xlsx' }), /^表\.xlsx: ファイルがありません/],
  ['of the engine, with the workbook', new EvaluationError('no-table'), /^表\.xlsx: 評価表が見つかりません/],
  [
    'of the profile, with its file',
    new EvaluationError('profile-invalid', { path: 'pace', kind: 'type', reason: '' }),
    /^p\.json: 設定の pace が/,
  ],
  ['of the file, with its name', new WorkbookFileError('encrypted'), /^表\.xlsx: パスワードで/],
  ['that nobody expected', new TypeError('x is not a function'), /^表\.xlsx: 予期しない問題.*TypeError: x is not a function/],
  ['that is no error', 'stop', /予期しない問題.*（stop）/],
])('says an error %s', (_, error, words) => {
  expect(errorLine('ja', error, line)).toMatch(words);
});

test('is one line, whatever is in a name', () => {
  const error = new CommandError('file-not-found', { path: 'a\n\u001b[31mb\r.xlsx' });
  expect(errorLine('en', error, null)).toBe('a [31mb .xlsx: there is no such file. Check its name and place.');
});
