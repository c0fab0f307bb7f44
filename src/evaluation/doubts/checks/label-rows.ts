import { columnLetters } from '../../workbook/address';
import { matchKey } from '../../vocabulary/clean-text';
import { withoutYears } from '../../vocabulary/figures/year';
import type { Doubt, ReadTable } from '../doubt';

/** Labels repeat: whoever has seen so many rows has seen them. */
const ROWS = 300;
/** Longer texts are names. */
const LONGEST_LABEL = 12;

const GOAL = /^(?:上段|(?:目標|計画|見込み?|予定|予測|推計)(?:値|量|数|額)?$)/;
const RESULT = /^(?:下段|(?:実績|決算|結果|達成|進捗)(?:値|量|数|額|率|度)?$)/;

/**
 * A column in which 目標 and 実績 stand one below the other: plan and actual are rows there, and a row is no indicator. One
 * pair is enough, because in a table of one row an indicator these words head columns and never stand below each other.
 */
export function labelRows({ grid, body: { first, end, heading, table } }: ReadTable): Doubt | undefined {
  const last = Math.min(end, first + ROWS);
  for (const { column, text } of heading.columns) {
    // A name that is 目標 is a name.
    if (column === table.columns.indicator) continue;
    let above: string | null = null;
    for (let row = first; row < last; row++) {
      const value = grid.value(row, column);
      if (value === null) continue;
      const label = typeof value === 'string' ? labelOf(value) : null;
      if (label !== null && above !== null && isPair(above, label)) {
        return {
          kind: 'label-rows',
          row,
          column,
          about: [],
          details: { column: columnLetters(column), heading: text, first: above, second: label },
        };
      }
      above = label;
    }
  }
  return undefined;
}

function labelOf(value: string): string | null {
  if (value.length > LONGEST_LABEL) return null;
  const label = withoutYears(matchKey(value)).replace(/\(.*\)|\s/g, '');
  return GOAL.test(label) || RESULT.test(label) ? label : null;
}

function isPair(one: string, other: string): boolean {
  return (GOAL.test(one) && RESULT.test(other)) || (RESULT.test(one) && GOAL.test(other));
}
