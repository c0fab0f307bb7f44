import { pageHeights } from '../../evaluation/plan/pages/page-height';
import { LINE, linesOf, rowPoints } from '../../evaluation/plan/pages/row-height';
import { cellKey } from '../../evaluation/workbook/address';
import type { CellWrite, PlannedFormat } from '../../evaluation/workbook/plan';
import type { CellRange, CellValue } from '../../evaluation/workbook/snapshot';
import type { RowHeight } from '../../evaluation/workbook/sheet-layout';

export interface ReportCell {
  readonly formula: string | null;
  readonly value: CellValue;
  readonly numberFormat: string | null;
  readonly format: PlannedFormat;
}

/** What is left free at the foot of a page: programs round heights. */
const SPARE = 2;

/** A sheet's cells as they are laid out from the top, with what is merged. */
export class SheetRows {
  readonly writes: CellWrite[] = [];
  readonly merges: CellRange[] = [];
  readonly pageBreaks: number[] = [];
  /** Keys of cells that are drawn and left empty. */
  readonly empty: number[] = [];
  private readonly heights = new Map<number, number>();
  /** The row below what a page begins with: nothing is gained by breaking there again. */
  private fresh = 0;
  /** The row that was left free last. */
  private gapAt = -1;
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

  /** Draws a cell of the next row and leaves it empty. */
  leave(column: number, format: PlannedFormat): void {
    this.put(column, { formula: null, value: null, numberFormat: null, format });
    this.empty.push(cellKey(this.row, column));
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
    const lines = parts.map(([column, last, { value }]) => linesOf(value, this.widthOf(column, last)));
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

  /**
   * Draws rows that stay on one page. Where they find no room on the one that is being filled, however wide a program draws a
   * character, the next one begins with them.
   * @param again draws what is said again above them there
   */
  together(draw: () => void, again: () => void = () => undefined): void {
    const { row } = this;
    const [writes, merges, empty] = [this.writes.length, this.merges.length, this.empty.length];
    draw();
    if (row === this.fresh || this.isWithinPage()) return;
    this.writes.length = writes;
    this.merges.length = merges;
    this.empty.length = empty;
    for (let drawn = row; drawn < this.row; drawn++) this.heights.delete(drawn);
    this.row = row;
    this.newPage();
    again();
    this.fresh = this.row;
    draw();
  }

  /** Heights of all rows up to the last that holds anything. */
  rowHeights(): RowHeight[] {
    const end = Math.max(0, ...this.writes.map(({ row }) => row));
    return Array.from({ length: end + 1 }, (_, row) => ({ row, points: this.heightOf(row) }));
  }

  next(rows = 1): void {
    this.row += rows;
  }

  /** Rows that a text takes over columns. */
  linesOf(text: string, column: number, last: number): number {
    return linesOf(text, this.widthOf(column, last));
  }

  /** Whether so many rows of one line find room on the page that is being filled, however wide a program draws a character. */
  fits(rows: number): boolean {
    return this.pageHeights.every((page) => this.filled(page) + rows * LINE <= page);
  }

  /** Whether so many rows of one line find room on an empty page. */
  fitsOnPage(rows: number): boolean {
    return this.pageHeights.every((page) => rows * LINE <= page);
  }

  /** Leaves a row free below what is drawn, unless a page ends there: a page of nothing but a free row would be printed. */
  gap(): void {
    this.gapAt = this.row;
    this.next();
  }

  /** Begins a page with the next row. */
  newPage(): void {
    if (this.row === this.gapAt + 1) this.row = this.gapAt;
    this.pageBreaks.push(this.row);
    this.fresh = this.row;
  }

  private makeRoom({ value, format }: ReportCell, column: number, last: number): void {
    const points = rowPoints({ value, format, width: this.widthOf(column, last) });
    this.heights.set(this.row, Math.max(points, this.heightOf(this.row)));
  }

  private heightOf(row: number): number {
    return this.heights.get(row) ?? LINE;
  }

  private widthOf(column: number, last: number): number {
    return this.widths.slice(column, last + 1).reduce((sum, width) => sum + width, 0);
  }

  /** Whether all that was drawn since the last page break is on one page. */
  private isWithinPage(): boolean {
    let points = 0;
    for (let row = this.pageBreaks.at(-1) ?? 0; row < this.row; row++) points += this.heightOf(row);
    return points <= Math.min(...this.pageHeights);
  }

  /** Points of the page that is being filled. */
  private filled(page: number): number {
    let filled = 0;
    for (let row = this.pageBreaks.at(-1) ?? 0; row < this.row; row++) {
      const height = this.heightOf(row);
      filled = filled + height > page ? height : filled + height;
    }
    return filled;
  }

  /** Points of rows on a page below the title line, which each page repeats. */
  private get pageHeights(): number[] {
    return pageHeights(this.widths).map((points) => points - this.heightOf(0) - SPARE);
  }
}
