import type { PlannedFormat } from '../../workbook/plan';
import type { CellValue } from '../../workbook/snapshot';
import { textWidth } from './text-width';

/** Height of a row of one line, in points, and of each line more. */
export const LINE = 18;
const MORE_LINES = 14;
/** The highest row that Excel has. */
const HIGHEST = 409;
/** The size that widths in characters are meant for. */
const USUAL_SIZE = 11;

/** A cell with the characters that its columns hold. */
interface PrintedCell {
  readonly value: CellValue;
  readonly width: number;
  readonly format: Pick<PlannedFormat, 'size' | 'wrap'>;
}

/** Lines that a text takes in a width, with some room. */
export function linesOf(value: CellValue, width: number, size: number | null = null): number {
  if (typeof value !== 'string') return 1;
  const room = Math.max(4, width - 0.5) * (USUAL_SIZE / (size ?? USUAL_SIZE));
  return value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Points that a row of the cell alone takes. Programs make no room for the texts of merged cells by themselves. */
export function rowPoints({ value, width, format }: PrintedCell): number {
  const { size } = format;
  const lines = format.wrap ? linesOf(value, width, size) : 1;
  const [first, more] = [Math.max(LINE, (size ?? 0) * 1.6), Math.max(MORE_LINES, (size ?? 0) * 1.35)];
  return Math.min(HIGHEST, first + (lines - 1) * more);
}
