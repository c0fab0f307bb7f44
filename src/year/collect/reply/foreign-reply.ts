import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import { namesPlan, planOfSheets, planTitle } from '../../book/plan-names';
import type { YearBook } from '../../book/year-book';
import type { StatusRecord } from '../../status/read-status-book';
import type { RowMatch } from '../match-rows';
import type { Reply } from './reply';

/** Tells the forms of other plans, which lie in one folder with those of this one. */
export class ForeignReplies {
  private readonly plans: ReadonlySet<string>;
  private readonly known: ReadonlySet<string>;

  constructor(book: YearBook, record: StatusRecord | undefined) {
    const named = [planTitle(book), ...planOfSheets(book).values(), book.options.profile.report.plan ?? '', record?.plan ?? ''];
    this.plans = new Set(named.map(matchKey));
    this.known = new Set(record?.rows.map(({ id }) => id));
  }

  /** Whether none of a reply's rows is of the workbook, or not all are and its plan is called otherwise. */
  isForeign({ plan, rows }: Reply, matches: readonly { readonly match: RowMatch }[]): boolean {
    // A form that the list knows is of this workbook, though all its rows be renamed.
    if (rows.length === 0 || rows.some(({ id }) => id !== null && this.known.has(id))) return false;
    const isCalledSo = namesPlan(plan, this.plans);
    // Where a heading was renamed since, all rows below it stand elsewhere.
    const gone = matches.filter(({ match }) => match.kind === 'gone' && !(isCalledSo && match.moved !== undefined)).length;
    return gone === rows.length || (gone > 0 && plan !== '' && !isCalledSo);
  }
}
