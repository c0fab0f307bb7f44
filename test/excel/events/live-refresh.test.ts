import { PAUSE, watchWorkbook } from '../../../src/excel/events/live-refresh';
import { readCapabilities } from '../../../src/excel/capabilities';
import { firstCell, watchSelection, type SelectedCell } from '../../../src/excel/events/selection';
import { EVENT, WORKBOOK_TARGET } from '../../../tools/workbench/host/objects/event-registration';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { Clock } from '../clock';
import { cellWrite, emulated, planFor } from '../emulated';
import { allArrived } from '../running-timers';

const FLOOR = readCapabilities({ isSetSupported: (_, version) => Number((version ?? '1.1').split('.')[1]) <= 14 });

async function watched() {
  const emulation = emulated({ 評価: [['a', 1]], 別: [['b']] });
  const clock = new Clock();
  const seen = { refreshes: 0, outOfDate: 0, failures: [] as string[] };
  let edits = 0;
  let refresh = async (): Promise<void> => undefined;
  const watch = await watchWorkbook(
    emulation.Excel,
    FLOOR,
    {
      edited: () => {
        edits++;
      },
      refresh: () => {
        seen.refreshes++;
        return refresh();
      },
      outOfDate: () => {
        seen.outOfDate++;
      },
      failed: (error) => seen.failures.push(error.code),
    },
    emulation.liveWorkbook,
    clock,
  );
  const onRefresh = (act: () => Promise<void>): void => {
    refresh = act;
  };
  return { ...emulation, clock, seen, watch, onRefresh, edits: () => edits };
}

const CELL = parseRange('B1');

describe('watchWorkbook', () => {
  test('a burst of own edits is one refresh, after a pause', async () => {
    const { book, clock, seen, edits } = await watched();
    for (const value of [2, 3, 4]) {
      book.sheet('評価').write(CELL, [[value]]);
      await allArrived();
      clock.pass(PAUSE - 1);
    }
    // Each is heard of at once.
    expect(edits()).toBe(3);
    expect(seen.refreshes).toBe(0);
    clock.pass(1);
    expect(seen.refreshes).toBe(1);
    expect(seen.outOfDate).toBe(0);
  });

  test.each([
    ['inserted rows', (book: Awaited<ReturnType<typeof watched>>['book']) => book.sheet('評価').insertRows(0, 2)],
    ['deleted rows', (book) => book.sheet('評価').deleteRows(0, 1)],
    ['an edit on another sheet', (book) => book.sheet('別').write(CELL, [['x']])],
    ['a new sheet', (book) => book.addSheet('新')],
    ['a deleted sheet', (book) => book.deleteSheet(book.sheet('別'))],
  ] as [string, (book: Awaited<ReturnType<typeof watched>>['book']) => void][])('%s: refresh', async (_, change) => {
    const { book, clock, seen } = await watched();
    change(book);
    await allArrived();
    clock.pass(PAUSE);
    expect(seen.refreshes).toBe(1);
  });

  test('a co-author’s change makes nothing but a notice', async () => {
    const { book, clock, seen } = await watched();
    book.as('co-author', () => {
      book.sheet('評価').write(CELL, [[5]]);
    });
    await allArrived();
    clock.pass(PAUSE * 10);
    expect(seen).toEqual({ refreshes: 0, outOfDate: 1, failures: [] });
  });

  test('what the add-in writes is not heard', async () => {
    const { liveWorkbook, clock, seen } = await watched();
    await liveWorkbook.commit(planFor('評価', [cellWrite('C1', 'x', { numberFormat: '0.0' })]), await liveWorkbook.snapshot());
    await allArrived();
    clock.pass(PAUSE * 10);
    expect(seen).toEqual({ refreshes: 0, outOfDate: 0, failures: [] });
  });

  test('an edit during a refresh makes another one afterwards, never two at once', async () => {
    const { book, clock, seen, onRefresh } = await watched();
    let finish = (): void => undefined;
    onRefresh(() => new Promise((resolve) => (finish = resolve)));
    book.sheet('評価').write(CELL, [[2]]);
    await allArrived();
    clock.pass(PAUSE);
    book.sheet('評価').write(CELL, [[3]]);
    await allArrived();
    clock.pass(PAUSE);
    expect(seen.refreshes).toBe(1);
    finish();
    await allArrived();
    clock.pass(PAUSE);
    expect(seen.refreshes).toBe(2);
  });

  test('a refresh that fails is told, and the next one still comes', async () => {
    const { book, clock, seen, onRefresh } = await watched();
    onRefresh(() => Promise.reject(Object.assign(new Error(), { code: 'AccessDenied' })));
    for (const value of [2, 3]) {
      book.sheet('評価').write(CELL, [[value]]);
      await allArrived();
      clock.pass(PAUSE);
      await allArrived();
    }
    expect(seen).toMatchObject({ refreshes: 2, failures: ['sheet-protected', 'sheet-protected'] });
  });

  test('a sheet that we made ourselves is not heard: Excel does not say whose doing it is', async () => {
    const { book, liveWorkbook, clock, seen } = await watched();
    const setup = { columnWidths: [], paper: 'A4', orientation: 'portrait', fitToWidth: 1 } as const;
    const receipt = await liveWorkbook.commit(planFor('集計表', [cellWrite('A1', 'x')], setup), await liveWorkbook.snapshot());
    await allArrived();
    clock.pass(PAUSE);
    await liveWorkbook.undo(receipt);
    await allArrived();
    clock.pass(PAUSE);
    expect(seen.refreshes).toBe(0);
    book.addSheet('新');
    await allArrived();
    clock.pass(PAUSE);
    expect(seen.refreshes).toBe(1);
  });

  test('after stop nothing is heard and nothing stays registered', async () => {
    const { book, host, clock, seen, watch } = await watched();
    expect(host.isListening(EVENT.changed, WORKBOOK_TARGET)).toBe(true);
    book.sheet('評価').write(CELL, [[2]]);
    await allArrived();
    await watch.stop();
    clock.pass(PAUSE);
    expect(seen.refreshes).toBe(0);
    for (const event of [EVENT.changed, EVENT.added, EVENT.deleted]) expect(host.isListening(event, WORKBOOK_TARGET)).toBe(false);
  });

  test('a client older than the Excel around it does without what it lacks', async () => {
    const emulation = emulated({ 評価: [['a']] }, { apiLevel: 20 });
    const handlers = { edited: () => undefined, refresh: () => Promise.resolve(), outOfDate: () => undefined, failed: () => undefined };
    await watchWorkbook(emulation.excel, emulation.capabilities, handlers, emulation.liveWorkbook, new Clock());
    expect(emulation.host.isListening(EVENT.changed, WORKBOOK_TARGET)).toBe(true);
  });

  test('registering takes one sync', async () => {
    const { host } = await watched();
    expect(host.roundTrips).toHaveLength(1);
  });
});

describe('merged cells while edits are followed', () => {
  const MERGE = parseRange('A3:B4');

  test.each([
    ['rows above', (book) => book.sheet('評価').insertRows(1, 2)],
    ['rows within', (book) => book.sheet('評価').insertRows(3, 1)],
    ['rows gone above', (book) => book.sheet('評価').deleteRows(0, 1)],
    ['the first of its rows gone', (book) => book.sheet('評価').deleteRows(2, 1)],
    ['all of its rows gone', (book) => book.sheet('評価').deleteRows(2, 2)],
    ['rows gone below', (book) => book.sheet('評価').deleteRows(5, 2)],
    ['an edit', (book) => book.sheet('評価').write(CELL, [[9]])],
  ] as [string, (book: Awaited<ReturnType<typeof watched>>['book']) => void][])('%s: known without reading them', async (_, change) => {
    const { book, host, liveWorkbook } = await watched();
    book.sheet('評価').write(parseRange('A9'), [['end']]);
    book.sheet('評価').merge(MERGE);
    await liveWorkbook.snapshot();
    change(book);
    await allArrived();
    const depth = host.undo.depth;
    const { workbook } = await liveWorkbook.snapshot(undefined, true);
    expect(workbook.sheets[0]?.merges).toEqual(book.sheet('評価').merges);
    // Reading merged cells empties the undo stack: OfficeDev/office-js #5918.
    expect(host.undo.depth).toBe(depth);
    await liveWorkbook.snapshot();
    expect(host.undo.depth).toBe(0);
  });

  test('of a new sheet are read, once', async () => {
    const { book, host, liveWorkbook } = await watched();
    await liveWorkbook.snapshot();
    const sheet = book.addSheet('新');
    sheet.write(parseRange('A1:B2'), [
      ['a', ''],
      ['', ''],
    ]);
    sheet.merge(parseRange('A1:B2'));
    for (const trips of [2, 1]) {
      const before = host.roundTrips.length;
      const { workbook } = await liveWorkbook.snapshot(undefined, true);
      expect(workbook.sheets.at(-1)?.merges).toEqual([parseRange('A1:B2')]);
      expect(host.roundTrips.length - before).toBe(trips);
    }
  });
});

describe('watchSelection', () => {
  test('tells the sheet and the first cell', async () => {
    const { Excel, book, host } = emulated({ 評価: [['a']], 別: [['b']] });
    const seen: SelectedCell[] = [];
    const watch = await watchSelection(Excel, (cell) => seen.push(cell));
    book.select(book.sheet('別'), parseRange('C4:D9'));
    await allArrived();
    expect(seen).toEqual([{ sheetId: book.sheet('別').id, row: 3, column: 2 }]);
    await watch.stop();
    expect(host.isListening(EVENT.selectionChanged, WORKBOOK_TARGET)).toBe(false);
  });

  test.each([
    ['B2', { row: 1, column: 1 }],
    ['B2:C3', { row: 1, column: 1 }],
    ['A1,C3', { row: 0, column: 0 }],
    ['3:5', { row: 2, column: 0 }],
    ['C:D', { row: 0, column: 2 }],
    ["'S 1'!$B$2", { row: 1, column: 1 }],
    ['', null],
    ['1A', null],
  ])('the first cell of %s', (address, cell) => {
    expect(firstCell(address)).toEqual(cell);
  });
});

test('showCell brings the sheet to the front and selects the cell, in one sync', async () => {
  const { book, host, liveWorkbook } = emulated({ 評価: [['a']], 別: [['b']] });
  await liveWorkbook.showCell(book.sheet('別').id, 42, 8);
  expect(book.activeSheet.name).toBe('別');
  expect(book.selection).toEqual(parseRange('I43'));
  expect(host.roundTrips).toHaveLength(1);
  await expect(liveWorkbook.showCell('{gone}', 0, 0)).rejects.toMatchObject({ code: 'gone' });
});
