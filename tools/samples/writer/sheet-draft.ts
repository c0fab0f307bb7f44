import { PLAIN, type CellLook } from './cell-look';

/** Text whose pieces look different. */
export interface RichText {
  readonly richText: { text: string; font?: { vertAlign: 'superscript' } }[];
}

export type CellValue = number | string | RichText | null;

/** A cell of a sheet that is being drafted. */
export interface CellDraft {
  value: CellValue;
  look: CellLook;
}

/** A row of a sheet that is being drafted, with its cells by column, counted from 1. */
export class RowDraft {
  /** In points; null for the usual height. */
  height: number | null = null;
  readonly cells = new Map<number, CellDraft>();

  /** @param number counted from 1 */
  constructor(readonly number: number) {}

  cell(column: number): CellDraft {
    const known = this.cells.get(column);
    if (known !== undefined) return known;
    const made: CellDraft = { value: null, look: PLAIN };
    this.cells.set(column, made);
    return made;
  }

  /** Changes a cell's look, and keeps what the change does not name. */
  dress(column: number, change: Partial<CellLook>): void {
    const cell = this.cell(column);
    cell.look = { ...cell.look, ...change };
  }
}

/** A sheet that is being drafted from its first row to its last. */
export class SheetDraft {
  readonly rows: RowDraft[] = [];
  /** In characters, from column A; null for the usual width. */
  widths: readonly (number | null)[] = [];
  /** The rows that stay in view. */
  frozenRows = 0;
  /** The first and the last row that are printed on every page. */
  printTitles: readonly [first: number, last: number] | null = null;
  /** The rows with a page break below them. */
  readonly breaks: number[] = [];
  readonly merges: { readonly row: number; readonly first: number; readonly last: number }[] = [];

  constructor(readonly name: string) {}

  get lastRow(): RowDraft {
    const last = this.rows.at(-1);
    if (last === undefined) throw new Error(`The sheet ${this.name} has no row yet`);
    return last;
  }

  addRow(values: readonly CellValue[] = []): RowDraft {
    const row = new RowDraft(this.rows.length + 1);
    values.forEach((value, index) => {
      if (value !== null) row.cell(index + 1).value = value;
    });
    this.rows.push(row);
    return row;
  }

  /** Makes one cell of a row's cells; they all look as the first does now. */
  merge(row: RowDraft, first: number, last: number): void {
    for (let column = first; column <= last; column++) row.cell(column).look = row.cell(first).look;
    this.merges.push({ row: row.number, first, last });
  }
}
