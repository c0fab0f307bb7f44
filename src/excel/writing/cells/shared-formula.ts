import { columnNumber } from '../../../evaluation/workbook/address';
import { OWN_ROW } from '../../../evaluation/workbook/plan';

/** Text, quoted sheet names, references, names and functions, and any other character. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    `(?<![\\p{L}\\p{N}_.])(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7}|${OWN_ROW})(?![\\p{L}\\p{N}_.(!])`,
    '[\\p{L}_\\\\][\\p{L}\\p{N}_.]*',
    '[^]',
  ].join('|'),
  'gu',
);

function columnPart(target: number, isFixed: boolean, own: number): string {
  if (isFixed) return `C${String(target + 1)}`;
  return target === own ? 'C' : `C[${String(target - own)}]`;
}

/** Fills a range with one formula. That one value does for all cells is documented ("update all cells in a range"), and not in the types. */
export function fillWithFormula(range: Excel.Range, formulaR1C1: string): void {
  Object.assign(range, { formulasR1C1: formulaR1C1 });
}

/**
 * A row formula as one text in R1C1 notation that is right in every row, so that a whole run of rows is written by
 * one value. null when the formula names another row relatively: then it has no such text.
 * @param formula with {@link OWN_ROW} for the row's own number
 * @param column the column that it stands in, from 0
 */
export function sharedFormula(formula: string, column: number): string | null {
  let isShared = true;
  const shared = formula.replace(TOKEN, (token: string, fixedColumn?: string, letters?: string, fixedRow?: string, row?: string) => {
    const target = letters === undefined ? undefined : columnNumber(letters);
    if (target === undefined || row === undefined) return token;
    if (row !== OWN_ROW && fixedRow !== '$') isShared = false;
    return `R${row === OWN_ROW ? '' : row}${columnPart(target, fixedColumn === '$', column)}`;
  });
  return isShared ? shared : null;
}
