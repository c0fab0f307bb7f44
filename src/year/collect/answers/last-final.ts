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

/**
 * The note beside last year's figure that would be lost with it: 3,510(H30); null where there is none, or where it only says that the
 * figure was not final, which a final one ends.
 */
export function lostNote({ value, numberFormat }: YearCell): string | null {
  const { note } = readFigure(value, numberFormat, null);
  return note === null || isNotFinal(note) || note.includes(KINDS.final) ? null : note;
}
