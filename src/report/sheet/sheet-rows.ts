import type { CellWrite, PlannedFormat } from '../../evaluation/workbook/plan';
import type { CellRange, CellValue } from '../../evaluation/workbook/snapshot';
import type { RowHeight } from '../../evaluation/workbook/sheet-layout';
import { textWidth } from './text-width';

/** What a cell of the report holds. */
export interface ReportCell {
  readonly formula: string | null;
  readonly value: CellValue;
  readonly numberFormat: string | null;
  readonly format: PlannedFormat;
}

/** Height of a row of one line, in points, and of each line more. */
const LINE = 18;
const MORE_LINES = 14;

/** What a page has between its margins, in points; what a character and a column's edges take, and the title line. */
const PAGE = { width: 741, height: 487 };
const CHARACTER = 5.25;
const PADDING = 3.75;
const TITLE = 27;

/** A sheet's cells as they are laid out from the top, with what is merged. */
export class SheetRows {
  readonly writes: CellWrite[] = [];
  readonly merges: CellRange[] = [];
  readonly pageBreaks: number[] = [];
  private readonly heights = new Map<number, number>();
  /** The row that comes next, from 0. */
  row = 0;

  /** @param widths the columns' widths in characters */
  constructor(readonly widths: readonly number[]) {}

  get columns(): number {
    return this.widths.length;
  }

  /** Puts a cell into the next row. */
  put(column: number, cell: ReportCell): void {
    this.writes.push({ row: this.row, column, ...cell });
    this.makeRoom(cell, column, column);
  }

  /** Puts a cell over columns of the next row, all of its looks. @param last the last column */
  span(column: number, last: number, cell: ReportCell): void {
    this.writes.push({ row: this.row, column, ...cell });
    this.makeRoom(cell, column, last);
    for (let covered = column + 1; covered <= last; covered++)
      this.put(covered, { ...cell, formula: null, value: null, numberFormat: null });
    if (last > column) this.merges.push({ top: this.row, left: column, bottom: this.row, right: last });
  }

  /**
   * Puts texts side by side, each over its columns and all over as many rows as the longest takes, and goes on below: Excel makes no
   * room for the text of merged cells by itself.
   * @param parts first and last column, and the cell
   */
  blocks(parts: readonly (readonly [column: number, last: number, cell: ReportCell])[], fewest = 1): void {
    const lines = parts.map(([column, last, { value }]) => linesOf(value, this.widths.slice(column, last + 1)));
    const rows = Math.max(fewest, ...lines);
    const top = this.row;
    for (let line = 0; line < rows; line++) {
      for (const [column, last, cell] of parts) {
        const covered = { ...cell, formula: null, value: null, numberFormat: null };
        for (let at = column; at <= last; at++)
          this.writes.push({ row: this.row, column: at, ...(line === 0 && at === column ? cell : covered) });
      }
      this.next();
    }
    for (const [left, right] of parts) if (rows > 1 || right > left) this.merges.push({ top, left, bottom: top + rows - 1, right });
  }

  /** The same for one text. */
  block(column: number, last: number, cell: ReportCell, fewest = 1): void {
    this.blocks([[column, last, cell]], fewest);
  }

  /** Heights of all rows up to the last that holds anything. */
  rowHeights(): RowHeight[] {
    const end = Math.max(0, ...this.writes.map(({ row }) => row));
    return Array.from({ length: end + 1 }, (_, row) => ({ row, points: this.heights.get(row) ?? LINE }));
  }

  private makeRoom({ value, format }: ReportCell, column: number, last: number): void {
    const lines = format.wrap ? linesOf(value, this.widths.slice(column, last + 1)) : 1;
    const points = Math.max(LINE + (lines - 1) * MORE_LINES, (format.size ?? 0) * 1.6);
    this.heights.set(this.row, Math.max(points, this.heights.get(this.row) ?? LINE));
  }

  next(rows = 1): void {
    this.row += rows;
  }

  /**
   * Whether so many rows of one line find room on the page that is being filled. An estimate: programs differ in how wide a character is.
   */
  fits(rows: number): boolean {
    let filled = 0;
    for (let row = this.pageBreaks.at(-1) ?? 0; row < this.row; row++) {
      const height = this.heights.get(row) ?? LINE;
      filled = filled + height > this.pageHeight ? height : filled + height;
    }
    return filled + rows * LINE <= this.pageHeight || rows * LINE > this.pageHeight;
  }

  /** Points of rows on an A4 page across, the sheet fitted to its width, below the title line that it repeats. */
  private get pageHeight(): number {
    const across = this.widths.reduce((sum, width) => sum + width * CHARACTER + PADDING, 0);
    return PAGE.height / Math.min(1, PAGE.width / across) - TITLE;
  }

  /** Begins a page with the next row. */
  newPage(): void {
    this.pageBreaks.push(this.row);
  }
}

/** Lines that a text takes in a width, with some room. */
function linesOf(value: CellValue, widths: readonly number[]): number {
  if (typeof value !== 'string') return 1;
  const width = widths.reduce((sum, one) => sum + one, 0);
  return value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(4, width - 0.5))), 0);
}
