import { ActionType } from '../../../tools/workbench/host/wire/wire';
import { HostError } from '../../../tools/workbench/host/wire/host-error';
import { parseRange } from '../../../tools/workbench/host/workbook/range-address';
import { cellWrite, emulated, inputsIn, planFor } from '../emulated';

const SETUP = { columnWidths: [8], paper: 'A4', orientation: 'landscape', fitToWidth: 1 } as const;
const SHEETS = { 評価: [['就職率', 9, '', 'a']], メモ: [['x']] };
const counts = planFor('集計表', [cellWrite('A1', '=COUNTIF(\'評価\'!C1:C1,"a")'), cellWrite('A2', '=sum(a1:a1)')], SETUP);
const results = planFor('評価', [cellWrite('C1', '=B1*2'), cellWrite('D1', 'b')]);
const both = { sheets: [...results.sheets, ...counts.sheets] };

describe.each([15, 20])('with ExcelApi 1.%d', (apiLevel) => {
  test.each([
    ['results', results],
    ['a sheet of counts', counts],
    ['results and a sheet of counts', both],
  ])('%s are taken back whole, though Excel spells formulas its own way', async (_, plan) => {
    const { book, liveWorkbook } = emulated(SHEETS, { apiLevel });
    const before = await liveWorkbook.snapshot();
    const receipt = await liveWorkbook.commit(plan, before);
    if (plan !== results) expect(inputsIn(book, '集計表', 'A1:A2')).toEqual([['=COUNTIF(評価!C1:C1,"a")'], ['=SUM(A1:A1)']]);
    await liveWorkbook.undo(receipt);
    expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });
});

test('a column that got a width has the one of before again', async () => {
  const { book, host, liveWorkbook } = emulated(SHEETS);
  const sheet = book.sheet('評価');
  sheet.setColumnWidth(4, 4, 30);
  const { sheets } = planFor('評価', [cellWrite('E1', '要因')]);
  const widths = { columnWidths: [{ column: 4, characters: 40 }] };
  const receipt = await liveWorkbook.commit({ sheets: sheets.map((one) => ({ ...one, ...widths })) }, await liveWorkbook.snapshot());
  expect(sheet.columnWidth(4)).toBeGreaterThan(100);
  await liveWorkbook.undo(receipt);
  expect(sheet.columnWidth(4)).toBe(30);
  expect(host.openReferences).toBe(0);
});

describe('undo groups', () => {
  test('results are one step of Ctrl+Z', async () => {
    const { host, liveWorkbook } = emulated(SHEETS, { apiLevel: 20 });
    const live = await liveWorkbook.snapshot();
    const depth = host.undo.depth;
    const receipt = await liveWorkbook.commit(results, live);
    expect(host.undo.depth).toBe(depth + 1);
    await liveWorkbook.undo(receipt);
    expect(host.undo.depth).toBe(depth + 2);
  });

  test.each(['commit', 'undo'] as const)('%s: what Excel does not take in a group is done without one', async (what) => {
    const { book, host, liveWorkbook } = emulated(SHEETS, { apiLevel: 20 });
    const before = await liveWorkbook.snapshot();
    const receipt = what === 'undo' ? await liveWorkbook.commit(results, before) : null;
    let refused = 0;
    host.beforeAction = ({ ActionType: type, Name }, index) => {
      // As with 1,600 formulas (OfficeDev/office-js #6491): half of the batch has been done by then.
      if (type === ActionType.setProperty && Name === 'Formulas' && index > 6 && refused++ === 0)
        throw new HostError('UndoNotSupported', 'No.');
    };
    if (receipt === null) {
      await liveWorkbook.commit(planFor('評価', [cellWrite('A9', 'x'), ...(results.sheets[0]?.writes ?? [])]), before);
      expect(inputsIn(book, '評価', 'C1:D1')).toEqual([['=B1*2', 'b']]);
    } else {
      await liveWorkbook.undo(receipt);
      expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
    }
  });
});

describe('what fails half-way', () => {
  const failAt = (host: ReturnType<typeof emulated>['host'], name: string, times = Infinity): void => {
    let failed = 0;
    host.beforeAction = ({ Name }) => {
      if (Name === name && failed++ < times) throw new HostError('SomethingNew', 'No.');
    };
  };

  test('taking back says what is not back yet, and goes on when asked again', async () => {
    const { host, liveWorkbook } = emulated(SHEETS);
    const before = await liveWorkbook.snapshot();
    const receipt = await liveWorkbook.commit(both, before);
    failAt(host, 'Delete');
    await expect(liveWorkbook.undo(receipt)).rejects.toMatchObject({ details: { undoing: true, stillWritten: ['集計表'] } });
    host.beforeAction = null;
    await liveWorkbook.undo(receipt);
    expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });

  test('writing that cannot be put back says which cells hold it, and hands over how to take it back', async () => {
    const { book, host, liveWorkbook } = emulated(SHEETS);
    const before = await liveWorkbook.snapshot();
    failAt(host, 'Delete');
    const refusing = host.beforeAction;
    let written = 0;
    host.beforeAction = (action, index) => {
      refusing?.(action, index);
      if (action.Name === 'ColumnWidth' && written++ < 9) throw new HostError('InvalidArgument', 'No.', 'RangeFormat.columnWidth');
    };
    const failure = await liveWorkbook.commit(both, before).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ExcelError', details: { restored: false, stillWritten: ['集計表'] } });
    host.beforeAction = null;
    await liveWorkbook.undo((failure as { receipt: Parameters<typeof liveWorkbook.undo>[0] }).receipt);
    expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
    expect(book.sheets).toHaveLength(2);
  });

  test('a sheet of that name which a colleague made in between stays', async () => {
    const { book, liveWorkbook } = emulated(SHEETS);
    const before = await liveWorkbook.snapshot();
    book.as('co-author', () => book.addSheet('集計表'));
    await expect(liveWorkbook.commit(both, before)).rejects.toMatchObject({ code: 'name-taken', details: { restored: true } });
    expect(book.sheets.map(({ name }) => name)).toEqual(['評価', 'メモ', '集計表']);
    expect(inputsIn(book, '評価', 'C1:D1')).toEqual([['', 'a']]);
  });

  test('cells that Ctrl+Z took back already do not stand in the way', async () => {
    const { book, liveWorkbook } = emulated(SHEETS);
    const before = await liveWorkbook.snapshot();
    const receipt = await liveWorkbook.commit(results, before);
    book.sheet('評価').write(parseRange('D1'), [['a']]);
    await liveWorkbook.undo(receipt);
    expect((await liveWorkbook.snapshot()).workbook).toEqual(before.workbook);
  });
});

describe('print set-up', () => {
  test.each(['Zoom', 'PaperSize', 'Orientation'])('%s refused: everything else is written, and the receipt says so', async (name) => {
    const { book, host, liveWorkbook } = emulated(SHEETS);
    const live = await liveWorkbook.snapshot();
    host.beforeAction = ({ ActionType: type, Name }) => {
      // No printer (OfficeDev/office-js #1860).
      if (type === ActionType.setProperty && Name === name) throw new HostError('GeneralException', 'No.', `PageLayout.${name}`);
    };
    const receipt = await liveWorkbook.commit(both, live);
    expect(receipt.withoutPrintSetup).toEqual(['集計表']);
    expect(inputsIn(book, '集計表', 'A2:A2')).toEqual([['=SUM(A1:A1)']]);
    expect(inputsIn(book, '評価', 'C1:D1')).toEqual([['=B1*2', 'b']]);
  });

  test('that Excel swallows is noticed', async () => {
    const { book, host, liveWorkbook } = emulated(SHEETS);
    const live = await liveWorkbook.snapshot();
    host.quirks.losesFitToPages = true;
    expect((await liveWorkbook.commit(counts, live)).withoutPrintSetup).toEqual(['集計表']);
    host.quirks.losesFitToPages = false;
    expect(book.sheets.map(({ name }) => name)).toContain('集計表');
  });
});
