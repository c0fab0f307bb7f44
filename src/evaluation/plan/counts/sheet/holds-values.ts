import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { readOwnCountSheet } from './count-sheet-own';

/** The count sheet that holds values alone, so that the workbook was evaluated as values; null: there is none, or it holds formulas. */
export function countSheetOfValues({ sheets }: WorkbookSnapshot): string | null {
  const own = sheets.filter((sheet) => readOwnCountSheet(sheet) !== undefined);
  const hasFormulas = own.some(({ formulas }) => formulas.some((row) => row?.some((formula) => formula !== null) ?? false));
  return hasFormulas ? null : (own[0]?.name ?? null);
}
