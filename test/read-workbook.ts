import { readXlsx, type Cell, type Sheet, type Workbook } from 'hucre';

/** What another maker's library reads in a workbook file, styles included. */
export function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(bytes, { readStyles: true });
}

/** A sheet by its name. */
export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** A cell with its formula, style and note; rows and columns from 0. */
export function cellOf(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells?.get(`${String(row)},${String(column)}`);
}
