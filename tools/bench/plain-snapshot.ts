import { displayText } from '../../src/evaluation/figures/formats/display-text';
import type { CellStyle, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';

/**
 * The same sheets as a plain snapshot: of every cell its value, displayed text, number format, formula, bold type and
 * indentation, each in a list of rows of its own, and the merges and hidden rows and columns. The engine's snapshot says
 * the same and leaves out what is empty or can be worked out (texts from number formats, which stand once for all cells).
 * @returns JSON
 */
export function plainSnapshotJson({ sheets, styles, date1904 }: WorkbookSnapshot): string {
  return JSON.stringify(
    sheets.map((sheet) => {
      const width = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
      const cells = <Said>(said: (row: number, column: number) => Said): Said[][] =>
        sheet.values.map((_, row) => Array.from({ length: width }, (_cell, column) => said(row, column)));
      const value = (row: number, column: number): CellValue => sheet.values[row]?.[column] ?? null;
      const style = (row: number, column: number): CellStyle | undefined => styles[sheet.styles[row]?.[column] ?? 0];
      const format = (row: number, column: number): string => style(row, column)?.numberFormat ?? 'General';
      return {
        name: sheet.name,
        values: cells(value),
        texts: cells((row, column) => givenText(sheet, row, column) ?? displayText(value(row, column), format(row, column), date1904)),
        numberFormats: cells(format),
        formulas: cells((row, column) => sheet.formulas[row]?.[column] ?? null),
        bold: cells((row, column) => style(row, column)?.bold ?? false),
        indents: cells((row, column) => style(row, column)?.indent ?? 0),
        merges: sheet.merges,
        hiddenRows: sheet.hiddenRows,
        hiddenColumns: sheet.hiddenColumns,
      };
    }),
  );
}

function givenText({ texts }: SheetSnapshot, row: number, column: number): string | null {
  return texts?.[row]?.[column] ?? null;
}
