import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { PLAIN_FORMAT, type CellFormat, type Scalar } from '../host-workbook';
import { MemoryWorkbook, type Calculate } from './memory-workbook';
import type { MemorySheet } from './memory-sheet';

/** What a snapshot does not say of a style. */
export type MoreLook = Omit<CellFormat, keyof CellStyle>;

/** Rows without content whose formats are loaded below one with content; people format whole columns, down to the last row. */
const FORMATTED_ROWS = 100;

/**
 * Opens in the emulated Excel what was read from somewhere else, such as a workbook file: contents, number formats,
 * bold type, indentation, locks, merges, hidden rows and columns, protection. Formulas keep the values that they had.
 * @param looks what else is known of the snapshot's styles, by their index
 */
export function loadSnapshot(snapshot: WorkbookSnapshot, calculate?: Calculate, looks: readonly MoreLook[] = []): MemoryWorkbook {
  const book = new MemoryWorkbook({
    name: snapshot.name,
    sheets: snapshot.sheets.map(({ name }) => name),
    ...(calculate === undefined ? {} : { calculate }),
  });
  book.date1904 = snapshot.date1904;
  const formats = snapshot.styles.map((style, index) => formatOf(style, index === 0 ? undefined : looks[index]));
  for (const [index, sheet] of snapshot.sheets.entries()) {
    const target = book.sheets[index];
    if (target !== undefined) load(target, sheet, formats);
  }
  book.protectStructure(snapshot.structureProtected);
  return book;
}

/** The format of a style; the plain one itself when nothing in it differs. */
function formatOf({ numberFormat, bold, indent, locked }: CellStyle, look: MoreLook | undefined): CellFormat {
  if (look !== undefined) return { ...look, numberFormat, bold, indent, locked };
  const isPlain = numberFormat === PLAIN_FORMAT.numberFormat && !bold && indent === 0 && locked;
  return isPlain ? PLAIN_FORMAT : { ...PLAIN_FORMAT, numberFormat, bold, indent, locked };
}

function load(target: MemorySheet, sheet: SheetSnapshot, formats: readonly CellFormat[]): void {
  const { values, formulas, styles } = sheet;
  const widthOf = (row: number) => Math.max(values[row]?.length ?? 0, formulas[row]?.length ?? 0);
  let last = Math.max(values.length, formulas.length) - 1;
  while (last >= 0 && widthOf(last) === 0) last--;
  let width = 0;
  for (let row = 0; row <= last; row++) width = Math.max(width, widthOf(row));
  let emptyRows = 0;
  for (let row = 0; row <= last + FORMATTED_ROWS; row++) {
    emptyRows = widthOf(row) === 0 ? emptyRows + 1 : 0;
    if (emptyRows > FORMATTED_ROWS) continue;
    for (let column = 0; column < width; column++) {
      const value: Scalar = values[row]?.[column] ?? '';
      const formula = formulas[row]?.[column] ?? null;
      const format = formats[styles[row]?.[column] ?? 0] ?? PLAIN_FORMAT;
      if (value === '' && formula === null && format === PLAIN_FORMAT) continue;
      target.load(row, column, { input: formula ?? value, isFormula: formula !== null, value, format });
    }
  }
  target.merges = [...sheet.merges];
  for (const row of sheet.hiddenRows) target.setRowsHidden(row, row, true);
  for (const column of sheet.hiddenColumns) target.setColumnsHidden(column, column, true);
  if (!sheet.visible) target.visibility = 'Hidden';
  if (sheet.protected) target.protect({});
}
