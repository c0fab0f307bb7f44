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

/** A word of the usual signs alone: what knows all letters there are takes milliseconds to be made. */
const USUAL_WORD = /^[A-Za-z_\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff][\w\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/;

/** The sheet's name as it stands before a reference; in apostrophes where it is not one plain word. */
export function sheetPrefix(sheet: string): string {
  return USUAL_WORD.test(sheet) || /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}
