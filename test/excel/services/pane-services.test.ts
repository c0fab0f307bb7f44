import { leaveNote } from '../../../src/excel/services/cell-note';
import { ExcelError } from '../../../src/excel/excel-error';
import { opensWithWorkbook, setOpensWithWorkbook, type DocumentSettings } from '../../../src/excel/services/open-with-workbook';
import { colourStatuses } from '../../../src/excel/services/status-colours';
import { copyAsValues } from '../../../src/excel/services/values-copy';
import { readWorkbookSettings, writeWorkbookSettings } from '../../../src/excel/services/workbook-settings';
import { emulated, inputsIn } from '../emulated';

const CAPABILITIES = { mergeUndoGroup: false, sheetRenamedEvent: false, notes: false };

describe('settings in the workbook', () => {
  test('are what was stored, and nothing before', async () => {
    const { Excel } = emulated({ 評価: [['a']] });
    expect(await readWorkbookSettings(Excel)).toBeUndefined();
    await writeWorkbookSettings(Excel, { write: 'values', corrections: { columns: { actual: 5 } } });
    expect(await readWorkbookSettings(Excel)).toEqual({ write: 'values', corrections: { columns: { actual: 5 } } });
  });

  test('that are not ours to understand count as none', async () => {
    const { Excel, book } = emulated({ 評価: [['a']] });
    book.settings.set('shinchoku', '{');
    expect(await readWorkbookSettings(Excel)).toBeUndefined();
  });
});

describe('leaveNote', () => {
  test('goes on the cell, below what stands there already', async () => {
    const { Excel, book } = emulated({ 評価: [['a', 1]], 別: [['b']] });
    const sheetId = book.sheet('評価').id;
    await leaveNote(Excel, CAPABILITIES, { sheetId, row: 0, column: 1 }, '手動判定: 県の公表値');
    await leaveNote(Excel, CAPABILITIES, { sheetId: book.sheet('別').id, row: 0, column: 1 }, '別のセル');
    await leaveNote(Excel, CAPABILITIES, { sheetId, row: 0, column: 1 }, '二度目');
    expect(book.comments.map(({ content, range }) => [content, range.left])).toEqual([
      ['手動判定: 県の公表値\n二度目', 1],
      ['別のセル', 1],
    ]);
  });
});

describe('colourStatuses', () => {
  const colours = [{ label: '改善"↑', fill: '#DDEBF7', font: '#0F3B66' }];

  test('replaces its own and leaves other people’s alone', async () => {
    const { Excel, book, host } = emulated({ 評価: [['状況'], ['改善↑'], ['-'], ['-']] });
    const sheet = book.sheet('評価');
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    sheet.conditionalFormats.push({ id: 'theirs', range, formula: '=A1="x"', fontColor: null, fill: null, stopIfTrue: false });
    const columns = [{ sheetId: sheet.id, top: 1, bottom: 2, column: 0 }];
    await colourStatuses(Excel, columns, colours);
    const [, first] = sheet.conditionalFormats;
    await colourStatuses(Excel, columns, colours);
    expect(sheet.conditionalFormats[1]).toBe(first);
    expect(host.roundTrips.slice(-3).every(({ flags }) => (flags & 1) === 0)).toBe(true);
    expect(sheet.conditionalFormats.map(({ formula, fill, range: { top, bottom } }) => [formula, fill, top, bottom])).toEqual([
      ['=A1="x"', null, 0, 0],
      ['=N("進捗")+($A2="改善""↑")', '#DDEBF7', 1, 2],
    ]);
    await colourStatuses(Excel, [{ sheetId: sheet.id, top: 1, bottom: 3, column: 0 }], colours);
    expect(sheet.conditionalFormats.map(({ range: { top, bottom } }) => [top, bottom])).toEqual([
      [0, 0],
      [1, 3],
    ]);
    await colourStatuses(Excel, [], []);
    expect(sheet.conditionalFormats.map(({ id }) => id)).toEqual(['theirs']);
  });
});

describe('copyAsValues', () => {
  test('copies values where there were formulas, and nothing turns into one', async () => {
    const { Excel, book } = emulated({
      評価: [
        ['名', '=B2', 2],
        ['=x', 3, '=A1'],
      ],
      '評価(値)': [['taken']],
    });
    const made = await copyAsValues(Excel, [book.sheet('評価').id], '(値)');
    expect(made).toEqual(['評価(値)2']);
    const inputs = inputsIn(book, '評価(値)2', 'A1:C2').flat();
    expect(inputs.filter((input) => typeof input === 'string' && input.startsWith('='))).toEqual([]);
    expect(inputs[0]).toBe('名');
    expect(inputsIn(book, '評価', 'B1:B1')).toEqual([['=B2']]);
  });
});

describe('opening with the workbook', () => {
  function settings(failure: string | null): DocumentSettings & { readonly stored: Map<string, unknown> } {
    const stored = new Map<string, unknown>();
    return {
      stored,
      get: (name) => stored.get(name),
      set: (name, value) => stored.set(name, value),
      remove: (name) => stored.delete(name),
      save: (saved) => {
        saved(failure);
      },
    };
  }

  test('is a tag that Excel knows, there or not there', async () => {
    const document = settings(null);
    await setOpensWithWorkbook(document, true);
    expect([...document.stored]).toEqual([['Office.AutoShowTaskpaneWithDocument', true]]);
    expect(opensWithWorkbook(document)).toBe(true);
    await setOpensWithWorkbook(document, false);
    expect(document.stored.size).toBe(0);
  });

  test('says when Excel does not keep it', async () => {
    await expect(setOpensWithWorkbook(settings('SettingsStale'), true)).rejects.toBeInstanceOf(ExcelError);
  });
});
