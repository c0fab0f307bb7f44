/** How many rows Excel's sheets have. */
export const MAX_ROWS = 1048576;
/** How many columns they have. */
export const MAX_COLUMNS = 16384;

/**
 * The letters of a column.
 * @param column counted from 0
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The column that letters name, counted from 0; undefined when they name none that Excel has (A to XFD).
 * @example columnNumber('AB') // 27
 */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : undefined;
}

/**
 * A cell's address without sheet and dollar signs.
 * @example cellAddress(42, 8) // 'I43'
 */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** A sheet's name as it stands before a reference, without the `!`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A cell as one number, for sets and maps; it grows by row, then column. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The cell that {@link cellKey} made the number of: row and column. */
export function cellOfKey(key: number): [row: number, column: number] {
  return [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
}
