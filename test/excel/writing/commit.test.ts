import { OWN_ROW, type PlannedFormat } from '../../../src/evaluation/workbook/plan';
import { readCapabilities } from '../../../src/excel/capabilities';
import { LiveWorkbook } from '../../../src/excel/live-workbook';
import type { Receipt } from '../../../src/excel/writing/receipt';
import { HostError } from '../../../tools/workbench/host/wire/host-error';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { ActionType } from '../../../tools/workbench/host/wire/wire';
import { cellWrite, emulated, inputAt, inputsIn, planFor } from '../emulated';
import { allArrived } from '../running-timers';

const RATE = `=(C${OWN_ROW}-B${OWN_ROW})/(D${OWN_ROW}-B${OWN_ROW})`;
const TABLE = [
  ['指標', '基準', '実績', '目標', '進捗率', '状況'],
  ['就職率', 9, 12, 15, '', ''],
  ['入学', 92.5, 94.3, 95, '', ''],
  ['施策 2', '', '', '', '', ''],
  ['講座', 304, 406, 300, 1.353, '改善↑'],
];

describe('commit', () => {
  test('writes formulas, values and number formats in one sync', async () => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    const plan = planFor('評価', [
      ...[2, 3, 5].map((row) => cellWrite(`E${String(row)}`, RATE, { numberFormat: '0.0%' })),
      ...[2, 3, 5].map((row) => cellWrite(`F${String(row)}`, '目標達成')),
    ]);
    await liveWorkbook.commit(plan, live);
    expect(inputsIn(book, '評価', 'E2:F5')).toEqual([
      ['=(C2-B2)/(D2-B2)', '目標達成'],
      ['=(C3-B3)/(D3-B3)', '目標達成'],
      ['', ''],
      ['=(C5-B5)/(D5-B5)', '目標達成'],
    ]);
    expect(book.sheet('評価').format(1, 4).numberFormat).toBe('0.0%');
    expect(book.sheet('評価').format(3, 4).numberFormat).toBe('General');
    expect(host.roundTrips).toHaveLength(2);
    expect(host.openReferences).toBe(0);
  });

  test('an empty plan needs no sync', async () => {
    const { host, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    expect(await liveWorkbook.commit({ sheets: [] }, live)).toEqual({ sheets: [] });
    expect(await liveWorkbook.commit(planFor('評価', [cellWrite('A2', '就職率')]), live)).toEqual({ sheets: [] });
    expect(host.roundTrips).toHaveLength(1);
  });

  test.each([
    '=1+1',
    '+5人',
    '-5',
    '- 未定',
    '@担当',
    "'引用",
    '12/1',
    '１２',
    '50%',
    '(3)',
    'TRUE',
    'R2.4.1',
    '1,200',
    ' 前に空白',
    '-',
    '改善↑',
    '目標達成',
  ])('text stays text: %s', async (text) => {
    const { book, liveWorkbook } = emulated({ S: [['x', '']] });
    await liveWorkbook.commit(planFor('S', [{ ...cellWrite('B1', ''), value: text }]), await liveWorkbook.snapshot());
    expect(inputAt(book, 'S', 'B1')).toBe(text);
    expect(book.sheet('S').isFormula(0, 1)).toBe(false);
  });

  test('in cells formatted as text formulas are formulas and numbers numbers, and undo makes them text again', async () => {
    const { book, liveWorkbook } = emulated({ S: [['a', '', '-', 5]] });
    const sheet = book.sheet('S');
    sheet.setFormat(parseRange('B1:D1'), (format) => ({ ...format, numberFormat: '@' }));
    const before = await liveWorkbook.snapshot();
    const receipt = await liveWorkbook.commit(
      planFor('S', [cellWrite('B1', '=1+1'), cellWrite('C1', 0.5, { numberFormat: '0.0%' }), cellWrite('D1', '=2')]),
      before,
    );
    expect([1, 2, 3].map((c) => [sheet.input(0, c), sheet.isFormula(0, c), sheet.format(0, c).numberFormat])).toEqual([
      ['=1+1', true, 'General'],
      [0.5, false, '0.0%'],
      ['=2', true, 'General'],
    ]);
    await liveWorkbook.undo(receipt);
    expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });

  test('on a protected sheet that allows no formats, text cells cannot take formulas: said before anything is written', async () => {
    const { book, host, liveWorkbook } = emulated({
      S: [
        ['指標', '状況'],
        ['a', ''],
      ],
    });
    book.sheet('S').setFormat(parseRange('A1:B2'), (format) => ({ ...format, numberFormat: '@', locked: false }));
    book.sheet('S').protect({});
    const live = await liveWorkbook.snapshot();
    await expect(liveWorkbook.commit(planFor('S', [cellWrite('B2', '=1+1')]), live)).rejects.toMatchObject({
      code: 'sheet-protected',
      details: { sheets: ['S'] },
    });
    expect(host.roundTrips).toHaveLength(1);
  });

  test('syncs are one step of Excel’s undo where it can', async () => {
    const options: Excel.RunOptions[] = [];
    const entry = {
      run: <T>(given: Excel.RunOptions): Promise<T> => {
        options.push(given);
        return Promise.resolve(undefined as T);
      },
    };
    for (const newest of [19, 20]) {
      const capabilities = readCapabilities({ isSetSupported: (_, version) => Number((version ?? '1.1').split('.')[1]) <= newest });
      await new LiveWorkbook(entry, capabilities).undo({ sheets: [] });
    }
    expect(options).toEqual([{ delayForCellEdit: true }, { delayForCellEdit: true, mergeUndoGroup: true }]);
  });

  test('null clears a cell, numbers and booleans are written as such', async () => {
    const { book, liveWorkbook } = emulated({ S: [['a', 'b', 'c']] });
    const plan = planFor('S', [cellWrite('A1', null), cellWrite('B1', 0.5), { ...cellWrite('C1', null), value: true }]);
    await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    expect(inputsIn(book, 'S', 'A1:C1')).toEqual([['', 0.5, true]]);
  });

  test('a formula that is the same in 20,000 rows goes over the wire once', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`指標${String(index)}`, 1, 2, 3, '', '']);
    const { book, host, liveWorkbook } = emulated({ S: rows });
    const live = await liveWorkbook.snapshot();
    const plan = planFor(
      'S',
      rows.map((_, index) => cellWrite(`E${String(index + 1)}`, RATE, { numberFormat: '0.0%' })),
    );
    await liveWorkbook.commit(plan, live);
    expect(inputAt(book, 'S', 'E20000')).toBe('=(C20000-B20000)/(D20000-B20000)');
    expect(host.roundTrips).toHaveLength(2);
    expect(host.roundTrips[1]?.requestBytes).toBeLessThan(3000);
  });

  test.each<[string, Partial<PlannedFormat>, object]>([
    ['in its font', { fill: null }, { fontName: 'ＭＳ 明朝', fontColor: '#000000', fontSize: 11, fill: null, bold: true }],
    ['in its fill, with the letters on it', {}, { fontName: 'ＭＳ 明朝', fontColor: '#FFFFFF', fill: '#1F4E79' }],
    ['but for what is said', { font: '游明朝', colour: '123456' }, { fontName: '游明朝', fontColor: '#123456', fill: '#1F4E79' }],
    [
      'without a fill: in ours',
      { like: { sheet: '評価', row: 1, column: 0 } },
      { fontName: 'ＭＳ 明朝', fontColor: '#000000', fill: '#DDEBF7' },
    ],
    [
      'of a sheet that is not there: not',
      { like: { sheet: '別', row: 0, column: 0 } },
      { fontName: null, fontColor: '#000000', fill: '#DDEBF7' },
    ],
  ])('a cell looks like another: %s', async (_what, format, expected) => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    book.sheet('評価').setFormat(parseRange('A1:F5'), (look) => ({ ...look, fontName: 'ＭＳ 明朝', fontSize: 9 }));
    book.sheet('評価').setFormat(parseRange('A1:F1'), (look) => ({ ...look, fontColor: '#FFFFFF', fill: '#1F4E79' }));
    const head: PlannedFormat = { bold: true, fill: 'DDEBF7', border: true, horizontal: 'center', wrap: true, indent: 0, size: null };
    const looking: PlannedFormat = { ...head, like: { sheet: '評価', row: 0, column: 0 }, ...format };
    const setup = { columnWidths: [20], paper: 'A4', orientation: 'portrait', fitToWidth: 1 } as const;
    await liveWorkbook.commit(planFor('集計表', [cellWrite('A1', '重点戦略', { format: looking })], setup), await liveWorkbook.snapshot());
    expect(book.sheet('集計表').format(0, 0)).toMatchObject(expected);
    expect(host.openReferences).toBe(0);
  });

  test.each([
    ['a column that is added', false, 40],
    ['none of a protected sheet', true, 0],
  ])('its width gets %s', async (_what, isProtected, characters) => {
    const { book, liveWorkbook } = emulated({ 評価: TABLE });
    const sheet = book.sheet('評価');
    const [before, beside] = [sheet.columnWidth(6), sheet.columnWidth(5)];
    const widths = { columnWidths: [{ column: 6, characters: 40 }] };
    const live = await liveWorkbook.snapshot();
    const workbook = { ...live.workbook, sheets: live.workbook.sheets.map((one) => ({ ...one, protected: isProtected })) };
    const { sheets } = planFor('評価', [cellWrite('G1', '要因')]);
    await liveWorkbook.commit({ sheets: sheets.map((one) => ({ ...one, ...widths })) }, { ...live, workbook });
    expect(sheet.columnWidth(6) > before).toBe(characters > 0);
    expect(sheet.columnWidth(5)).toBe(beside);
  });

  test('a sheet is made, filled and laid out in the same sync', async () => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    const head: PlannedFormat = { bold: true, fill: 'DDEBF7', border: true, horizontal: 'center', wrap: true, indent: 0, size: null };
    const plan = planFor(
      '集計表',
      [
        cellWrite('A1', '重点戦略', { format: head }),
        cellWrite('B1', '-', { format: head }),
        cellWrite('A2', '1 「働きたい！」', { format: { ...head, bold: false, fill: null, horizontal: 'left', indent: 1 } }),
        cellWrite('B2', "=COUNTIF('評価'!$F$2:$F$5,B1)", { format: { ...head, fill: null } }),
      ],
      { columnWidths: [20, 8], paper: 'A4', orientation: 'landscape', fitToWidth: 1 },
    );
    await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    const sheet = book.sheet('集計表');
    expect(inputsIn(book, '集計表', 'A1:B2')).toEqual([
      ['重点戦略', '-'],
      // Excel takes needless quotes away.
      ['1 「働きたい！」', '=COUNTIF(評価!$F$2:$F$5,B1)'],
    ]);
    expect(sheet.format(0, 1)).toMatchObject({ bold: true, fill: '#DDEBF7', horizontal: 'Center', wrap: true });
    expect(sheet.format(1, 0)).toMatchObject({ bold: false, fill: null, horizontal: 'Left', indent: 1 });
    for (const [row, column] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const)
      expect(Object.keys(sheet.format(row, column).borders).sort()).toEqual(['bottom', 'left', 'right', 'top']);
    expect(sheet.pageLayout).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 } });
    expect(sheet.columnWidth(0)).toBeGreaterThan(sheet.columnWidth(1));
    expect(book.activeSheet.name).toBe('評価');
    expect(host.roundTrips).toHaveLength(2);
  });

  test('a renamed or moved sheet is still found', async () => {
    const { book, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    book.renameSheet(book.sheet('評価'), 'R1 評価');
    await liveWorkbook.commit(planFor('評価', [cellWrite('F2', '悪化↓')]), live);
    expect(inputAt(book, 'R1 評価', 'F2')).toBe('悪化↓');
  });

  test('more than Excel takes at once goes in parts, with progress', async () => {
    const count = 30_000;
    const { book, host, liveWorkbook } = emulated({ S: [['x']] }, { payloadLimit: 5_000_000 });
    const text = 'あ'.repeat(60);
    const progress: number[] = [];
    await liveWorkbook.commit(
      planFor(
        'S',
        Array.from({ length: count }, (_, row) => cellWrite(`B${String(row + 1)}`, `${text}${String(row)}`)),
      ),
      await liveWorkbook.snapshot(),
      { progress: (done) => progress.push(done) },
    );
    expect(inputAt(book, 'S', `B${String(count)}`)).toBe(`${text}${String(count - 1)}`);
    expect(host.roundTrips).toHaveLength(3);
    expect(host.roundTrips.every(({ error }) => error === null)).toBe(true);
    expect(progress).toHaveLength(2);
    expect(progress[1]).toBe(1);
  });

  test('one changed cell costs the same on a large sheet as on a small one', async () => {
    const cost = async (rows: number): Promise<number> => {
      const { host, liveWorkbook } = emulated({ S: Array.from({ length: rows }, (_, row) => [`指標${String(row)}`, 1, 2]) });
      await liveWorkbook.commit(planFor('S', [cellWrite('C2', 7)]), await liveWorkbook.snapshot());
      return host.roundTrips[1]?.requestBytes ?? 0;
    };
    const [small, large] = [await cost(5), await cost(5000)];
    expect(large).toBe(small);
    expect(small).toBeLessThan(2000);
  });

  test('hidden and filtered rows and merged cells are written like any other', async () => {
    const { book, liveWorkbook } = emulated({
      S: [
        ['a', ''],
        ['b', ''],
        ['c', ''],
        ['', ''],
      ],
    });
    book.sheet('S').setRowsHidden(1, 1, true);
    book.sheet('S').merge(parseRange('B3:B4'));
    await liveWorkbook.commit(
      planFor('S', [cellWrite('B1', 'x'), cellWrite('B2', 'y'), cellWrite('B3', 'z')]),
      await liveWorkbook.snapshot(),
    );
    expect(inputsIn(book, 'S', 'B1:B4')).toEqual([['x'], ['y'], ['z'], ['']]);
    expect(book.sheet('S').merges).toHaveLength(1);
  });
});

describe('protection', () => {
  test('unlocked result columns are written, formats are left out where the sheet does not allow them', async () => {
    const { book, liveWorkbook } = emulated({ 評価: TABLE });
    const sheet = book.sheet('評価');
    sheet.setFormat(parseRange('E1:F5'), (format) => ({ ...format, locked: false }));
    sheet.protect({});
    const plan = planFor('評価', [cellWrite('E2', RATE, { numberFormat: '0.0%' })]);
    await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    expect(inputAt(book, '評価', 'E2')).toBe('=(C2-B2)/(D2-B2)');
    // What is left is a format that may not be set, so there is nothing to do any more.
    expect(await liveWorkbook.commit(plan, await liveWorkbook.snapshot())).toEqual({ sheets: [] });
  });

  test('locked cells between the unlocked ones are not touched', async () => {
    const { book, liveWorkbook } = emulated({ 評価: TABLE });
    const sheet = book.sheet('評価');
    for (const range of ['E2:F3', 'E5:F5']) sheet.setFormat(parseRange(range), (format) => ({ ...format, locked: false }));
    sheet.protect({ allowFormatCells: true });
    const plan = planFor(
      '評価',
      [2, 3, 5].flatMap((row) => [cellWrite(`E${String(row)}`, RATE, { numberFormat: '0.0%' }), cellWrite(`F${String(row)}`, '悪化↓')]),
    );
    const receipt = await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    expect(inputsIn(book, '評価', 'F2:F5')).toEqual([['悪化↓'], ['悪化↓'], [''], ['悪化↓']]);
    await liveWorkbook.undo(receipt);
    expect(inputsIn(book, '評価', 'E5:F5')).toEqual([[1.353, '改善↑']]);
  });

  test('locked cells are an error that names the sheet, and nothing stays written', async () => {
    const { book, liveWorkbook } = emulated({ 評価: TABLE, 別: [['x']] });
    book.sheet('評価').protect({ allowFormatCells: true });
    const plan = { sheets: [...planFor('別', [cellWrite('A1', 'y')]).sheets, ...planFor('評価', [cellWrite('E2', RATE)]).sheets] };
    await expect(liveWorkbook.commit(plan, await liveWorkbook.snapshot())).rejects.toMatchObject({
      code: 'sheet-protected',
      details: { sheets: ['評価'], excelCode: 'AccessDenied', restored: true },
    });
    expect(inputAt(book, '別', 'A1')).toBe('x');
  });

  test('a protected structure is said before anything is written', async () => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    book.protectStructure(true);
    const live = await liveWorkbook.snapshot();
    const plan = planFor('集計表', [cellWrite('A1', 'x')], { columnWidths: [], paper: 'A4', orientation: 'portrait', fitToWidth: 1 });
    await expect(liveWorkbook.commit(plan, live)).rejects.toMatchObject({ code: 'structure-protected' });
    expect(host.roundTrips).toHaveLength(1);
  });
});

describe('tables', () => {
  const GUARDED = `=IF(C${OWN_ROW}="","-",C${OWN_ROW}/D${OWN_ROW})`;
  const inTable = () => {
    const emulation = emulated({
      S: [
        ['指標', 'b', 'c', 'd', '進捗率'],
        ['a', 1, 2, 3, ''],
        ['b', 4, 5, 6, ''],
        ['c', 7, 8, 9, ''],
      ],
    });
    emulation.book.sheet('S').addTable(parseRange('A1:E4'), 'T');
    return emulation;
  };

  test('the emulated table does fill its column, as Excel does', async () => {
    const { Excel, book } = inTable();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('E2').formulas = [['=C2/D2']];
      await context.sync();
    });
    expect(inputsIn(book, 'S', 'E2:E4')).toEqual([['=C2/D2'], ['=C3/D3'], ['=C4/D4']]);
  });

  test('a formula written into one row does not fill the column', async () => {
    const { book, liveWorkbook } = inTable();
    await liveWorkbook.commit(planFor('S', [cellWrite('E3', GUARDED)]), await liveWorkbook.snapshot());
    expect(inputsIn(book, 'S', 'E2:E4')).toEqual([[''], ['=IF(C3="","-",C3/D3)'], ['']]);
  });

  test('rows keep formulas of their own', async () => {
    const { book, host, liveWorkbook } = inTable();
    await liveWorkbook.commit(
      planFor('S', [cellWrite('E2', '=C2/D2'), cellWrite('E3', GUARDED), cellWrite('E4', '=C4/D4')]),
      await liveWorkbook.snapshot(),
    );
    expect(inputsIn(book, 'S', 'E2:E4')).toEqual([['=C2/D2'], ['=IF(C3="","-",C3/D3)'], ['=C4/D4']]);
    expect(host.roundTrips).toHaveLength(3);
  });

  test('one formula for all rows is written in one sync, and the table may keep it as its own', async () => {
    const { book, host, liveWorkbook } = inTable();
    await liveWorkbook.commit(
      planFor(
        'S',
        [2, 3, 4].map((row) => cellWrite(`E${String(row)}`, GUARDED)),
      ),
      await liveWorkbook.snapshot(),
    );
    expect(inputAt(book, 'S', 'E4')).toBe('=IF(C4="","-",C4/D4)');
    expect(host.roundTrips).toHaveLength(2);
  });
});

describe('a co-author’s change between read and write', () => {
  const plan = planFor('評価', [cellWrite('E2', RATE), cellWrite('F2', '目標達成'), cellWrite('F5', '目標達成')]);

  test('nothing changed: one sync to format, one to write', async () => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    await liveWorkbook.commit(plan, await liveWorkbook.snapshot(), { checkUnchanged: true });
    expect(inputAt(book, '評価', 'F5')).toBe('目標達成');
    expect(host.roundTrips).toHaveLength(3);
  });

  test.each([
    [
      'a cell to be overwritten',
      (sheet: { write: (range: never, inputs: never) => void }) => sheet.write(parseRange('F5') as never, [['悪化↓']] as never),
      '評価!F5',
    ],
    [
      'a figure beside it',
      (sheet: { write: (range: never, inputs: never) => void }) => sheet.write(parseRange('C2') as never, [[13]] as never),
      '評価!C2',
    ],
  ])('%s: refused, named, nothing written', async (_, change, cell) => {
    const { book, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    book.as('co-author', () => {
      change(book.sheet('評価'));
    });
    const before = inputsIn(book, '評価', 'A1:F5');
    await expect(liveWorkbook.commit(plan, live, { checkUnchanged: true })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { cells: [cell], cellCount: 1 },
    });
    expect(inputsIn(book, '評価', 'A1:F5')).toEqual(before);
  });

  test('a row inserted above is noticed even where the cells to be written are blank', async () => {
    const { book, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    book.as('co-author', () => {
      book.sheet('評価').insertRows(1, 1);
    });
    await expect(liveWorkbook.commit(planFor('評価', [cellWrite('E3', RATE)]), live, { checkUnchanged: true })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });

  test('a sheet that has another name by now is told: older Excel says nothing when a sheet is renamed', async () => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    book.renameSheet(book.sheet('評価'), 'R2 評価');
    const before = inputsIn(book, 'R2 評価', 'A1:F5');
    await expect(liveWorkbook.commit(plan, live, { checkUnchanged: true })).rejects.toMatchObject({
      code: 'gone',
      details: { sheets: ['評価'] },
    });
    expect(inputsIn(book, 'R2 評価', 'A1:F5')).toEqual(before);
    expect(host.roundTrips).toHaveLength(2);
  });

  test('a sheet that is gone and a name that is taken are told', async () => {
    const { book, liveWorkbook } = emulated({ 評価: TABLE, S: [['x']] });
    const live = await liveWorkbook.snapshot();
    book.deleteSheet(book.sheet('評価'));
    book.addSheet('集計表');
    await expect(liveWorkbook.commit(plan, live, { checkUnchanged: true })).rejects.toMatchObject({
      code: 'gone',
      details: { sheets: ['評価'] },
    });
    const made = planFor('集計表', [cellWrite('A1', 'x')], { columnWidths: [], paper: 'A4', orientation: 'portrait', fitToWidth: 1 });
    await expect(liveWorkbook.commit(made, live, { checkUnchanged: true })).rejects.toMatchObject({
      code: 'name-taken',
      details: { sheets: ['集計表'] },
    });
  });
});

describe('errors in the middle of a batch', () => {
  test.each([
    ['FilteredRangeConflict', 'filtered-rows'],
    ['MergedRangeConflict', 'merged-cells'],
    ['InactiveWorkbook', 'not-in-front'],
    ['SomethingNew', 'unexpected'],
  ])('%s: what was written is put back', async (excelCode, code) => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    const before = inputsIn(book, '評価', 'A1:F5');
    let formats = 0;
    host.beforeAction = ({ ActionType: type, Name }) => {
      if (type === ActionType.setProperty && Name === 'NumberFormat' && formats++ === 0)
        throw new HostError(excelCode, 'No.', 'Range.numberFormat');
    };
    await expect(
      liveWorkbook.commit(planFor('評価', [cellWrite('E2', RATE, { numberFormat: '0.0%' }), cellWrite('F5', '目標達成')]), live),
    ).rejects.toMatchObject({ code, details: { excelCode, location: 'Range.numberFormat', restored: true, sheets: ['評価'] } });
    expect(inputsIn(book, '評価', 'A1:F5')).toEqual(before);
  });

  test('a sheet made by a write that failed is taken away again', async () => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    host.beforeAction = ({ ActionType: type, Name }) => {
      if (type === ActionType.setProperty && Name === 'Formulas') throw new HostError('InvalidArgument', 'No.');
    };
    const made = planFor('集計表', [cellWrite('A1', 'x')], { columnWidths: [8], paper: 'A4', orientation: 'portrait', fitToWidth: 1 });
    await expect(liveWorkbook.commit(made, live)).rejects.toMatchObject({ code: 'unexpected', details: { restored: true } });
    expect(book.sheets.map(({ name }) => name)).toEqual(['評価']);
  });

  test('a write that Excel aborts is put back and tried once more', async () => {
    const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
    const live = await liveWorkbook.snapshot();
    let failures = 0;
    host.beforeAction = ({ Name }) => {
      if (Name === 'NumberFormat' && failures++ === 0) throw new HostError('GeneralException', 'No.');
    };
    await liveWorkbook.commit(planFor('評価', [cellWrite('E2', RATE, { numberFormat: '0.0%' })]), live);
    expect(inputAt(book, '評価', 'E2')).toBe('=(C2-B2)/(D2-B2)');
    expect(book.sheet('評価').format(1, 4).numberFormat).toBe('0.0%');
  });
});

test('everything waits while a cell is being edited', async () => {
  const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
  host.beginCellEdit();
  let isDone = false;
  const reading = liveWorkbook.snapshot().then((live) => {
    isDone = true;
    return live;
  });
  await allArrived();
  expect(isDone).toBe(false);
  book.sheet('評価').write(parseRange('C2'), [[13]]);
  host.endCellEdit();
  expect((await reading).workbook.sheets[0]?.values[1]?.[2]).toBe(13);
});

describe('undo', () => {
  const format: PlannedFormat = { bold: true, fill: null, border: true, horizontal: 'left', wrap: false, indent: 0, size: null };
  const plan = {
    sheets: [
      ...planFor('評価', [
        cellWrite('E2', RATE, { numberFormat: '0.0%' }),
        cellWrite('E5', RATE, { numberFormat: '0.0%' }),
        cellWrite('F5', '目標達成'),
        cellWrite('H9', '余白', { format }),
      ]).sheets,
      ...planFor('集計表', [cellWrite('A1', 'x')], { columnWidths: [8], paper: 'A4', orientation: 'portrait', fitToWidth: 1 }).sheets,
    ],
  };
  const evaluated = async () => {
    const emulation = emulated({ 評価: TABLE });
    const before = await emulation.liveWorkbook.snapshot();
    const receipt: Receipt = await emulation.liveWorkbook.commit(plan, before);
    return { ...emulation, before, receipt };
  };

  test('puts every cell back and takes away what was made', async () => {
    const { book, host, liveWorkbook, before, receipt } = await evaluated();
    const trips = host.roundTrips.length;
    await liveWorkbook.undo(receipt);
    expect(host.roundTrips.length - trips).toBe(2);
    expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
    expect(book.sheet('評価').format(8, 7).borders).toEqual({});
  });

  test('is refused where somebody has changed a cell since, and puts nothing back', async () => {
    const { book, liveWorkbook, receipt } = await evaluated();
    book.sheet('評価').write(parseRange('F5'), [['悪化↓']]);
    book.sheet('集計表').write(parseRange('C7'), [['メモ']]);
    await expect(liveWorkbook.undo(receipt)).rejects.toMatchObject({
      code: 'changed-since',
      details: { cells: ['評価!F5', '集計表!C7'] },
    });
    expect(inputAt(book, '評価', 'E2')).toBe('=(C2-B2)/(D2-B2)');
  });

  test('does without a made sheet that a person has deleted, and follows a renamed one', async () => {
    const { book, liveWorkbook, receipt } = await evaluated();
    book.deleteSheet(book.sheet('集計表'));
    book.renameSheet(book.sheet('評価'), '新');
    await liveWorkbook.undo(receipt);
    expect(inputsIn(book, '新', 'E5:F5')).toEqual([[1.353, '改善↑']]);
  });
});
