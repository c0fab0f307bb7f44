import { type Bound, boundWord } from '../../../vocabulary/figures/amount-words';
import { matchKey } from '../../../vocabulary/clean-text';
import { isBlank } from '../../../workbook/snapshot';
import type { SheetGrid } from '../../sheet-grid';
import { type BodyRows, SAMPLE_ROWS } from './columns-by-role';
import type { EvaluationHeading } from '../heading-block';

/** Headings of a column that says whether a target is a minimum or a limit. */
const HEADS_BOUNDS = /条件|方向|以上|以下|不等号|目標の種類/;
/** So many words for bounds, and nothing else, make a column one of bounds whatever its heading says. */
const ENOUGH = 2;

/** The column that says of each target whether it is a minimum or a limit (以上, 未満); null where there is none. */
export function boundColumn(grid: SheetGrid, { columns }: EvaluationHeading, body: BodyRows, taken: ReadonlySet<number>): number | null {
  for (const { column, text } of columns) {
    if (taken.has(column)) continue;
    const words = boundWords(grid, column, body);
    if (words >= (HEADS_BOUNDS.test(matchKey(text)) ? 1 : ENOUGH)) return column;
  }
  return null;
}

/** How many cells of a column say a bound; 0 where one says anything else. */
function boundWords(grid: SheetGrid, column: number, { first, end }: BodyRows): number {
  let words = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    if (typeof value !== 'string' || boundWord(value) === undefined) {
      // A heading that the sheet repeats, a dash, or a footnote below the table, is no objection.
      if (words > 0 && typeof value === 'string') continue;
      return 0;
    }
    words++;
  }
  return words;
}

/** A bound in the brackets of a heading: 目標値(以上). */
export function boundInHeading(text: string): Bound | null {
  for (const [, inside = ''] of text.matchAll(/[(（]([^()（）]{1,4})[)）]/g)) {
    const bound = boundWord(inside);
    if (bound !== undefined) return bound;
  }
  return null;
}

/** What a unit says of the target besides: 件以上, %以下. */
const IN_UNIT = /^.+?(以上|以下|未満|以内|超)$/;
const LAST_OF_BOUND = new Set(['上', '下', '満', '内', '超']);

/** The bound that stands beside a target: in the column of bounds, else behind the unit. */
export function boundBeside(grid: SheetGrid, row: number, column: number | null, unit: string | null): Bound | null {
  const own = column === null ? undefined : boundWord(grid.text(row, column));
  if (own !== undefined) return own;
  // Nearly every row has a unit, and hardly one says more.
  if (unit === null || !LAST_OF_BOUND.has(unit.charAt(unit.length - 1))) return null;
  const word = IN_UNIT.exec(unit)?.[1];
  return (word === undefined ? undefined : boundWord(word)) ?? null;
}
