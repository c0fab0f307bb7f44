import { type CellValue, formulaAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

/** A cell with what it holds. */
export interface YearCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** The formula of a cell; null where it holds a constant or nothing. */
export function formulaOf({ snapshot }: { readonly snapshot: WorkbookSnapshot }, { sheet, row, column }: YearCell): string | null {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  return found === undefined ? null : formulaAt(found, row, column);
}
