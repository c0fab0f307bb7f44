import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import { enteredAsText } from '../writing/entered-as-text';

/** As many characters as a sheet's name may have. */
const LONGEST_NAME = 31;

/**
 * Copies sheets, their formats included, and puts values where the copies hold formulas.
 * @param suffix what the copies' names end in; a number follows where the name is taken
 * @returns the names of the copies
 * @throws ExcelError
 */
export async function copyAsValues(excel: ExcelEntry, sheetIds: readonly string[], suffix: string): Promise<readonly string[]> {
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      const sources = sheetIds.map((id) => {
        const sheet = worksheets.getItem(id);
        const used = sheet.getUsedRange();
        used.load('values,formulas,rowIndex,columnIndex');
        return { id, sheet, used };
      });
      await context.sync();
      const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
      const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
      const made = sources.map(({ id, sheet, used }) => {
        const name = freeName(`${names.get(id) ?? ''}`, suffix, taken);
        taken.add(name.toLowerCase());
        const copy = sheet.copy('End');
        copy.name = name;
        putValues(copy, used);
        return name;
      });
      await context.sync();
      return made;
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

/** Writes row by row, leaving cells without a formula alone. */
function putValues(copy: Excel.Worksheet, { values, formulas, rowIndex, columnIndex }: Excel.Range): void {
  for (const [r, line] of formulas.entries()) {
    if (!line.some(isFormula)) continue;
    const row = (line as unknown[]).map((formula, c) => {
      const value: unknown = values[r]?.[c];
      return isFormula(formula) ? (typeof value === 'string' ? enteredAsText(value) : value) : null;
    });
    copy.getRangeByIndexes(rowIndex + r, columnIndex, 1, row.length).values = [row];
  }
}

function isFormula(content: unknown): boolean {
  return typeof content === 'string' && content.startsWith('=');
}

function freeName(name: string, suffix: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? suffix : `${suffix}${String(number)}`;
    const candidate = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
