import type { CellValue } from '../../evaluation/workbook/snapshot';

/** A cell with what it holds. */
export interface YearCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat: string;
}
