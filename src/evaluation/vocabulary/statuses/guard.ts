/*
 * The shapes in which a formula says what a text means. Whoever writes one fills it with a cell's name and literals; whoever recognises one,
 * with parts of a regular expression and its brackets.
 */

type Brackets = readonly [open: string, close: string];

const WRITTEN: Brackets = ['(', ')'];

/** The brackets of a shape that is filled with parts of a regular expression. */
export const IN_PATTERN: Brackets = ['\\(', '\\)'];

/** What a cell's content means, and the cell itself as soon as anything else stands in it: `IF(F5="3,560(H29)",3560,F5)`. */
export function guardOf(cell: string, content: string, meaning: string, again = cell, [open, close] = WRITTEN): string {
  return `IF${open}${cell}=${content},${meaning},${again}${close}`;
}

/** A formula that begins with a hint, which the formula bar shows and nothing computes: `IF(0,"…",…)`. */
export function hinted(hint: string, formula: string, never = '0', [open, close] = WRITTEN): string {
  return `IF${open}${never},${hint},${formula}${close}`;
}
