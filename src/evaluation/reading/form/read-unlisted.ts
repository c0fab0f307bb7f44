import type { Steps } from '../../steps';
import type { SheetGrid } from '../sheet-grid';
import { type UnreadLayout, unreadLayout } from '../unread-layout';
import { formCards } from './key-value-form';
import { readForm, type ReadForm } from './read-form';
import { transposedTable } from './transposed';

/** What a sheet holds on which no row is an indicator. */
export interface Unlisted {
  /** The cards of a form; null: there are none. */
  readonly form: ReadForm | null;
  /** A layout that is recognised and could not be read for certain; null: none. */
  readonly unread: UnreadLayout | null;
}

/**
 * Looks for a transposed table, or for indicators in labelled cells.
 * @param pairs where plan and actual stand in rows that could not be read; null: nowhere
 */
export function readUnlisted(grid: SheetGrid, pairs: UnreadLayout | null): Unlisted {
  const transposed = transposedTable(grid);
  if (transposed !== undefined) return { form: null, unread: unreadLayout(transposed, pairs, null) };
  const { cards, unread } = formCards(grid);
  const form = cards.length === 0 ? null : readForm(grid, cards);
  return { form, unread: unreadLayout(undefined, form === null ? pairs : null, unread) };
}

/** Gives what reads such sheets when there is one; null: it is not at hand. */
export type FormsInSteps = (use: 'reading') => Steps<{ readonly readUnlisted: typeof readUnlisted } | null>;
