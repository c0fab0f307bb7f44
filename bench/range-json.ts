import { displayText } from '../src/evaluation/figures/display-text';
import type { SheetSnapshot, WorkbookSnapshot } from '../src/evaluation/workbook/snapshot';

/**
 * The workbook's used ranges as Excel's API answers `range.load('values, formulas, text, numberFormat')`: four dense
 * arrays of rows per sheet, an empty cell being an empty text. It is what a task pane parses before its engine starts.
 * @returns JSON
 */
export function rangeJson({ sheets, styles, date1904 }: WorkbookSnapshot): string {
  return JSON.stringify(
    sheets.map((sheet) => {
      const width = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
      const cells = <Cell>(cell: (row: number, column: number) => Cell): Cell[][] =>
        sheet.values.map((_, row) => Array.from({ length: width }, (_cell, column) => cell(row, column)));
      const value = (row: number, column: number) => sheet.values[row]?.[column] ?? '';
      const format = (row: number, column: number) => styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
      return {
        name: sheet.name,
        values: cells(value),
        formulas: cells((row, column) => sheet.formulas[row]?.[column] ?? value(row, column)),
        text: cells((row, column) => givenText(sheet, row, column) ?? displayText(value(row, column), format(row, column), date1904)),
        numberFormat: cells(format),
      };
    }),
  );
}

function givenText({ texts }: SheetSnapshot, row: number, column: number): string | null {
  return texts?.[row]?.[column] ?? null;
}
