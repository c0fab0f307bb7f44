import { readFigure } from '../../../evaluation/figures/read-figure';
import type { YearBook } from '../../book/year-book';
import type { YearCell } from '../../book/year-cell';
import { isNotFinal, KINDS } from '../../request/form-columns';

/** What stands beside last year's figure and says that it is not final, where the sheet has a column for that (区分: 速報); else null. */
export function provisionalMark({ allTables, year }: Pick<YearBook, 'allTables' | 'year'>, last: YearCell): YearCell | null {
  const table = allTables.find(
    ({ sheet, rows, year: of }) => sheet === last.sheet && rows.has(last.row) && year !== null && of === year - 1,
  );
  const indicator = table?.indicators.find(({ row }) => row === last.row);
  const mark = table === undefined || indicator === undefined ? null : table.extra(indicator, 'kind');
  return mark !== null && typeof mark.value === 'string' && isNotFinal(mark.value) ? mark : null;
}

/** Why a final figure is not put over last year's unasked. */
export type LastAsks =
  /** It has a note that would be lost with it: 3,510(H30). */
  | { readonly why: 'noted'; readonly detail: string }
  /** Nothing says that it was not final. */
  | { readonly why: 'was-final' };

/** Whether last year's figure is asked about before a final one takes its place; null where it only waits for that. */
export function lastAsks(book: Pick<YearBook, 'allTables' | 'year'>, last: YearCell): LastAsks | null {
  const { kind, note } = readFigure(last.value, last.numberFormat, null);
  if (kind === 'missing' || (note !== null && isNotFinal(note))) return null;
  if (note !== null && !note.includes(KINDS.final)) return { why: 'noted', detail: note };
  return provisionalMark(book, last) === null ? { why: 'was-final' } : null;
}
