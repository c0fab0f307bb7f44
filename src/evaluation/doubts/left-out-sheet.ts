import { matchKey } from '../vocabulary/clean-text';
import { headingWord } from '../vocabulary/headings/heading-words';
import { cellAddress } from '../workbook/address';
import type { SheetGrid } from '../reading/sheet-grid';
import type { Doubt } from './doubt';

/** A sheet's table begins at its top. */
const ROWS = 60;
/** Whether names and figures stand below a heading is seen within so many rows. */
const BELOW = 12;

/** Words that head figures in some tables and say nothing by themselves in others. */
const GOALS = /計画|プラン|見込|予定|期待|目安|水準/;
const RESULTS = /決算|結果|今回|到達|確定|現在/;

/**
 * A sheet of which no table was read, although one row of it names indicators, what is wanted and what became of it, with
 * names and two figures in each of the rows below. Tables of targets alone, or of years alone, are for looking up.
 */
export function leftOutSheet(grid: SheetGrid): Doubt | undefined {
  for (let row = 0; row < Math.min(ROWS, grid.rowCount); row++) {
    let name: number | null = null;
    const kinds = new Set<string>();
    const figures: number[] = [];
    const texts: string[] = [];
    for (let column = 0; column < grid.width(row); column++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string' || value.trim() === '' || value.length > 40) continue;
      texts.push(grid.text(row, column));
      const role = headingWord(value)?.role;
      if (role === 'indicator') name ??= column;
      else if (role === 'progress' || role === 'status' || role === 'unit') continue;
      else {
        const kind = kindOf(role, value);
        if (kind !== null) kinds.add(kind);
        figures.push(column);
      }
    }
    if (name === null || kinds.size < 2 || !hasRows(grid, row, name, figures)) continue;
    return {
      kind: 'left-out-sheet',
      row,
      column: name,
      about: [],
      details: { cell: cellAddress(row, name), heading: texts.join('、') },
    };
  }
  return undefined;
}

function kindOf(role: string | undefined, text: string): 'goal' | 'result' | 'start' | null {
  if (role === 'target') return 'goal';
  if (role === 'actual') return 'result';
  if (role === 'baseline') return 'start';
  const key = matchKey(text);
  if (GOALS.test(key)) return 'goal';
  return RESULTS.test(key) ? 'result' : null;
}

function hasRows(grid: SheetGrid, heading: number, name: number, figures: readonly number[]): boolean {
  let rows = 0;
  for (let row = heading + 1; row <= heading + BELOW; row++) {
    const text = grid.value(row, name);
    if (typeof text !== 'string' || !/\p{L}/u.test(text)) continue;
    if (figures.filter((column) => typeof grid.value(row, column) === 'number').length >= 2) rows++;
  }
  return rows >= 2;
}
