import { cellAddress } from '../../evaluation/workbook/address';
import type { Plan } from '../../evaluation/workbook/plan';
import { formulaAt, type SheetSnapshot, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

/** A reference to a row of its own, which a formula filled down would have changed from row to row. */
const RELATIVE_ROW = /(?<![\p{L}\p{N}_.$])\$?[A-Za-z]{1,3}\d+(?![\p{L}\p{N}_.(!])/u;

/**
 * The cells of a plan that seem to be part of an array formula (Ctrl+Shift+Enter): no member says so, but every cell of one reads
 * as the same formula, letter for letter, though it names rows relatively.
 */
export function arrayFormulaCells({ sheets }: Plan, { sheets: snapshots }: WorkbookSnapshot): string[] {
  return sheets.flatMap(({ name, writes }) => {
    const sheet = snapshots.find((one) => one.name === name);
    if (sheet === undefined) return [];
    return writes
      .filter(({ row, column }) => isInArray(sheet, row, column))
      .map(({ row, column }) => `${name}!${cellAddress(row, column)}`);
  });
}

function isInArray(sheet: SheetSnapshot, row: number, column: number): boolean {
  const formula = formulaAt(sheet, row, column);
  if (formula === null || !RELATIVE_ROW.test(formula)) return false;
  const beside = [
    [row - 1, column],
    [row + 1, column],
    [row, column - 1],
    [row, column + 1],
  ] as const;
  return beside.some(([r, c]) => r >= 0 && c >= 0 && formulaAt(sheet, r, c) === formula);
}
