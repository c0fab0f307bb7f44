import type { MemorySheet } from '../../../tools/workbench/host/workbook/memory-sheet';
import { leaveNotes, takeBackNotes } from '../../../src/excel/services/cell-note';
import { colourStatuses } from '../../../src/excel/services/status-colours';
import { copyAsValues, deleteSheets } from '../../../src/excel/services/values-copy';
import { readWorkbookSettings, setOpensWithWorkbook, writeWorkbookSettings } from '../../../src/excel/services/workbook-settings';
import { DocumentSettings } from '../../../tools/workbench/host/document-settings';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { emulated, inputsIn } from '../emulated';
import { withNotes } from '../notes-client';

const OPENS = 'Office.AutoShowTaskpaneWithDocument';

describe('settings in the workbook', () => {
  test('are what was stored, and nothing before', async () => {
    const { excel } = emulated({ 評価: [['a']] });
    expect(await readWorkbookSettings(excel)).toEqual({ settings: undefined, opensWithWorkbook: false });
    await writeWorkbookSettings(excel, { write: 'values', corrections: { columns: { actual: 5 } } });
    expect(await readWorkbookSettings(excel)).toEqual({
      settings: { write: 'values', corrections: { columns: { actual: 5 } } },
      opensWithWorkbook: false,
    });
  });

  test('that are not ours to understand count as none', async () => {
    const { excel, book } = emulated({ 評価: [['a']] });
    book.settings.set('shinchoku', '{');
    expect((await readWorkbookSettings(excel)).settings).toBeUndefined();
  });

  test('opening with the workbook is a tag that Excel knows, there or not there, and costs no other setting', async () => {
    const { excel, book } = emulated({ 評価: [['a']] });
    // What Excel keeps behind the other interface is the bag as it was when the pane opened.
    const document = new DocumentSettings(book.settings);
    await writeWorkbookSettings(excel, { write: 'values' });
    await setOpensWithWorkbook(excel, true);
    expect(await readWorkbookSettings(excel)).toEqual({ settings: { write: 'values' }, opensWithWorkbook: true });
    expect(book.settings.get(OPENS)).toBe(true);
    await setOpensWithWorkbook(excel, false);
    expect([...book.settings.keys()]).toEqual(['shinchoku']);
    // The interface that is not used would have taken them back.
    document.set(OPENS, true);
    document.save();
    expect([...book.settings.keys()]).toEqual([OPENS]);
  });

  test.each([
    ['settings', (excel: ReturnType<typeof emulated>['excel']) => writeWorkbookSettings(excel, { write: 'values' })],
    ['the tag', (excel: ReturnType<typeof emulated>['excel']) => setOpensWithWorkbook(excel, true)],
  ])('%s that Excel does not keep are told', async (_, store) => {
    const { excel, host } = emulated({ 評価: [['a']] });
    host.quirks.losesSettings = true;
    await expect(store(excel)).rejects.toMatchObject({ code: 'settings-lost' });
  });
});

describe.each([
  ['comments', 15],
  ['notes', 18],
])('leaveNotes by %s', (kind, apiLevel) => {
  const opened = () => {
    const one = emulated({ 評価: [['a', 1]], 別: [['b']] }, { apiLevel });
    withNotes(one);
    const leave = (sheet: string, text: string) =>
      leaveNotes(one.excel, one.capabilities, [{ sheetId: one.book.sheet(sheet).id, row: 0, column: 1 }], text);
    const remarks = () => one.book.comments.map(({ content, range, kind: of }) => [content, range.top, of]);
    return {
      ...one,
      leave,
      remarks,
      takeBack: (receipt: Awaited<ReturnType<typeof leave>>) => takeBackNotes(one.excel, one.capabilities, receipt),
    };
  };
  const own = kind === 'notes' ? 'note' : undefined;

  test('goes on the cell, below what stands there already, and comes off again', async () => {
    const { leave, remarks, takeBack } = opened();
    const first = await leave('評価', '手動判定: 県の公表値');
    await leave('別', '別のセル');
    const second = await leave('評価', '二度目');
    expect(remarks()).toEqual([
      ['手動判定: 県の公表値\n二度目', 0, own],
      ['別のセル', 0, own],
    ]);
    await takeBack(second);
    expect(remarks()[0]).toEqual(['手動判定: 県の公表値', 0, own]);
    await takeBack(first);
    expect(remarks()).toEqual([['別のセル', 0, own]]);
    // Taken back already: nothing is amiss.
    await takeBack(first);
  });

  test('is found though its row has moved, and left alone where somebody has changed it', async () => {
    const { book, leave, remarks, takeBack } = opened();
    const receipt = await leave('評価', '理由');
    book.sheet('評価').insertRows(0, 2);
    await takeBack(receipt);
    expect(remarks()).toEqual([]);
    const again = await leave('評価', '理由');
    book.comments[0]!.content = '理由。課長確認済';
    await expect(takeBack(again)).rejects.toMatchObject({ code: 'changed-since' });
  });
});

describe('colourStatuses', () => {
  const colours = [{ label: '改善"↑', fill: '#DDEBF7', font: '#0F3B66' }];

  test('replaces its own and leaves other people’s alone', async () => {
    const { excel: Excel, book, host } = emulated({ 評価: [['状況'], ['改善↑'], ['-'], ['-']] });
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

  const columnOf = (id: string) => ({ sheetId: id, top: 1, bottom: 2, column: 0 });
  const fills = (sheet: { conditionalFormats: readonly { fill: string | null }[] }) => sheet.conditionalFormats.map(({ fill }) => fill);

  test.each([
    ['is protected', (one: ReturnType<typeof emulated>) => one.book.sheet('壱').protect({})],
    ['has conditional formats that Excel cannot read', (one) => one.host.quirks.unreadableConditionalFormats.add(one.book.sheet('壱').id)],
  ] as [string, (one: ReturnType<typeof emulated>) => void][])(
    'a sheet that %s is named, and the others are coloured',
    async (_, spoil) => {
      const one = emulated({ 壱: [['状況'], ['改善↑']], 弐: [['状況'], ['改善↑']] });
      spoil(one);
      const sheets = ['壱', '弐'].map((name) => one.book.sheet(name));
      const columns = sheets.map(({ id }) => columnOf(id));
      expect(await colourStatuses(one.excel, columns, colours)).toEqual(['壱']);
      expect(sheets.map(fills)).toEqual([[], ['#DDEBF7']]);
    },
  );

  test('sheets that are not coloured now keep theirs, until all are taken away; copies keep them even then', async () => {
    const { excel, book } = emulated({ R1: [['状況'], ['改善↑']], R2: [['状況'], ['改善↑']], 写し: [['状況'], ['改善↑']] });
    const [last, now, copy] = ['R1', 'R2', '写し'].map((name) => book.sheet(name)) as [MemorySheet, MemorySheet, MemorySheet];
    await colourStatuses(
      excel,
      [last, copy].map(({ id }) => columnOf(id)),
      colours,
    );
    await colourStatuses(excel, [columnOf(now.id)], colours, [copy.id]);
    expect([last, now, copy].map(fills)).toEqual([['#DDEBF7'], ['#DDEBF7'], ['#DDEBF7']]);
    await colourStatuses(excel, [], [], [copy.id]);
    expect([last, now, copy].map(fills)).toEqual([[], [], ['#DDEBF7']]);
  });

  test('conditional formats of other kinds stand in nobody’s way', async () => {
    const { excel, book } = emulated({ 評価: [['状況'], ['改善↑']] });
    const sheet = book.sheet('評価');
    const theirs = {
      id: 'scale',
      kind: 'ColorScale',
      range: parseRange('A1:A9'),
      formula: '',
      fontColor: null,
      fill: null,
      stopIfTrue: false,
    };
    sheet.conditionalFormats.push(theirs);
    expect(await colourStatuses(excel, [columnOf(sheet.id)], colours)).toEqual([]);
    await colourStatuses(excel, [], []);
    expect(sheet.conditionalFormats).toEqual([theirs]);
  });

  test('on a protected sheet that lets cells be formatted they are set', async () => {
    const { excel, book } = emulated({ 評価: [['状況'], ['改善↑']] });
    book.sheet('評価').protect({ allowFormatCells: true });
    expect(await colourStatuses(excel, [columnOf(book.sheet('評価').id)], colours)).toEqual([]);
    expect(fills(book.sheet('評価'))).toEqual(['#DDEBF7']);
  });
});

describe('copyAsValues', () => {
  test('copies everything, and holds values where there were formulas; nothing turns into one', async () => {
    const { excel, book } = emulated({
      評価: [
        ['名', '=B2', 2],
        ["'=x", 3, '=A1'],
      ],
      '評価(値)': [['taken']],
    });
    const source = book.sheet('評価');
    source.setResult(0, 1, 3);
    source.setResult(1, 2, '=名');
    source.setColumnWidth(0, 0, 200);
    source.setRowsHidden(1, 1, true);
    source.setFormat(parseRange('B1'), (format) => ({ ...format, numberFormat: '0.0%', bold: true }));
    source.pageLayout.orientation = 'Landscape';
    const [made] = await copyAsValues(excel, [source.id], '(値)');
    const copy = book.sheet(made!.name);
    expect([made!.name, copy.id]).toEqual(['評価(値)2', made!.id]);
    expect(inputsIn(book, copy.name, 'A1:C2')).toEqual([
      ['名', 3, 2],
      ['=x', 3, '=名'],
    ]);
    expect([0, 1, 2].map((column) => copy.isFormula(1, column))).toEqual([false, false, false]);
    expect([copy.columnWidth(0), copy.isRowHidden(1), copy.format(0, 1).numberFormat, copy.pageLayout.orientation]).toEqual([
      200,
      true,
      '0.0%',
      'Landscape',
    ]);
    expect(inputsIn(book, '評価', 'B1:B1')).toEqual([['=B2']]);
    await deleteSheets(excel, [made!.id]);
    expect(book.sheets.map(({ name }) => name)).toEqual(['評価', '評価(値)']);
    await deleteSheets(excel, [made!.id]);
  });

  test('no sheet is too large, nor formats down to the last row', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [`指標${String(row)}の件数`, '=1+1', row]);
    const { excel, book, host } = emulated({ 評価: rows }, { payloadLimit: 100_000 });
    book.sheet('評価').setFormat(parseRange('C1048570:C1048576'), (format) => ({ ...format, bold: true }));
    const [made] = await copyAsValues(excel, [book.sheet('評価').id], '(値)');
    expect(book.sheet(made!.name).isFormula(19_999, 1)).toBe(false);
    expect(host.roundTrips).toHaveLength(3);
  });

  test('a protected sheet is copied too, and stays protected itself', async () => {
    const { excel, book } = emulated({ 評価: [['a', '=1+1']] });
    book.sheet('評価').protect({});
    const [made] = await copyAsValues(excel, [book.sheet('評価').id], '(値)');
    expect(book.sheet(made!.name).isFormula(0, 1)).toBe(false);
    expect(book.sheet('評価').protection).not.toBeNull();
  });

  test('a copy that cannot be freed of its formulas is taken away, and the sheet is named', async () => {
    const { excel, book, host } = emulated({ 評価: [['a', '=1+1']] });
    host.quirks.pastesNothing = true;
    await expect(copyAsValues(excel, [book.sheet('評価').id], '(値)')).rejects.toMatchObject({
      code: 'formulas-left',
      details: { sheets: ['評価'] },
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(['評価']);
  });
});
