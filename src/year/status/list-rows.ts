import type { RowAfter, RowBefore } from '../../evaluation/plan/remarks/sheet-rows';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import { DEPARTMENT_HEADING_ROW, STATUS_SHEETS } from './status-sheets';

/** How far a list reaches: how many rows stand below its heading, and how many columns it has. */
export interface ListSize {
  readonly rows: number;
  readonly width: number;
}

/** The columns by which a row of a list is known again, and the one that names it for people. */
const KNOWN_BY: Readonly<Record<string, { readonly columns: readonly number[]; readonly label: number }>> = {
  [STATUS_SHEETS.departments]: { columns: [1], label: 1 },
  [STATUS_SHEETS.conflicts]: { columns: [0, 1, 2, 3, 5], label: 3 },
  [STATUS_SHEETS.hearing]: { columns: [0, 1, 2], label: 1 },
  [STATUS_SHEETS.answers]: { columns: [0, 1, 2, 12], label: 2 },
};

/** Where the heading of a list stands. */
export function headingRowOf(sheet: string): number {
  return sheet === STATUS_SHEETS.departments ? DEPARTMENT_HEADING_ROW : 0;
}

/** How many columns of a row are the product's: those above a heading are a title. */
export function ownWidth(sheet: string, row: number, { rows, width }: ListSize): number {
  const heading = headingRowOf(sheet);
  if (row < heading) return 1;
  return row <= heading + rows ? width : 0;
}

/** The rows of a list, as far as they are the product's. */
export function listRows(sheet: string, values: readonly (readonly CellValue[])[], size: ListSize): RowBefore[] {
  const heading = headingRowOf(sheet);
  const { columns, label } = KNOWN_BY[sheet] ?? { columns: [], label: 0 };
  const times = new Map<string, number>();
  return Array.from({ length: heading + 1 + size.rows }, (_, row): RowBefore => {
    const width = ownWidth(sheet, row, size);
    if (row <= heading) return { key: `heading ${String(row)}`, width, block: { width: size.width } };
    const text = (column: number): string => String(values[row]?.[column] ?? '');
    const known = columns.map((column) => matchKey(text(column))).join('\n');
    const time = (times.get(known) ?? 0) + 1;
    times.set(known, time);
    return { key: `${known}\n${String(time)}`, width, label: text(label) };
  });
}

/** The same rows of a list that is made. */
export function rowsOfNewList(sheet: string, values: readonly (readonly CellValue[])[], size: ListSize): RowAfter[] {
  return listRows(sheet, values, size).map(({ key, width, block }) => ({
    keys: key === null ? [] : [key],
    width,
    fills: (column) => column < width,
    ...(block === undefined ? {} : { block }),
  }));
}
