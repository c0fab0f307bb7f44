// As much of the yardsticks as the bench uses. Declared here, so that type-checking and linting need none of them installed.

declare module 'exceljs' {
  export type CellValue = string | number | boolean | Date | object | null;

  export interface Cell {
    value: CellValue;
  }

  export interface Row {
    getCell(column: number): Cell;
  }

  export interface Worksheet {
    eachRow(visit: (row: Row, number: number) => void): void;
    addRow(values: readonly CellValue[]): Row;
  }

  export class Workbook {
    readonly xlsx: { readFile(path: string): Promise<unknown>; writeFile(path: string): Promise<void> };
    getWorksheet(name: string): Worksheet | undefined;
    addWorksheet(name: string): Worksheet;
  }
}

declare module 'hyperformula' {
  export class HyperFormula {
    static buildFromArray(
      rows: readonly (readonly (string | number | boolean | null)[])[],
      options: { readonly licenseKey: string; readonly maxRows: number },
    ): HyperFormula;
    getCellValue(cell: { readonly sheet: number; readonly row: number; readonly col: number }): unknown;
    destroy(): void;
  }
}
