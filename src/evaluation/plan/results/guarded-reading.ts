import type { Figure } from '../../figures/figure';
import { guardOf } from '../../vocabulary/statuses/guard';
import { columnLetters } from '../../workbook/address';
import { OWN_ROW } from '../../workbook/plan';
import type { CellValue } from '../../workbook/snapshot';
import { isReadAs, type LaterNumber, laterReading } from './later-number';
import { numberLiteral, numberLiteralAt } from './number-literal';

/** A figure and the cell that it was read from. */
export interface FigureCell extends FormulaCell {
  /** The cell's value, which is not always what `figure.text` shows. */
  readonly raw: CellValue;
  readonly figure: Figure;
  /** Written instead of the text's and the number's literals, in a formula for many rows. */
  readonly slots?: FigureSlots | null;
  /** What a number means that takes the place of what stands there; absent: what it is. */
  readonly later?: LaterNumber | null;
}

/** What stands for a cell's text, and for the number that it means, until the row is known. */
export interface FigureSlots {
  readonly text: string;
  readonly number: string;
}

/** A cell that a formula reads, from 0. */
export interface FormulaCell {
  readonly column: number;
  /** null or absent: the formula's own row. */
  readonly row?: number | null;
}

export function referenceTo({ column, row }: FormulaCell): string {
  return columnLetters(column) + (row == null ? OWN_ROW : String(row + 1));
}

/** What Excel takes as one text in a formula. */
const LONGEST_LITERAL = 255;

/** A text as it stands in a formula; undefined for one that Excel would not take or a file could not hold as it is. */
export function textLiteral(text: string): string | undefined {
  if (text.length > LONGEST_LITERAL || /[\u0000-\u0009\u000b-\u001f\ufffe\uffff\p{Surrogate}]/u.test(text)) return undefined;
  return `"${text.replaceAll('"', '""')}"`;
}

function literalOf(value: CellValue): string | undefined {
  if (value === null) return '""';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberLiteral(value) : textLiteral(value);
}

/** A comparison that holds while the cell has the content that it was seen with; undefined when no formula can say it. */
export function stillHolds(cell: FigureCell): string | undefined {
  const content = contentOf(cell);
  return content === undefined ? undefined : `${referenceTo(cell)}=${content}`;
}

function contentOf({ slots, raw }: FigureCell): string | undefined {
  return slots != null ? slots.text : literalOf(raw);
}

/**
 * The expression that reads a figure's cell: the cell itself where it holds a number; otherwise what the text that stands
 * there now means, and the cell itself as soon as anything else stands there. Other text then makes the arithmetic fail,
 * which the formula shows, instead of giving a wrong number.
 * @param factor from `commonFactor`
 * @returns undefined where no formula can say it, or where the cell does not hold what the figure was read from
 */
export function guardedReading(cell: FigureCell, factor: number): string | undefined {
  const { raw, figure, later } = cell;
  const own = referenceTo(cell);
  switch (figure.kind) {
    case 'number':
      if (figure.relative !== undefined) return guard(cell, numberLiteralAt(figure.value, factor), factor);
      if (figure.source === 'number') {
        if (typeof raw !== 'number') return undefined;
        if (later != null)
          return isReadAs(raw, figure.value, later) ? readLater(cell, factor) : guard(cell, numberLiteralAt(figure.value, factor), factor);
        return figure.factor === factor ? own : `(${own}*${numberLiteral(figure.factor)})`;
      }
      return typeof raw === 'string' ? guard(cell, cell.slots?.number ?? numberLiteralAt(figure.value, factor), factor) : undefined;
    case 'missing':
      // In arithmetic an empty cell is 0 by itself.
      return raw === null ? own : guard(cell, '0', factor);
    case 'milestone':
    case 'unreadable':
      return guardedNonsense(cell, factor);
  }
}

/** A cell in which a number stands as soon as somebody types one. */
export function readLater(cell: FigureCell, factor: number): string {
  const own = referenceTo(cell);
  return cell.later == null ? own : laterReading(own, cell.later, factor);
}

function guard(cell: FigureCell, meaning: string, factor: number): string | undefined {
  const content = contentOf(cell);
  return content === undefined ? undefined : guardOf(referenceTo(cell), content, meaning, readLater(cell, factor));
}

/**
 * Text in place of what arithmetic would take for a number although it is none to people: TRUE, a date, `1/2`, `3-5`.
 * Text without a digit fails by itself, and a formula that was not calculated will show what it means.
 */
function guardedNonsense(cell: FigureCell, factor: number): string | undefined {
  const isOfFormula = cell.figure.kind === 'unreadable' && (cell.figure.why === 'error' || cell.figure.why === 'uncalculated');
  if (isOfFormula || (typeof cell.raw === 'string' && !/\p{Nd}/u.test(cell.raw))) return referenceTo(cell);
  return guard(cell, '"?"', factor);
}
