import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { hash } from '../book/indicator-id';
import type { YearBook, YearIndicator } from '../book/year-book';
import type { StatusRecord } from '../status/read-status-book';
import type { SameRow } from '../status/status-book';
import type { RowMatch } from './match-rows';
import type { Reply, ReplyRow } from './reply/reply';

/** Names of rows in replies, as `matchKey` gives them, with the names that their indicators have in the workbook. */
export type SaidSame = ReadonlyMap<string, string>;

/** Rows of replies that the workbook calls otherwise by now, with what a person said they are: in this call, or before. */
export class RenamedRows {
  private readonly known: Map<string, string>;
  private readonly byId: ReadonlyMap<string, YearIndicator>;
  /** What of `said` some row is called. */
  readonly used = new Set<string>();

  constructor(
    private readonly book: YearBook,
    record: StatusRecord | undefined,
    private readonly said: SaidSame,
  ) {
    this.byId = new Map(book.indicators.map((one) => [one.id, one]));
    this.known = new Map(record?.same?.map(({ row, id }) => [row, id]));
  }

  /** The indicator that a person took the row for at an earlier collecting; undefined where nobody did, or the workbook has it no more. */
  remembered(reply: Reply, row: ReplyRow): YearIndicator | undefined {
    if (this.said.has(matchKey(row.name))) this.used.add(matchKey(row.name));
    const id = this.known.get(rowKey(reply, row));
    const indicator = id === undefined ? undefined : this.byId.get(id);
    return indicator?.ambiguous === true ? undefined : indicator;
  }

  /** The indicator as which a row can be taken: the one that the call names, else the one that comes nearest. */
  candidate(
    row: ReplyRow,
    match: Exclude<RowMatch, { kind: 'found' }>,
  ): { readonly indicator: YearIndicator; readonly isSaid: boolean } | null {
    const name = this.said.get(matchKey(row.name));
    if (name !== undefined) {
      const called = this.book.indicators.filter(({ indicator, ambiguous }) => !ambiguous && matchKey(indicator.name) === matchKey(name));
      const texts = new Set(row.levels.map(matchKey));
      const near = called.filter(({ indicator }) => indicator.levels.every((level) => texts.has(matchKey(level.name))));
      const [only, ...others] = called.length > 1 ? near : called;
      if (only !== undefined && others.length === 0) return { indicator: only, isSaid: true };
    }
    const { nearest } = match;
    if (nearest === null || nearest.ambiguous || (match.kind === 'damaged' && match.why === 'alike')) return null;
    // A row that bears the name of another indicator was mixed up with it.
    const isMixedUp =
      match.kind === 'damaged' &&
      match.why === 'other-name' &&
      this.book.indicators.some(({ indicator }) => matchKey(indicator.name) === matchKey(row.name));
    return isMixedUp ? null : { indicator: nearest, isSaid: false };
  }

  /** Remembers what a person said. */
  remember(reply: Reply, row: ReplyRow, { id }: YearIndicator): void {
    this.known.set(rowKey(reply, row), id);
  }

  /** What is remembered for the next time. */
  get all(): readonly SameRow[] {
    return [...this.known].map(([row, id]) => ({ row, id }));
  }
}

/** A row by what it says for people to read: that is there where hidden parts were cleaned away, too. */
function rowKey({ askedDepartment }: Reply, { levels, name, unit }: ReplyRow): string {
  const text = [askedDepartment, ...levels, name, unit].map(matchKey).join('\n');
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
}
