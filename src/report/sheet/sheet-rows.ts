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
/** The highest row that Excel has. */
const HIGHEST = 409;

/** What a page has between its margins, in points, and what the title line takes. */
const PAGE = { width: 741, height: 487 };
const TITLE = 27;

/**
 * Points that a character of a column's width may take: 7 pixels in Calibri, 8 in 游ゴシック, more in larger fonts and other programs.
 * The sheet is fitted to the page's width, so that more rows find room the wider its columns are.
 */
const CHARACTERS = [5.25, 6, 6.75, 7.5] as const;

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
    const points = Math.min(HIGHEST, Math.max(LINE + (lines - 1) * MORE_LINES, (format.size ?? 0) * 1.6));
    this.heights.set(this.row, Math.max(points, this.heights.get(this.row) ?? LINE));
  }

  next(rows = 1): void {
    this.row += rows;
  }

  /** Rows that a text takes over columns. */
  linesOf(text: string, column: number, last: number): number {
    return linesOf(text, this.widths.slice(column, last + 1));
  }

  /** Whether so many rows of one line find room on the page that is being filled, however wide a program draws a character. */
  fits(rows: number): boolean {
    return this.pageHeights.every((page) => this.filled(page) + rows * LINE <= page);
  }

  /** Whether so many rows of one line find room on an empty page. */
  fitsOnPage(rows: number): boolean {
    return this.pageHeights.every((page) => rows * LINE <= page);
  }

  /** Points of the page that is being filled. */
  private filled(page: number): number {
    let filled = 0;
    for (let row = this.pageBreaks.at(-1) ?? 0; row < this.row; row++) {
      const height = this.heights.get(row) ?? LINE;
      filled = filled + height > page ? height : filled + height;
    }
    return filled;
  }

  /** Points of rows on an A4 page across, the sheet fitted to its width, below the title line that it repeats. */
  private get pageHeights(): number[] {
    const characters = this.widths.reduce((sum, width) => sum + width, 0);
    return CHARACTERS.map((points) => PAGE.height / Math.min(1, PAGE.width / (characters * points)) - TITLE);
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
