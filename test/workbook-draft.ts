import { writeXlsx, type Cell, type CellStyle, type MergeRange, type RichTextRun, type RowDef } from 'hucre';
import { columnNumber } from '../src/evaluation/workbook/address';

/** What a cell of a drafted workbook may hold. */
export type DraftValue =
  | string
  | number
  | boolean
  | Date
  | null
  | { readonly error: string }
  | { readonly richText: readonly { readonly text: string; readonly font?: RichTextRun['font'] }[] }
  | DraftFormula;

/** A formula with its remembered result. */
export interface DraftFormula {
  /** Without `=`; empty in the cells that share the formula of the first. */
  readonly formula: string;
  readonly result?: string | number | boolean | { readonly error: string };
  /** The cells that share this formula. */
  readonly sharedOver?: string;
}

/** A cell of a drafted workbook. */
export interface DraftCell {
  value: DraftValue;
  /** The number format code. */
  numberFormat?: string;
  bold?: boolean;
  indent?: number;
  locked?: boolean;
}

/** A row of a drafted sheet; columns are counted from 1. */
export interface DraftRow {
  /** From 1. */
  readonly number: number;
  hidden: boolean;
  getCell(column: number): DraftCell;
}

/** A sheet that a test fills; rows and columns are counted from 1. */
export class DraftSheet {
  private readonly rows: { hidden: boolean; cells: Map<number, DraftCell> }[] = [];
  private readonly merges: MergeRange[] = [];
  private readonly hiddenColumns = new Set<number>();

  constructor(
    readonly name: string,
    readonly hidden: boolean,
  ) {}

  /** The last row that was asked for. */
  get rowCount(): number {
    return this.rows.length;
  }

  /** Adds a row below the last. @param values from column A; null leaves a cell out */
  addRow(values: readonly DraftValue[] = []): DraftRow {
    return this.fillRow(this.rowCount + 1, values);
  }

  /** Fills a row from column A; null leaves a cell out. */
  fillRow(number: number, values: readonly DraftValue[]): DraftRow {
    const row = this.getRow(number);
    values.forEach((value, index) => {
      if (value !== null) row.getCell(index + 1).value = value;
    });
    return row;
  }

  getRow(number: number): DraftRow {
    while (this.rows.length < number) this.rows.push({ hidden: false, cells: new Map() });
    const row = this.rows[number - 1]!;
    return {
      number,
      get hidden() {
        return row.hidden;
      },
      set hidden(hidden) {
        row.hidden = hidden;
      },
      getCell: (column) => {
        const cell = row.cells.get(column) ?? { value: null };
        row.cells.set(column, cell);
        return cell;
      },
    };
  }

  /** A cell by its address (`C8`), or by row and column. */
  getCell(...place: [address: string] | [row: number, column: number]): DraftCell {
    const [row, column] = place.length === 1 ? rowAndColumn(place[0]) : place;
    return this.getRow(row).getCell(column);
  }

  /** Merges a range (`A1:B2`), or all from one row and column to another. */
  mergeCells(...range: [range: string] | [top: number, left: number, bottom: number, right: number]): void {
    const [top, left, bottom, right] = range.length === 1 ? range[0].split(':').flatMap(rowAndColumn) : range;
    this.merges.push({ startRow: top! - 1, startCol: left! - 1, endRow: bottom! - 1, endCol: right! - 1 });
  }

  hideColumn(column: number): void {
    this.hiddenColumns.add(column);
  }

  /** The sheet as hucre writes it. */
  toWrite() {
    const cells = new Map<string, Partial<Cell>>();
    const rowDefs = new Map<number, RowDef>();
    this.rows.forEach((row, index) => {
      if (row.hidden) rowDefs.set(index, { hidden: true });
      for (const [column, cell] of row.cells) cells.set(`${String(index)},${String(column - 1)}`, writtenCell(cell));
    });
    const width = Math.max(0, ...this.hiddenColumns);
    return {
      name: this.name,
      columns: Array.from({ length: width }, (_, index) => (this.hiddenColumns.has(index + 1) ? { hidden: true } : {})),
      cells,
      rowDefs,
      merges: this.merges,
      hidden: this.hidden,
    };
  }
}

/**
 * A workbook that a test fills, cell by cell, and that another maker's library writes: what is read from it is what
 * somebody else's program means by it.
 */
export class WorkbookDraft {
  private readonly sheets: DraftSheet[] = [];

  addWorksheet(name: string, { hidden = false } = {}): DraftSheet {
    const sheet = new DraftSheet(name, hidden);
    this.sheets.push(sheet);
    return sheet;
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await writeXlsx({ sheets: this.sheets.map((sheet) => sheet.toWrite()) }));
  }
}

function writtenCell({ value, numberFormat, bold, indent, locked }: DraftCell): Partial<Cell> {
  const style: CellStyle = {
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(bold === undefined ? {} : { font: { bold } }),
    ...(indent === undefined ? {} : { alignment: { indent } }),
    ...(locked === undefined ? {} : { protection: { locked } }),
  };
  const styled = Object.keys(style).length === 0 ? {} : { style };
  if (value === null || typeof value !== 'object' || value instanceof Date) return { value, ...styled };
  if ('error' in value) return { value: value.error, ...styled };
  if ('richText' in value) {
    const runs = value.richText.map(({ text, font }) => ({ text, ...(font === undefined ? {} : { font }) }));
    return { value: runs.map(({ text }) => text).join(''), richText: runs, ...styled };
  }
  const { formula, result, sharedOver } = value;
  const shown = typeof result === 'object' ? result.error : result;
  return {
    value: null,
    formula,
    ...(shown === undefined ? {} : { formulaResult: shown }),
    // One group of shared formulas a sheet is enough for tests.
    ...(sharedOver === undefined
      ? {}
      : { formulaType: 'shared', formulaSharedIndex: 0, ...(formula === '' ? {} : { formulaRef: sharedOver }) }),
    ...styled,
  };
}

function rowAndColumn(address: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = columnNumber(letters);
  if (column === undefined) throw new Error(`No cell: ${address}`);
  return [Number(digits), column + 1];
}
