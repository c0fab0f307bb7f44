import { takeSnapshot } from '../../../src/excel/reading/snapshot';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { emulated } from '../emulated';

const CAPABLE = { calculate: () => 1.5 };

describe('takeSnapshot', () => {
  test('reads the whole workbook in one sync and gives back every reference', async () => {
    const { book, host, liveWorkbook } = emulated({
      評価: [
        ['指標', '現状'],
        ['就職率', 9],
      ],
      空: [],
      集計表: [['重点戦略']],
    });
    book.sheet('空').visibility = 'Hidden';
    const { workbook } = await liveWorkbook.snapshot();
    expect(workbook.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['評価', true],
      ['空', false],
      ['集計表', true],
    ]);
    expect(workbook.sheets[0]?.values).toEqual([
      ['指標', '現状'],
      ['就職率', 9],
    ]);
    expect(workbook.sheets[1]?.values).toEqual([]);
    expect(workbook).toMatchObject({ name: 'book.xlsx', structureProtected: false, date1904: false });
    expect(host.roundTrips).toHaveLength(1);
    expect(host.openReferences).toBe(0);
  });

  test('pads to A1, tells empty cells from formulas that give nothing, and formulas from text that looks like one', async () => {
    const { book, liveWorkbook } = emulated({ S: [] }, { calculate: (formula) => (formula === '=""' ? '' : 7) });
    book.sheet('S').write(parseRange('C3:E4'), [
      ['', '=1+6', '=""'],
      ["'=1+6", true, ''],
    ]);
    const sheet = (await liveWorkbook.snapshot()).workbook.sheets[0];
    expect(sheet?.values).toEqual(
      [[], [], [null, null, null, 7, ''], [null, null, '=1+6', true, null]].map((row) => (row.length ? row : [])),
    );
    expect(sheet?.formulas).toEqual([null, null, [null, null, null, '=1+6', '=""'], null]);
  });

  test('reads number formats, bold type, indentation, merges, hidden rows and columns', async () => {
    const { book, liveWorkbook } = emulated({
      S: [
        ['a', 'b', 'c'],
        ['d', 0.5, 'f'],
        ['g', 'h', 'i'],
      ],
    });
    const sheet = book.sheet('S');
    sheet.setFormat(parseRange('A1:C1'), (format) => ({ ...format, bold: true }));
    sheet.setFormat(parseRange('A3'), (format) => ({ ...format, indent: 2 }));
    sheet.setFormat(parseRange('B2'), (format) => ({ ...format, numberFormat: '0.0%' }));
    sheet.merge(parseRange('C2:C3'));
    sheet.setRowsHidden(2, 2, true);
    sheet.setColumnsHidden(1, 1, true);
    const { workbook } = await liveWorkbook.snapshot();
    const read = workbook.sheets[0];
    const style = (row: number, column: number) => workbook.styles[read?.styles[row]?.[column] ?? 0];
    expect(style(0, 2)).toMatchObject({ bold: true });
    expect(style(2, 0)).toMatchObject({ bold: false, indent: 2 });
    expect(style(1, 1)).toMatchObject({ numberFormat: '0.0%' });
    expect(read?.merges).toEqual([{ top: 1, left: 2, bottom: 2, right: 2 }]);
    expect(read?.hiddenRows).toEqual([2]);
    expect(read?.hiddenColumns).toEqual([1]);
  });

  test('bold type and indentation are known of ten columns and two thousand rows, in one sync', async () => {
    const rows = Array.from({ length: 2000 }, () => Array.from({ length: 10 }, () => 1));
    const { book, host, liveWorkbook } = emulated({ S: rows });
    book.sheet('S').setFormat(parseRange('J2000'), (format) => ({ ...format, bold: true, indent: 3 }));
    const { workbook } = await liveWorkbook.snapshot();
    expect(workbook.styles[workbook.sheets[0]?.styles[1999]?.[9] ?? 0]).toMatchObject({ bold: true, indent: 3 });
    const [trip] = host.roundTrips;
    const asked = trip?.actions.find(({ Name }) => Name === 'GetCellProperties');
    expect(asked).toBeDefined();
    expect(host.roundTrips).toHaveLength(1);
    expect(trip?.responseBytes).toBeLessThan(2_500_000);
  });

  test('of a protected sheet it knows which cells are locked, in one sync where whole columns are alike, else in two', async () => {
    const { book, host, liveWorkbook } = emulated({
      S: [
        ['指標', '状況'],
        ['a', ''],
        ['b', ''],
      ],
    });
    const sheet = book.sheet('S');
    sheet.setFormat(parseRange('B1:B3'), (format) => ({ ...format, locked: false }));
    sheet.protect({});
    const locked = async () => {
      const { workbook } = await liveWorkbook.snapshot();
      return [0, 1, 2].map((row) => workbook.styles[workbook.sheets[0]?.styles[row]?.[1] ?? 0]?.locked);
    };
    expect(await locked()).toEqual([false, false, false]);
    expect(host.roundTrips).toHaveLength(1);
    sheet.unprotect();
    sheet.setFormat(parseRange('B1'), (format) => ({ ...format, locked: true }));
    sheet.protect({ allowFormatCells: true });
    expect(await locked()).toEqual([true, false, false]);
    expect(host.roundTrips).toHaveLength(3);
    const { sheets, workbook } = await liveWorkbook.snapshot();
    expect(workbook.sheets[0]?.protected).toBe(true);
    expect(sheets.get('S')?.canFormat).toBe(true);
  });

  test('takes one more sync for the sheets beyond the first twelve', async () => {
    const names = Array.from({ length: 15 }, (_, index) => `S${String(index)}`);
    const { host, liveWorkbook } = emulated(Object.fromEntries(names.map((name) => [name, [[name]]])));
    const { workbook } = await liveWorkbook.snapshot();
    expect(workbook.sheets.map(({ name, values }) => [name, values[0]?.[0]])).toEqual(names.map((name) => [name, name]));
    expect(host.roundTrips).toHaveLength(2);
  });

  test('reads in parts, with progress, where the whole is more than Excel hands out', async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => [`指標 ${String(index)} の名前がここに入る`, index, index / 2]);
    const whole = await emulated({ S: rows }).liveWorkbook.snapshot();
    const { host, liveWorkbook } = emulated({ S: rows }, { payloadLimit: 500_000 });
    const progress: number[] = [];
    const parts = await liveWorkbook.snapshot((done) => progress.push(done));
    expect(parts.workbook).toEqual(whole.workbook);
    expect(host.roundTrips.filter(({ error }) => error === null).every(({ responseBytes }) => responseBytes <= 500_000)).toBe(true);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  test('recalculated values are read, dates from 1904 are told', async () => {
    const { book, liveWorkbook } = emulated({ S: [[1, '=A1+0.5']] }, CAPABLE);
    book.date1904 = true;
    const { workbook } = await liveWorkbook.snapshot();
    expect(workbook.sheets[0]?.values).toEqual([[1, 1.5]]);
    expect(workbook.date1904).toBe(true);
  });

  test('a read that Excel aborts is tried once more', async () => {
    const { Excel, host, liveWorkbook } = emulated({ S: [['a']] });
    const { HostError } = await import('../../../tools/workbench/host/wire/host-error');
    let failures = 0;
    host.beforeAction = () => {
      if (failures++ === 0) throw new HostError('GeneralException', 'There was an internal error while processing the request.');
    };
    expect((await liveWorkbook.snapshot()).workbook.sheets).toHaveLength(1);
    expect(failures).toBeGreaterThan(1);
    failures = -1000;
    await expect(Excel.run((context) => takeSnapshot(context))).resolves.toBeDefined();
  });
});
