import { excelCode, toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import { ExcelError } from '../excel-error';

/** As many characters as a sheet's name may have. */
const LONGEST_NAME = 31;

/** A copy that was made. */
export interface ValuesCopy {
  /** Excel's id of the sheet. */
  readonly id: string;
  readonly name: string;
}

/**
 * Copies sheets with everything that they have, and lets Excel put values where the copies hold formulas: nothing is read,
 * so no sheet is too large. A copy that could not be freed of formulas is taken away again.
 * @param suffix what the copies' names end in; a number follows where the name is taken
 * @throws ExcelError
 */
export async function copyAsValues(excel: ExcelEntry, sheetIds: readonly string[], suffix: string): Promise<readonly ValuesCopy[]> {
  const made: Excel.Worksheet[] = [];
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      try {
        return await copied(context, sheetIds, suffix, made);
      } catch (error) {
        await takeAway(context, made);
        throw error;
      }
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

async function copied(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  suffix: string,
  made: Excel.Worksheet[],
): Promise<readonly ValuesCopy[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const copies = sheetIds.map((id) => {
    const source = worksheets.getItem(id);
    const name = freeName(names.get(id) ?? '', suffix, taken);
    taken.add(name.toLowerCase());
    const copy = source.copy('End');
    copy.name = name;
    copy.load('id,name');
    copy.protection.load('protected');
    return { source, copy, sourceName: names.get(id) ?? '' };
  });
  await context.sync();
  made.push(...copies.map(({ copy }) => copy));
  for (const { copy, sourceName } of copies) if (copy.protection.protected) await unprotect(context, copy, sourceName);
  const left = copies.map(({ source, copy, sourceName }) => {
    const used = copy.getUsedRangeOrNullObject();
    used.copyFrom(source.getUsedRangeOrNullObject(), 'Values');
    const formulas = used.getSpecialCellsOrNullObject('Formulas');
    formulas.load('address');
    for (const one of [used, formulas]) one.untrack();
    return { formulas, sourceName };
  });
  await context.sync();
  const notFreed = left.filter(({ formulas }) => !formulas.isNullObject).map(({ sourceName }) => sourceName);
  if (notFreed.length > 0) throw new ExcelError('formulas-left', { sheets: notFreed });
  return copies.map(({ copy: { id, name } }) => ({ id, name }));
}

async function unprotect(context: Excel.RequestContext, copy: Excel.Worksheet, sourceName: string): Promise<void> {
  try {
    copy.protection.unprotect();
    await context.sync();
  } catch (error) {
    throw toExcelError(error, { sheets: [sourceName] });
  }
}

async function takeAway(context: Excel.RequestContext, made: readonly Excel.Worksheet[]): Promise<void> {
  if (made.length === 0) return;
  for (const sheet of made) sheet.delete();
  await context.sync();
}

/**
 * Takes sheets away. One that is gone already is no failure.
 * @throws ExcelError
 */
export async function deleteSheets(excel: ExcelEntry, ids: readonly string[]): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      for (const id of ids) context.workbook.worksheets.getItemOrNullObject(id).delete();
      await context.sync();
    });
  } catch (error) {
    if (excelCode(error) !== 'ItemNotFound') throw toExcelError(error);
  }
}

function freeName(name: string, suffix: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? suffix : `${suffix}${String(number)}`;
    const candidate = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
