import type { Calculate } from '../../tools/workbench/host/workbook/memory-workbook';
import { parseRange } from '../../tools/workbench/host/workbook/range-address';
import { cellWrite, emulated, planFor } from './emulated';

/** Twice the cell to the left. */
const twice: Calculate = (_, { sheet, row, column }, valueOf) => Number(valueOf(sheet, row, column - 1)) * 2;
const opened = () => emulated({ 評価: [['就職率', 9, '']], 別: [[1, '=A1*2']] }, { calculate: twice });
const plan = planFor('評価', [cellWrite('C1', '=B1*2')]);
const setup = { columnWidths: [], paper: 'A4', orientation: 'portrait', fitToWidth: 1 } as const;

test('where Excel calculates by itself, results have their values when they are written, in one sync', async () => {
  const { book, host, liveWorkbook } = opened();
  const live = await liveWorkbook.snapshot();
  expect(live.manualCalculation).toBeUndefined();
  const receipt = await liveWorkbook.commit(plan, live);
  expect(book.sheet('評価').value(0, 2)).toBe(18);
  expect(receipt.onlyWrittenCalculated).toBeUndefined();
  expect(host.roundTrips).toHaveLength(2);
});

describe('where a person asks for calculation', () => {
  const manual = () => {
    const one = opened();
    one.book.calculate();
    one.book.calculationMode = 'Manual';
    return one;
  };

  test('that is read with the workbook, and whether what was read may be old', async () => {
    const { book, host, liveWorkbook } = manual();
    expect((await liveWorkbook.snapshot()).manualCalculation).toEqual({ isPending: false });
    book.sheet('別').write(parseRange('A1'), [[5]]);
    const live = await liveWorkbook.snapshot();
    expect(live.manualCalculation).toEqual({ isPending: true });
    expect(live.workbook.sheets[1]?.values).toEqual([[5, 2]]);
    expect(host.roundTrips).toHaveLength(2);
  });

  test('the sheets that were written are calculated in the same sync, nothing else is, and that is told', async () => {
    const { book, host, liveWorkbook } = manual();
    book.sheet('別').write(parseRange('A1'), [[5]]);
    const live = await liveWorkbook.snapshot();
    const both = { sheets: [...plan.sheets, ...planFor('集計表', [cellWrite('A1', 4), cellWrite('B1', '=A1*2')], setup).sheets] };
    const receipt = await liveWorkbook.commit(both, live);
    expect(receipt.onlyWrittenCalculated).toBe(true);
    expect([book.sheet('評価').value(0, 2), book.sheet('集計表').value(0, 1), book.sheet('別').value(0, 1)]).toEqual([18, 8, 2]);
    expect(host.roundTrips).toHaveLength(2);
    expect(book.calculationMode).toBe('Manual');
  });
});
