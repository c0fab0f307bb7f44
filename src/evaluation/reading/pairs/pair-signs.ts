import { mayStack } from '../../vocabulary/headings/stacked-labels';
import type { SheetGrid } from '../sheet-grid';
import { labelledGroups } from './labelled-groups';
import type { PairGroup } from './pair-group';

/** The rows that labels call plan and actual; none where only a note on the layout may say so. Undefined: nothing does, as on most sheets. */
export function pairSigns(grid: SheetGrid): readonly PairGroup[] | undefined {
  const labelled = labelledGroups(grid);
  return labelled.length > 0 || holdsNote(grid) ? labelled : undefined;
}

/** Longer texts are no notes on the layout. */
export const LONGEST_NOTE = 120;

function holdsNote({ sheet }: SheetGrid): boolean {
  return sheet.values.some((cells) => cells.some((value) => typeof value === 'string' && value.length <= LONGEST_NOTE && mayStack(value)));
}
