import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import type { YearBook } from '../../book/year-book';
import { planTitle } from '../../request/request';
import type { StatusRecord } from '../../status/read-status-book';
import type { RowMatch } from '../match-rows';
import type { Reply } from './reply';

/** Tells the forms of other plans, which lie in one folder with those of this one. */
export class ForeignReplies {
  private readonly plans: ReadonlySet<string>;
  private readonly known: ReadonlySet<string>;

  constructor(book: YearBook, record: StatusRecord | undefined) {
    this.plans = new Set([planTitle(book), book.options.profile.report.plan ?? '', record?.plan ?? ''].map(matchKey));
    this.known = new Set(record?.rows.map(({ id }) => id));
  }

  /** Whether none of a reply's rows is of the workbook, or not all are and its plan is called otherwise. */
  isForeign({ plan, rows }: Reply, matches: readonly { readonly match: RowMatch }[]): boolean {
    // A form that the list knows is of this workbook, though all its rows be renamed.
    if (rows.length === 0 || rows.some(({ id }) => id !== null && this.known.has(id))) return false;
    const isCalledSo = plan !== '' && this.plans.has(matchKey(plan));
    // Where a heading was renamed since, all rows below it stand elsewhere.
    const gone = matches.filter(({ match }) => match.kind === 'gone' && !(isCalledSo && match.moved !== undefined)).length;
    return gone === rows.length || (gone > 0 && plan !== '' && !isCalledSo);
  }
}
