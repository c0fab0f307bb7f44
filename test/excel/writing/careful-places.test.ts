import { OWN_ROW } from '../../../src/evaluation/workbook/plan';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { cellWrite, emulated, inputAt, inputsIn, planFor } from '../emulated';

const RATE = `=B${OWN_ROW}*2`;
const ROWS = Array.from({ length: 8 }, (_, row) => [`指標${String(row + 1)}`, row, '', 'x']);

describe('a filtered sheet', () => {
  const plan = planFor(
    'S',
    [1, 2, 3, 4, 5, 6, 7, 8].map((row) => cellWrite(`C${String(row)}`, RATE)),
  );
  const filtered = (mode: 'documented' | 'visible-only' | 'misplaced') => {
    const one = emulated({ S: ROWS });
    const sheet = one.book.sheet('S');
    sheet.filter([2, 3, 6]);
    sheet.filteredWrites = mode;
    return { ...one, sheet };
  };

  test.each(['documented', 'visible-only'] as const)(
    '%s: visible rows get what is theirs, hidden rows nothing, and their number is told',
    async (mode) => {
      const { book, host, liveWorkbook } = filtered(mode);
      const receipt = await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
      expect(inputsIn(book, 'S', 'C1:C8').flat()).toEqual(['=B1*2', '=B2*2', '', '', '=B5*2', '=B6*2', '', '=B8*2']);
      expect(receipt.hiddenRows).toBe(3);
      // One to read, one to write, one to read back.
      expect(host.roundTrips).toHaveLength(3);
      await liveWorkbook.undo(receipt);
      expect(inputsIn(book, 'S', 'C1:C8').flat().join('')).toBe('');
    },
  );

  test('what goes astray all the same is taken back, cell by cell, and told', async () => {
    const { book, host, sheet, liveWorkbook } = filtered('misplaced');
    const before = inputsIn(book, 'S', 'A1:D9');
    const live = await liveWorkbook.snapshot();
    host.beforeAction = () => {
      // What was written went astray; what takes it back does not.
      if (host.roundTrips.length >= 2) sheet.filteredWrites = 'documented';
    };
    await expect(liveWorkbook.commit(plan, live)).rejects.toMatchObject({ code: 'filtered-rows', details: { restored: true } });
    expect(inputsIn(book, 'S', 'A1:D9')).toEqual(before);
  });

  test('where even that goes astray, the cells that are not as they were are named', async () => {
    const { liveWorkbook } = filtered('misplaced');
    const live = await liveWorkbook.snapshot();
    const failure = await liveWorkbook.commit(plan, live).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'filtered-rows', details: { restored: false } });
    expect((failure as { details: { stillWritten: string[] } }).details.stillWritten).toContain('S!C9');
  });

  test('when the filter is cleared the rest is written', async () => {
    const { book, sheet, liveWorkbook } = filtered('visible-only');
    await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    sheet.filter([]);
    const receipt = await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    expect(receipt.hiddenRows).toBeUndefined();
    expect(inputAt(book, 'S', 'C7')).toBe('=B7*2');
  });

  test('undo does not write to rows that a filter hides by now', async () => {
    const { book, sheet, liveWorkbook } = filtered('documented');
    sheet.filter([]);
    const receipt = await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    sheet.filter([2]);
    await expect(liveWorkbook.undo(receipt)).rejects.toMatchObject({ code: 'filtered-rows', details: { sheets: ['S'] } });
    expect(inputAt(book, 'S', 'C1')).toBe('=B1*2');
    sheet.filter([]);
    await liveWorkbook.undo(receipt);
    expect(inputsIn(book, 'S', 'C1:C8').flat().join('')).toBe('');
  });

  test('a filter that somebody sets after the sheet was read, of which no event tells, is seen before anything is written', async () => {
    const { book, host, liveWorkbook } = emulated({ S: ROWS });
    const live = await liveWorkbook.snapshot();
    book.sheet('S').filter([2, 3, 6]);
    book.sheet('S').filteredWrites = 'visible-only';
    const receipt = await liveWorkbook.commit(plan, live, { checkUnchanged: true });
    expect(inputsIn(book, 'S', 'C1:C8').flat()).toEqual(['=B1*2', '=B2*2', '', '', '=B5*2', '=B6*2', '', '=B8*2']);
    expect(receipt.hiddenRows).toBe(3);
    // One to read, one to look again, one to write, one to read back.
    expect(host.roundTrips).toHaveLength(4);
  });

  test('rows that a person has hidden are written like any other', async () => {
    const { book, liveWorkbook, host } = emulated({ S: ROWS });
    book.sheet('S').setRowsHidden(2, 3, true);
    await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    expect(inputAt(book, 'S', 'C3')).toBe('=B3*2');
    expect(host.roundTrips).toHaveLength(2);
  });
});

describe('cells that show the result of a formula elsewhere', () => {
  const spilling = () => {
    const one = emulated({
      S: [
        ['a', '=ROW(1:3)', 'x'],
        ['b', 2, 'y'],
        ['c', 3, 'z'],
      ],
    });
    one.book.sheet('S').spills.push({ parent: { row: 0, column: 1 }, range: parseRange('B1:B3') });
    return one;
  };

  test('the emulated formula does break when one of its cells is written, as Excel’s does', async () => {
    const { Excel, book } = spilling();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('B2').values = [[9]];
      await context.sync();
    });
    expect(book.sheet('S').value(0, 1)).toBe('#SPILL!');
  });

  test('are left alone and named, and everything else is written', async () => {
    const { book, liveWorkbook } = spilling();
    const plan = planFor('S', [cellWrite('B2', 9), cellWrite('C2', 'neu'), cellWrite('C3', 'neu')]);
    const receipt = await liveWorkbook.commit(plan, await liveWorkbook.snapshot());
    expect(receipt.spilledCells).toEqual(['S!B2']);
    expect(inputsIn(book, 'S', 'B2:C3')).toEqual([
      [2, 'neu'],
      [3, 'neu'],
    ]);
    expect(book.sheet('S').value(0, 1)).not.toBe('#SPILL!');
  });
});

describe('cells formatted as text', () => {
  test.each(['1,200', '=x', '12/1', 'R2.4.1', '-5'])('%s has no apostrophe to be seen, now or after undo', async (text) => {
    const { book, liveWorkbook } = emulated({ S: [['a', text, 'x']] });
    const sheet = book.sheet('S');
    sheet.setFormat(parseRange('B1:C1'), (format) => ({ ...format, numberFormat: '@' }));
    sheet.write(parseRange('B1'), [[text]]);
    const before = await liveWorkbook.snapshot();
    const receipt = await liveWorkbook.commit(
      planFor('S', [{ ...cellWrite('C1', ''), value: text }, cellWrite('B1', 5, { numberFormat: '0.0' })]),
      before,
    );
    expect(inputsIn(book, 'S', 'B1:C1')).toEqual([[5, text]]);
    await liveWorkbook.undo(receipt);
    expect(inputsIn(book, 'S', 'B1:C1')).toEqual([[text, 'x']]);
  });
});

describe('formulas', () => {
  test('of an ordinary sheet go in A1 notation, which every build takes', async () => {
    const { host, liveWorkbook } = emulated({ S: Array.from({ length: 300 }, (_, row) => ['a', row, '']) });
    const writes = Array.from({ length: 300 }, (_, row) => cellWrite(`C${String(row + 1)}`, RATE));
    await liveWorkbook.commit(planFor('S', writes), await liveWorkbook.snapshot());
    expect(host.roundTrips.flatMap(({ actions }) => actions.map(({ Name }) => Name))).not.toContain('FormulasR1C1');
  });

  test('of a very large one that Excel does not take in R1C1 notation go in A1 notation', async () => {
    const rows = 20_000;
    const { book, host, liveWorkbook } = emulated({ S: Array.from({ length: rows }, (_, row) => ['a', row, '']) });
    // OfficeDev/office-js #2189.
    host.quirks.refusesR1C1 = true;
    const long = `=IF(B${OWN_ROW}="","-",IF(B${OWN_ROW}>1,B${OWN_ROW}*2,B${OWN_ROW}*3))`;
    const writes = Array.from({ length: rows }, (_, row) => cellWrite(`C${String(row + 1)}`, long));
    await liveWorkbook.commit(planFor('S', writes), await liveWorkbook.snapshot());
    expect(inputAt(book, 'S', 'C20000')).toBe('=IF(B20000="","-",IF(B20000>1,B20000*2,B20000*3))');
    expect(host.roundTrips.flatMap(({ error }) => error ?? [])).toEqual(['InvalidArgument']);
  });
});
