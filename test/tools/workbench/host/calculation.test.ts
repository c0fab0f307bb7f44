import { ExcelHost } from '../../../../tools/workbench/host/excel-host';
import type { Calculate } from '../../../../tools/workbench/host/workbook/memory-workbook';
import { MemoryWorkbook } from '../../../../tools/workbench/host/workbook/memory-workbook';
import { parseRange } from '../../../../tools/workbench/host/workbook/range-address';
import { emulated } from '../../../excel/emulated';
import { loadRealClient } from '../../../excel/real-client';
import { countedTimeout } from '../../../excel/running-timers';

/** Twice the cell to the left. */
const twice: Calculate = (_, { sheet, row, column }, valueOf) => Number(valueOf(sheet, row, column - 1)) * 2;

const opened = () => emulated({ S: [[1, '=A1*2']] }, { calculate: twice });

describe('manual calculation', () => {
  const manual = () => {
    const one = opened();
    one.book.calculationMode = 'Manual';
    one.book.sheet('S').write(parseRange('A1'), [[5]]);
    return one;
  };

  test('what depends on an edit keeps its value, and Excel says that something is pending', async () => {
    const { Excel } = manual();
    await Excel.run(async ({ workbook, workbook: { application } }) => {
      const range = workbook.worksheets.getItem('S').getRange('A1:B1');
      range.load('values');
      application.load('calculationMode,calculationState');
      await workbook.context.sync();
      expect([range.values, application.calculationMode, application.calculationState]).toEqual([[[5, 2]], 'Manual', 'Pending']);
    });
  });

  test.each([
    ['the sheet', (sheet: Excel.Worksheet) => sheet.calculate(false), 'Pending'],
    ['everything', (sheet: Excel.Worksheet) => sheet.context.workbook.application.calculate('Recalculate'), 'Done'],
  ] as const)('%s is calculated when that is asked for', async (_, calculate, state) => {
    const { Excel, book } = manual();
    await Excel.run(async (context) => {
      calculate(context.workbook.worksheets.getItem('S'));
      context.workbook.application.load('calculationState');
      await context.sync();
      expect(context.workbook.application.calculationState).toBe(state);
    });
    expect(book.sheet('S').value(0, 1)).toBe(10);
  });
});

test('whoever suspends calculation has to calculate: what depends on the batch keeps its values', async () => {
  const { Excel, book } = opened();
  await Excel.run(async (context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.worksheets.getItem('S').getRange('A1').values = [[5]];
    await context.sync();
    expect(book.sheet('S').value(0, 1)).toBe(2);
    context.workbook.application.calculate('Recalculate');
    await context.sync();
  });
  expect(book.sheet('S').value(0, 1)).toBe(10);
});

test('where something else calculates, a batch is answered when that is done, and reads in the middle of a batch wait for it', async () => {
  const book = new MemoryWorkbook({ sheets: ['S'] });
  const sheet = book.sheet('S');
  sheet.write(parseRange('A1:B1'), [[1, '=A1*2']]);
  // As the workbench's grid: some time after a change.
  const calculated = async (): Promise<void> => {
    await new Promise((resolve) => countedTimeout(() => resolve(undefined)));
    sheet.setResult(0, 1, Number(sheet.value(0, 0)) * 2);
  };
  const { Excel } = loadRealClient(new ExcelHost(book, { calculated, later: (act) => countedTimeout(act) }));
  await Excel.run(async (context) => {
    const proxy = context.workbook.worksheets.getItem('S');
    proxy.getRange('A1').values = [[5]];
    const result = proxy.getRange('B1');
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[10]]);
    proxy.getRange('A1').values = [[7]];
    await context.sync();
  });
  expect(sheet.value(0, 1)).toBe(14);
});
