import type { Heading } from '../../evaluation';
import {
  headingLabel,
  isCode,
  type NumberStyle,
  readHeadingText,
  readNumberCell,
  type HeadingText,
} from '../../vocabulary/headings/heading-text';
import { isDittoOfLevel } from '../../vocabulary/figures/ditto-marks';
import { isDash } from '../../vocabulary/signs';
import type { SheetGrid } from '../sheet-grid';
import type { TableColumns } from '../table/columns/table-columns';

/** A heading found in a row: a number and a name in one cell or in two. */
export interface Fragment {
  readonly row: number;
  /** The name's column. */
  readonly column: number;
  /** The number's, where it has a cell of its own. */
  readonly startColumn: number;
  readonly text: HeadingText;
  readonly label: string;
}

/** A cell with more than this is a remark. */
const LONGEST_NAME = 120;

/**
 * The headings that stand in a row, from left to right.
 * @param before the column behind the last one to look at
 * @param mayHold whether a column can hold headings at all
 */
export function fragmentsIn(grid: SheetGrid, row: number, before: number, mayHold: (column: number) => boolean): readonly Fragment[] {
  if (isBlankBefore(grid, row, before)) return NONE;
  const fragments: Fragment[] = [];
  let number: { readonly cell: NonNullable<ReturnType<typeof readNumberCell>>; readonly column: number } | null = null;
  for (let column = 0; column < before; column++) {
    if (!mayHold(column)) continue;
    const text = grid.text(row, column);
    if (text === '' || text.length > LONGEST_NAME) continue;
    const cell = readNumberCell(text);
    if (cell) {
      number = { cell, column };
      continue;
    }
    // A ditto mark goes on with the heading above.
    if (isDash(text) || isCode(text) || isDittoOfLevel(text)) continue;
    const own = readHeadingText(text);
    const read: HeadingText =
      number === null ? own : { number: number.cell.number, name: text, ordinal: number.cell.ordinal, path: [], style: number.cell.style };
    fragments.push({ row, column, startColumn: number?.column ?? column, text: read, label: headingLabel(read.number, read.name) });
    number = null;
  }
  return fragments;
}

const NONE: readonly Fragment[] = [];

/** The headings of a row that is nothing else; Ⅰ or ② alone is one, too. */
export function fragmentsOfHeading(
  grid: SheetGrid,
  row: number,
  { columns: { indicator }, mayHoldHeading }: Pick<TableColumns, 'columns' | 'mayHoldHeading'>,
): readonly Fragment[] {
  const fragments = fragmentsIn(grid, row, indicator + 1, mayHoldHeading);
  const filled = fragments.length > 0 ? [] : Array.from({ length: grid.width(row) }, (_, at) => at).filter((at) => !grid.isBlank(row, at));
  const [column = 0, ...others] = filled;
  const label = grid.text(row, column);
  const number = others.length > 0 ? undefined : readNumberCell(label);
  if (number === undefined || !TELLING_STYLES.includes(number.style)) return fragments;
  return [
    {
      row,
      column,
      startColumn: column,
      text: { number: null, name: label, ordinal: number.ordinal, path: [], style: number.style },
      label,
    },
  ];
}

/** Plain numbers on a row of their own are pages'. */
const TELLING_STYLES: readonly NumberStyle[] = ['roman', 'circled'];

/** Most rows have nothing left of the indicator's name. */
function isBlankBefore(grid: SheetGrid, row: number, before: number): boolean {
  const values = grid.sheet.values[row];
  if (values === undefined) return true;
  for (let column = 0; column < before && column < values.length; column++) if (values[column] !== null) return false;
  return true;
}

/** The heading that a fragment is. */
export function fragmentHeading({ text: { number, name }, label, row, column }: Fragment): Heading {
  return { number, name, label, row, column };
}
