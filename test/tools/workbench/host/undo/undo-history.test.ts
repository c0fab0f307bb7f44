/** @jest-environment node */
import { parseRange } from '../../../../../tools/workbench/host/workbook/range-address';
import { emulated, type Emulated } from '../../../../excel/emulated';

type Act = (sheet: Excel.Worksheet) => void;

const WITHOUT_UNDO: readonly (readonly [string, Act])[] = [
  ['Worksheet.copy', (sheet) => sheet.copy('End')],
  ['Worksheet.delete', (sheet) => sheet.delete()],
  ['Worksheet.name', (sheet) => void (sheet.name = 'x')],
  ['Worksheet.visibility', (sheet) => void (sheet.visibility = 'Hidden')],
  ['WorksheetCollection.add', (sheet) => sheet.context.workbook.worksheets.add('x')],
  ['WorksheetProtection.protect', (sheet) => sheet.protection.protect()],
  ['WorksheetProtection.unprotect', (sheet) => sheet.protection.unprotect()],
  ['WorkbookProtection.protect', (sheet) => sheet.context.workbook.protection.protect()],
  ['WorkbookProtection.unprotect', (sheet) => sheet.context.workbook.protection.unprotect()],
];
const CLEARS: readonly (readonly [string, Act])[] = [
  ...WITHOUT_UNDO,
  ['Range.getMergedAreasOrNullObject', (sheet) => sheet.getRange('A1:B2').getMergedAreasOrNullObject().load('address')],
  ['SettingCollection.add', (sheet) => sheet.context.workbook.settings.add('key', 'x')],
];
const KEEPS: readonly (readonly [string, Act])[] = [
  ['Range.formulas, read', (sheet) => sheet.getRange('A1:B2').load('formulas')],
  ['Worksheet.name, read', (sheet) => sheet.load('name')],
  ['Range.formulas', (sheet) => void (sheet.getRange('A1').formulas = [['=1+1']])],
  ['Range.numberFormat', (sheet) => void (sheet.getRange('A1').numberFormat = [['0.0%']])],
];

/** A workbook in which a person has typed something. */
function typedInto(): Emulated {
  const one = emulated({ 評価: [['a']], 別: [['b']] }, { apiLevel: 20 });
  one.book.sheet('別').write(parseRange('A2'), [['x']]);
  return one;
}

function run({ excel, host }: Emulated, act: Act, mergeUndoGroup: boolean): Promise<void> {
  expect(host.undo.depth).toBe(1);
  return excel.run({ mergeUndoGroup }, async (context) => {
    act(context.workbook.worksheets.getItem('評価'));
    await context.sync();
  });
}

test.each(CLEARS)('%s empties the undo stack', async (_, act) => {
  const one = typedInto();
  await run(one, act, false);
  expect(one.host.undo.depth).toBe(0);
});

test.each(KEEPS)('%s leaves it alone, or adds to it', async (_, act) => {
  const one = typedInto();
  await run(one, act, false);
  expect(one.host.undo.depth).toBeGreaterThan(0);
});

test.each(WITHOUT_UNDO)('%s is refused in an undo group, and nothing is lost', async (member, act) => {
  const one = typedInto();
  await expect(run(one, act, true)).rejects.toMatchObject({ code: 'UndoNotSupported' });
  expect([member, one.host.undo.depth]).toEqual([member, 1]);
  expect(one.book.sheets.map(({ name }) => name)).toEqual(['評価', '別']);
});

test('several batches of a group are one step, and each alone is one of its own', async () => {
  const one = typedInto();
  const twice = (grouped: boolean) =>
    one.excel.run({ mergeUndoGroup: grouped }, async (context) => {
      for (const address of ['A1', 'B1']) {
        context.workbook.worksheets.getItem('評価').getRange(address).values = [['y']];
        await context.sync();
      }
    });
  await twice(true);
  expect(one.host.undo.depth).toBe(2);
  await twice(false);
  expect(one.host.undo.depth).toBe(4);
});
