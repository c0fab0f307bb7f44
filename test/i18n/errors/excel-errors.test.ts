import type { ExcelErrorCode } from '../../../src/excel/excel-error';
import { excelErrorSentence, type ExcelErrorSentenceCode } from '../../../src/i18n/errors/excel-errors';
import { LANGUAGES } from '../../../src/i18n/language';

/** Every code of the room has a sentence: TypeScript refuses this where one is missing. */
const CODES: Record<ExcelErrorCode, ExcelErrorSentenceCode> = {
  'cell-being-edited': 'cell-being-edited',
  'sheet-protected': 'sheet-protected',
  'structure-protected': 'structure-protected',
  'read-only': 'read-only',
  'not-in-front': 'not-in-front',
  gone: 'gone',
  'merged-cells': 'merged-cells',
  'filtered-rows': 'filtered-rows',
  'too-large': 'too-large',
  busy: 'busy',
  'changed-meanwhile': 'changed-meanwhile',
  'changed-since': 'changed-since',
  'rows-moved': 'rows-moved',
  'array-formula': 'array-formula',
  'table-fills-column': 'table-fills-column',
  'name-taken': 'name-taken',
  unsupported: 'unsupported',
  'settings-lost': 'settings-lost',
  'formulas-left': 'formulas-left',
  unexpected: 'unexpected',
};

describe('excelErrorSentence', () => {
  test.each(LANGUAGES.flatMap((language) => Object.values(CODES).map((code) => [language, code] as const)))(
    '%s, %s: what, and what next',
    (language, code) => {
      const sentence = excelErrorSentence(language, code, {
        excelCode: 'GeneralException',
        sheets: ['評価'],
        cells: ['評価!J5'],
        cellCount: 1,
      });
      // One sentence that says what happened, and at least one that says what to do.
      expect(sentence.split(language === 'ja' ? '。' : /[.;:] /).length).toBeGreaterThanOrEqual(2);
      expect(sentence).not.toMatch(/undefined|\[object|{|}/);
    },
  );

  test('names the first cells and counts the rest, names the sheets', () => {
    const cells = Array.from({ length: 20 }, (_, row) => `評価!J${String(row + 1)}`);
    expect(excelErrorSentence('ja', 'changed-meanwhile', { cells, cellCount: 81 })).toContain('評価!J5 ほか 76 セル');
    expect(excelErrorSentence('en', 'changed-meanwhile', { cells, cellCount: 81 })).toContain('評価!J5 and 76 more');
    expect(excelErrorSentence('ja', 'sheet-protected', { sheets: ['評価', '集計表'] })).toContain('「評価」「集計表」');
  });

  test('says whether half-written results were put back', () => {
    expect(excelErrorSentence('ja', 'busy', { restored: true })).toContain('元に戻しました');
    expect(excelErrorSentence('ja', 'busy', { restored: false, stillWritten: ['評価!J5'] })).toContain('残っています：評価!J5');
    expect(excelErrorSentence('ja', 'busy', {})).not.toContain('元に戻し');
  });
});
