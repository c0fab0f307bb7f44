import type { EvaluationErrorCode } from '../../src/evaluation/evaluation-error';
import { ERROR_SENTENCE_CODES, errorSentence } from '../../src/i18n/errors';
import { commandErrors } from '../../src/i18n/command-errors';
import { evaluationErrors } from '../../src/i18n/evaluation-errors';
import { LANGUAGES } from '../../src/i18n/language';
import { workbookFileErrors } from '../../src/i18n/workbook-file-errors';
import type { WorkbookFileErrorCode } from '../../src/xlsx/workbook-file-error';

/** Every code of the rooms, once: TypeScript refuses the lists when one is missing or too many. */
const engineCodes: Record<EvaluationErrorCode, true> = {
  'no-table': true,
  'sheet-not-found': true,
  'sheet-without-table': true,
  'columns-invalid': true,
  'profile-invalid': true,
  'sheet-protected': true,
  'structure-protected': true,
};
const fileCodes: Record<WorkbookFileErrorCode, true> = {
  'empty-file': true,
  'not-a-workbook': true,
  'text-file': true,
  truncated: true,
  damaged: true,
  encrypted: true,
  'old-xls': true,
  xlsb: true,
  ods: true,
  'no-workbook-part': true,
  'too-large': true,
  doctype: true,
  'broken-xml': true,
  'missing-part': true,
  'out-of-grid': true,
  unsupported: true,
  'structure-protected': true,
  'sheet-not-found': true,
  'array-formula': true,
  'cells-out-of-order': true,
};

test('every code of the rooms has words, and no code has words of two kinds', () => {
  const codes = new Set([...Object.keys(engineCodes), ...Object.keys(fileCodes), ...Object.keys(commandErrors)]);
  expect([...ERROR_SENTENCE_CODES].sort()).toEqual([...codes].sort());
  const dictionaries = [commandErrors, evaluationErrors, workbookFileErrors].flatMap((words) => Object.keys(words));
  expect(new Set(dictionaries).size).toBe(dictionaries.length);
});

const details = {
  sheet: '評価',
  sheets: '評価, 表紙',
  reason: 'EACCES',
  path: 'a.xlsx',
  kind: 'html',
  part: 'xl/styles.xml',
  limit: '1024 MiB',
  where: '12',
  cell: 'A1',
  feature: 'encoding',
  option: '--out',
  value: 'x',
  allowed: 'a, b',
  example: 'b.xlsx',
  extension: '.xlsx',
  second: 'b.xlsx',
  name: 'none',
  presets: 'mine',
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(ERROR_SENTENCE_CODES)('%s is one whole line', (code) => {
    // What the other rooms throw may lack a detail; the command's own errors name them all.
    for (const known of code in commandErrors ? [details] : [details, {}]) {
      const line = errorSentence(language, { code, details: known });
      expect(line).not.toMatch(/undefined|null|\[object|\$\{|\n|\(\)/);
      expect(line).toMatch(language === 'ja' ? /[ぁ-ん]/ : /[A-Za-z]{3}/);
      if (language === 'en') expect(line.replace(/評価, 表紙|評価|目標指標, 現状, 実績 and 目標/g, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });
});

test('an error names the file it is about', () => {
  expect(errorSentence('ja', { code: 'encrypted', details: {} }, 'a.xlsx')).toBe(
    'a.xlsx: パスワードで暗号化されています。Excel で開いて読み取りパスワードを外し、保存し直してください。',
  );
});

test('an unknown sheet names those there are', () => {
  expect(errorSentence('ja', { code: 'sheet-not-found', details: { sheet: '表', sheets: '評価, 表紙' } })).toBe(
    'シート「表」がありません。このブックのシート: 評価, 表紙。',
  );
});

test.each([
  [{ path: 'statuses[1].label', kind: 'empty', reason: 'empty' }, '設定の statuses[1].label が正しくありません: 空です。'],
  [
    { path: '$', kind: 'type', reason: 'expected Object, found 3' },
    '設定の 全体 が正しくありません: 使えない種類の値です (expected Object, found 3)。',
  ],
  [{ path: 'x', kind: 'of-later', reason: 'something new' }, '設定の x が正しくありません: something new。'],
])('a profile is refused with the path and the reason: %j', (given, line) => {
  expect(errorSentence('ja', { code: 'profile-invalid', details: given })).toBe(line);
});
