import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import type { Scalar } from './host-workbook';
import { MemoryWorkbook, type Calculate } from './memory-workbook';
import type { MemorySheet } from './memory-sheet';

/**
 * Opens in the emulated Excel what was read from somewhere else, such as a workbook file: contents, number formats,
 * bold type, indentation, locks, merges, hidden rows and columns, protection. Formulas keep the values that they had.
 */
export function loadSnapshot(snapshot: WorkbookSnapshot, calculate?: Calculate): MemoryWorkbook {
  const book = new MemoryWorkbook({
    name: snapshot.name,
    sheets: snapshot.sheets.map(({ name }) => name),
    ...(calculate === undefined ? {} : { calculate }),
  });
  book.date1904 = snapshot.date1904;
  for (const [index, sheet] of snapshot.sheets.entries()) {
    const target = book.sheets[index];
    if (target !== undefined) load(target, sheet, snapshot);
  }
  book.protectStructure(snapshot.structureProtected);
  return book;
}

function load(target: MemorySheet, sheet: SheetSnapshot, { styles }: WorkbookSnapshot): void {
  const width = sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width > 0) {
    const range = { top: 0, left: 0, bottom: sheet.values.length - 1, right: width - 1 };
    target.write(
      range,
      sheet.values.map((row, r) =>
        Array.from({ length: width }, (_, c): Scalar => {
          const value = row[c] ?? '';
          return sheet.formulas[r]?.[c] ?? (typeof value === 'string' && value !== '' ? `'${value}` : value);
        }),
      ),
    );
    target.setFormat(range, (format, row, column) => {
      const style = styles[sheet.styles[row]?.[column] ?? 0];
      if (style === undefined) return format;
      const { numberFormat, bold, indent, locked } = style;
      return { ...format, numberFormat, bold, indent, locked };
    });
    for (const { row, column } of target.formulas()) target.setResult(row, column, sheet.values[row]?.[column] ?? '');
  }
  for (const merge of sheet.merges) target.merge(merge);
  for (const row of sheet.hiddenRows) target.setRowsHidden(row, row, true);
  for (const column of sheet.hiddenColumns) target.setColumnsHidden(column, column, true);
  if (!sheet.visible) target.visibility = 'Hidden';
  if (sheet.protected) target.protect({});
}
