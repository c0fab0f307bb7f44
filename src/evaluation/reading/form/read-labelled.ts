import type { NameCell } from '../pairs/spread-cells';
import type { SheetGrid } from '../sheet-grid';
import { formCards } from './key-value-form';
import { readForm, type ReadForm } from './read-form';
import { transposedTable } from './transposed';

/** What labelled cells make of a sheet on which no table was read. */
export interface LabelledSheet {
  readonly form: ReadForm | null;
  /** Where a card begins that could not be read. */
  readonly unread: NameCell | null;
  /** Where a table stands whose indicators are its columns. */
  readonly transposed: NameCell | undefined;
}

/** Reads a sheet by its labelled cells: as a form, unless it is a transposed table. */
export function readLabelled(grid: SheetGrid): LabelledSheet {
  const transposed = transposedTable(grid);
  if (transposed !== undefined) return { form: null, unread: null, transposed };
  const { cards, unread } = formCards(grid);
  return { form: cards.length === 0 ? null : readForm(grid, cards), unread, transposed };
}
