import { cleanText } from '../vocabulary/clean-text';
import { isDitto } from '../vocabulary/figures/ditto-marks';
import { isOwnFormula } from '../vocabulary/statuses/own-formula';
import type { StatusMatcher } from '../vocabulary/statuses/status-label';
import { LONGEST_STATUS } from '../vocabulary/statuses/status-words';
import { displayText } from '../figures/formats/display-text';
import { cellKey } from '../workbook/address';
import { isEndless, withoutCovered } from '../workbook/covered-cells';
import {
  type CellRange,
  type CellStyle,
  type CellValue,
  formulaAt,
  isBlank,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../workbook/snapshot';

const DEFAULT_STYLE: CellStyle = { numberFormat: 'General', bold: false, indent: 0, locked: true };

/** A sheet of the snapshot, asked cell by cell: values, texts as displayed, styles, merged areas. */
export class SheetGrid {
  private readonly mergesByCell = new Map<number, CellRange>();
  /** The ditto mark resolved last, by column. */
  private readonly dittos = new Map<number, { readonly row: number; readonly source: number }>();

  /** The sheet as people see it: without what lies hidden under merged areas. */
  readonly sheet: SheetSnapshot;

  /** @param statusOf finds the body's status for a text */
  constructor(
    sheet: SheetSnapshot,
    readonly workbook: Pick<WorkbookSnapshot, 'styles' | 'date1904'>,
    readonly statusOf: StatusMatcher = () => undefined,
  ) {
    this.sheet = withoutCovered(sheet);
    for (const merge of sheet.merges) {
      if (isEndless(merge)) continue;
      for (let row = merge.top; row <= merge.bottom; row++) {
        for (let column = merge.left; column <= merge.right; column++) this.mergesByCell.set(cellKey(row, column), merge);
      }
    }
  }

  get name(): string {
    return this.sheet.name;
  }

  /** Whether a cell holds more than a status does. A body's own statuses may be as long as they like, and so may what the product wrote. */
  isSentence(row: number, column: number): boolean {
    const value = valueAt(this.sheet, row, column);
    if (typeof value !== 'string' || value.trim().length <= LONGEST_STATUS || this.statusOf(value.trim()) !== undefined) return false;
    const formula = formulaAt(this.sheet, row, column);
    return formula === null || !isOwnFormula(formula);
  }

  get rowCount(): number {
    return this.sheet.values.length;
  }

  /** How far the row reaches, from column A. */
  width(row: number): number {
    return this.sheet.values[row]?.length ?? 0;
  }

  value(row: number, column: number): CellValue {
    return this.sheet.values[row]?.[column] ?? null;
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles[this.sheet.styles[row]?.[column] ?? 0] ?? DEFAULT_STYLE;
  }

  /** What the host says the cell displays, where value and number format don't tell it. */
  givenText(row: number, column: number): string | null {
    return this.sheet.texts?.[row]?.[column] ?? null;
  }

  /** What the cell displays, markup and outer space removed. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return '';
    if (typeof value === 'string') return cleanText(value);
    return this.givenText(row, column) ?? displayText(value, this.style(row, column).numberFormat, this.workbook.date1904).trim();
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.value(row, column));
  }

  /** The merged area that the cell belongs to. */
  mergeAt(row: number, column: number): CellRange | undefined {
    return this.mergesByCell.size === 0 ? undefined : this.mergesByCell.get(cellKey(row, column));
  }

  /** The cell's text; of a cell inside a merged area, the area's. */
  mergedText(row: number, column: number): string {
    const own = this.text(row, column);
    if (own !== '') return own;
    const merge = this.mergeAt(row, column);
    return merge ? this.text(merge.top, merge.left) : '';
  }

  /** The texts of a row, merged ones too, but for some columns. */
  textsBeside(row: number, columns: readonly (number | null)[]): readonly string[] {
    const texts: string[] = [];
    for (let column = 0; column < this.width(row); column++) if (!columns.includes(column)) texts.push(this.mergedText(row, column));
    return texts;
  }

  /**
   * The row whose cell of that column is meant by a ditto mark (〃, 同上) in this row: the nearest one above that holds
   * anything else. The row itself where there is no mark.
   */
  dittoSource(row: number, column: number, isMark: (value: unknown) => boolean = isDitto): number {
    if (!isMark(this.value(row, column))) return row;
    const known = this.dittos.get(column);
    let source = row - 1;
    while (source > 0 && (this.isBlank(source, column) || isMark(this.value(source, column)))) {
      // Marks stand below each other, and rows are asked for from top to bottom.
      if (source === known?.row) {
        source = known.source;
        break;
      }
      source--;
    }
    this.dittos.set(column, { row, source });
    return Math.max(0, source);
  }

  get date1904(): boolean {
    return this.workbook.date1904;
  }
}
