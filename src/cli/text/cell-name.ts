import { cellAddress } from '../../evaluation/workbook/address';

/**
 * A cell with its sheet as one types it into Excel's name box.
 * @param row from 0
 * @param column from 0
 * @example cellName('評価 1', 42, 8) // "'評価 1'!I43"
 */
export function cellName(sheet: string, row: number, column: number): string {
  return `${sheetPrefix(sheet)}${cellAddress(row, column)}`;
}

/** The sheet's name as it stands before a reference; in apostrophes where it is not one plain word. */
export function sheetPrefix(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}
