import { emulated } from '../../../excel/emulated';
import { allArrived } from '../../../excel/running-timers';

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetaddedeventargs
test('events of sheets that come and go do not say whether the add-in did it, changes of cells do', async () => {
  const { Excel } = emulated({ S: [['a']] });
  const told: [string, unknown][] = [];
  const tell =
    (kind: string) =>
    (event: object): Promise<void> => {
      told.push([kind, 'triggerSource' in event ? event.triggerSource : undefined]);
      return Promise.resolve();
    };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(tell('added'));
    worksheets.onDeleted.add(tell('deleted'));
    worksheets.onChanged.add(tell('changed'));
    await context.sync();
    const sheet = worksheets.add('新');
    sheet.getRange('A1').values = [['x']];
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await allArrived();
  expect(told).toEqual([
    ['added', undefined],
    ['changed', 'ThisLocalAddin'],
    ['deleted', undefined],
  ]);
});
