import { EvaluationError, type EvaluationErrorCode } from '../../../src/evaluation/evaluation-error';
import type { ProblemKind } from '../../../src/evaluation/profile/profile-problem';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { ERROR_SENTENCE_CODES, errorSentence } from '../../../src/i18n/errors/errors';
import { commandErrors } from '../../../src/i18n/errors/command-errors';
import { evaluationErrors } from '../../../src/i18n/errors/evaluation-errors';
import { LANGUAGES } from '../../../src/i18n/language';
import { profileProblems } from '../../../src/i18n/errors/profile-problems';
import { workbookFileErrors } from '../../../src/i18n/errors/workbook-file-errors';
import type { WorkbookFileErrorCode } from '../../../src/xlsx/workbook-file-error';

/** Every code of the rooms, once: TypeScript refuses the lists when one is missing or too many. */
const engineCodes: Record<EvaluationErrorCode, true> = {
  'no-table': true,
  'layout-unread': true,
  'sheet-not-found': true,
  'sheet-without-table': true,
  'columns-invalid': true,
  'profile-invalid': true,
  'text-not-utf8': true,
  'year-not-found': true,
  'next-year-unread': true,
  'next-year-exists': true,
  'next-year-rows': true,
  'year-without-actuals': true,
  'count-level-not-found': true,
  'sheet-protected': true,
  'other-rule': true,
  'report-in-doubt': true,
  'report-without-actuals': true,
  'structure-protected': true,
  'copy-protected': true,
  'report-sheet-protected': true,
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
  'written-unsound': true,
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

test('columns that overlap are named', () => {
  const error = { code: 'columns-invalid', details: { column: 'A', first: 'actual', second: 'target' } } as const;
  expect(errorSentence('ja', error)).toContain('列 A が「実績」と「目標」の両方になっています。');
  expect(errorSentence('en', error)).toContain('Column A would be both actual and target.');
});

test('an unknown sheet names those there are', () => {
  expect(errorSentence('ja', { code: 'sheet-not-found', details: { sheet: '表', sheets: '評価, 表紙' } })).toBe(
    'シート「表」がありません。このブックのシート：評価, 表紙。',
  );
});

test.each([
  [{ path: 'statuses[1].label', kind: 'empty', reason: 'empty' }, '設定の statuses[1].label が正しくありません：空です。'],
  [{ path: '$', kind: 'type', reason: 'of another type' }, '設定の 全体 が正しくありません：使えない種類の値です。'],
  [{ path: 'x', kind: 'of-later', reason: 'something new' }, '設定の x が正しくありません：something new。'],
])('a profile is refused with the path and the reason: %j', (given, line) => {
  expect(errorSentence('ja', { code: 'profile-invalid', details: given })).toBe(line);
});

/** Every kind of problem, once: TypeScript refuses the list when one is missing or too many. */
const problemKinds: Record<ProblemKind, true> = {
  type: true,
  'not-an-object': true,
  'unknown-key': true,
  'missing-key': true,
  empty: true,
  'too-long': true,
  'too-many': true,
  'control-character': true,
  'broken-character': true,
  'no-fraction': true,
  'out-of-range': true,
  'not-a-month': true,
  'months-reversed': true,
  'pace-missing': true,
  'tolerance-without-change': true,
  'tolerance-twice': true,
  'points-missing': true,
  'grades-missing': true,
  duplicate: true,
  'unknown-label': true,
};

test('every problem of a profile has words', () => {
  expect(Object.keys(profileProblems).sort()).toEqual(Object.keys(problemKinds).sort());
});

test.each<[unknown, string, string]>([
  [
    { progress: { rule: 'foo' } },
    '設定の progress.rule が正しくありません：「foo」は使えません。「change」「ratio」「inverse-ratio」「inverse-quotient」「ceiling」のどれかを指定してください。',
    'The profile is not valid at progress.rule: "foo" may not stand here; use "change" or "ratio" or "inverse-ratio" or "inverse-quotient" or "ceiling".',
  ],
  [
    { version: 2 },
    '設定の version が正しくありません：「2」は使えません。「1」を指定してください。',
    'The profile is not valid at version: 2 may not stand here; use "1".',
  ],
  [
    { name: 5 },
    '設定の name が正しくありません：「5」は使えません。文字列（"…"）を指定してください。',
    'The profile is not valid at name: 5 may not stand here; use a text ("…").',
  ],
  [
    { progress: { decimals: '1' } },
    '設定の progress.decimals が正しくありません：「1」は使えません。数値（引用符なし）を指定してください。',
    'The profile is not valid at progress.decimals: "1" may not stand here; use a number (without quotes).',
  ],
  [
    { notMeasured: { inTotal: 'いいえ' } },
    '設定の notMeasured.inTotal が正しくありません：「いいえ」は使えません。true か false を指定してください。',
    'The profile is not valid at notMeasured.inTotal: "いいえ" may not stand here; use true or false.',
  ],
  [
    { marks: {} },
    '設定の marks が正しくありません：キーと値の組（{ … }）は使えません。一覧（[ … ]）を指定してください。',
    'The profile is not valid at marks: keys and values ({ … }) may not stand here; use a list ([ … ]).',
  ],
  [
    { pace: null },
    '設定の pace が正しくありません：「null」は使えません。キーと値の組（{ … }）を指定してください。',
    'The profile is not valid at pace: null may not stand here; use keys and values ({ … }).',
  ],
  [
    { progress: [] },
    '設定の progress が正しくありません：{ … } の形で指定してください。',
    'The profile is not valid at progress: write it as { … }.',
  ],
])('%j is refused in the words of either language', (input, ja, en) => {
  const details = detailsOf(input);
  expect(errorSentence('ja', { code: 'profile-invalid', details })).toBe(ja);
  expect(errorSentence('en', { code: 'profile-invalid', details })).toBe(en);
});

function detailsOf(input: unknown): Readonly<Record<string, string>> {
  try {
    parseProfile(input);
  } catch (error) {
    if (error instanceof EvaluationError) return error.details;
    throw error;
  }
  throw new Error('accepted');
}
