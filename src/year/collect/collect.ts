import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { CellWrite, Plan, SheetPlan } from '../../evaluation/workbook/plan';
import type { YearCell } from '../book/year-cell';
import type { YearIndicator } from '../book/year-book';
import { asAsked } from '../request/form-figures';
import type { AskedRow, TakenPart } from '../status/status-book';
import { type Answer, answerOf, isSameValue } from './answer';
import { askedRows, outstandingOf } from './asked-rows';
import type { Collected, CollectInput, IndicatorAnswer, ReplySummary, WrittenCell } from './collected';
import type { Conflict, ConflictCode, ConflictPart } from './conflict';
import { asOfText, carriesNotes, noteOf, withNote } from './figure-notes';
import { RowMatcher } from './match-rows';
import { REASON_FORMAT, ReasonColumns } from './reason-columns';
import { isAnswered, type Reply, type ReplyRow } from './reply';

/**
 * Takes replies in: plans what goes into which cell, and says what a person has to decide. Nothing is overwritten that is not
 * what it was when the request was made, or what an earlier collecting wrote; everything else is a conflict with both values.
 */
export function collect(input: CollectInput): Collected {
  return new Collector(input).collected();
}

/** A value for a cell, with the text by which it is compared. */
interface Wanted {
  readonly part: TakenPart;
  readonly cell: YearCell;
  readonly value: CellWrite['value'];
  readonly asked: string | null;
  readonly format: CellWrite['format'];
}

class Collector {
  private readonly conflicts: Conflict[] = [];
  private readonly written: WrittenCell[] = [];
  private readonly writes = new Map<string, CellWrite[]>();
  private readonly answers: IndicatorAnswer[] = [];
  private readonly summaries: ReplySummary[] = [];
  private readonly reasons: ReasonColumns;
  private readonly rows: Map<string, AskedRow>;
  private readonly remembered: ReadonlyMap<string, AskedRow>;
  private readonly notes = new Map<unknown, boolean>();

  constructor(private readonly input: CollectInput) {
    this.reasons = new ReasonColumns(input.book.tables);
    this.rows = askedRows(input);
    this.remembered = new Map(input.record?.rows.filter(({ answers }) => answers).map((row) => [row.id, row]) ?? []);
  }

  collected(): Collected {
    const { book } = this.input;
    const matcher = new RowMatcher(book, this.input.record);
    for (const file of this.input.replies) {
      if ('problem' in file)
        this.fileConflict(
          file.problem.code,
          file.file,
          '',
          'reason' in file.problem ? file.problem.reason : 'missing' in file.problem ? file.problem.missing : '',
        );
      else this.readIn(file, matcher);
    }
    for (const answers of this.byIndicator().values()) this.takeIn(answers);
    return {
      book,
      replies: this.summaries,
      answers: this.answers,
      written: this.written,
      conflicts: this.conflicts,
      outstanding: outstandingOf(this.input, this.rows, this.answers),
      plan: this.plan(),
      rows: [...this.rows.values()],
    };
  }

  private readIn(reply: Reply, matcher: RowMatcher): void {
    const { file, department, askedDepartment, date, person, year } = reply;
    const own = reply.rows.filter(({ answers }) => answers);
    this.summaries.push({
      file,
      department,
      askedDepartment,
      indicators: own.length,
      answered: own.filter(isAnswered).length,
      date,
      person,
    });
    if (this.input.year !== null && year !== null && year !== this.input.year) {
      this.fileConflict('other-year', file, department, String(year));
      return;
    }
    const matches = reply.rows.map((row) => ({ row, match: matcher.match(reply, row) }));
    // A form that the list knows is of this workbook, though all its rows be renamed.
    const isKnown = reply.rows.some(({ id }) => id !== null && this.remembered.has(id));
    if (reply.rows.length > 0 && !isKnown && matches.every(({ match }) => match.kind === 'gone')) {
      this.fileConflict('other-workbook', file, department, reply.plan);
      return;
    }
    for (const { row, match } of matches) {
      if (match.kind === 'found') {
        this.figuresChanged(reply, row, match.indicator);
        if (row.answers || isAnswered(row)) this.answers.push({ reply, row, indicator: match.indicator });
      } else if (saysAnything(row)) {
        const code = match.kind === 'gone' ? 'row-gone' : 'reply-damaged';
        this.conflict(code, 'row', { reply, row, indicator: null }, null, row.inputs.actual.text, match.nearest?.indicator.name ?? '');
      }
    }
  }

  /** Baseline or target altered in the reply: that is said, and the actual taken all the same. */
  private figuresChanged(reply: Reply, row: ReplyRow, indicator: YearIndicator): void {
    const recorded = this.recordOf(indicator);
    const asked = row.asked ?? (recorded === null ? null : { baseline: recorded.askedBaseline, target: recorded.askedTarget });
    for (const part of ['baseline', 'target'] as const) {
      const said = row[part];
      if (said === null) continue;
      const cell = indicator.table.cell(indicator.indicator, part);
      const known = asked?.[part] ?? indicator.indicator[part].text;
      const same = [known, indicator.indicator[part].text].some(
        (text) => isSameValue(asAsked(said.value), text) || isSameValue(said.text, text),
      );
      if (!same) this.conflict('changed-figure', part, { reply, row, indicator }, cell, said.text, '', known);
    }
  }

  /** What the list beside the replies remembers; null where there is none, or where it does not know the indicator. */
  private recordOf({ id }: YearIndicator): AskedRow | null {
    return this.remembered.get(id) ?? null;
  }

  private byIndicator(): Map<string, IndicatorAnswer[]> {
    const groups = new Map<string, IndicatorAnswer[]>();
    for (const answer of this.answers) groups.set(answer.indicator.id, [...(groups.get(answer.indicator.id) ?? []), answer]);
    return groups;
  }

  /** Takes in what was answered for one indicator, part by part. */
  private takeIn(answers: readonly IndicatorAnswer[]): void {
    const inOrder = [...answers].sort((one, other) => whenOf(one) - whenOf(other));
    for (const part of ['actual', 'last', 'cause', 'issue', 'kind', 'asOf'] as const) {
      const said = inOrder.flatMap((answer) => {
        const wanted = this.wanted(answer, part);
        return wanted === null ? [] : [{ answer, wanted }];
      });
      const latest = said.at(-1);
      if (latest === undefined) continue;
      const different = said.find(({ wanted }) => !isSameValue(asAsked(wanted.value), asAsked(latest.wanted.value)));
      if (different !== undefined) {
        const other = { file: different.answer.reply.file, answer: asAsked(different.wanted.value) };
        const conflict = this.conflict(
          'answered-twice',
          part,
          latest.answer,
          latest.wanted.cell,
          asAsked(latest.wanted.value),
          '',
          undefined,
          other,
        );
        if (this.input.accepts?.(conflict) !== true) continue;
      }
      this.write(latest.answer, latest.wanted);
    }
    const last = inOrder.at(-1);
    if (last !== undefined && last.row.inputs.kind.text !== '') this.remember(last.indicator, {}, last.row.inputs.kind.text);
  }

  /** What an answer has for one part of its indicator's row; null where it says nothing, or nothing that can be taken in. */
  private wanted(answer: IndicatorAnswer, part: TakenPart): Wanted | null {
    const { indicator, row } = answer;
    const asked = row.asked ?? null;
    const recorded = this.recordOf(indicator);
    switch (part) {
      case 'actual':
        return this.figure(answer, 'actual', indicator.actual, asked?.actual ?? recorded?.askedActual ?? null);
      case 'last':
        return this.figure(answer, 'last', indicator.last, asked?.last ?? recorded?.askedLast ?? null);
      case 'cause':
      case 'issue': {
        const { text, uncalculated } = row.inputs[part];
        if (uncalculated) this.conflict('unreadable-reply', part, answer, null, text);
        const place = text === '' ? null : this.reasons.place(indicator, part);
        if (place === null) return null;
        const cell = indicator.table.cellAt(indicator.indicator, place.column);
        return { part, cell, value: text, asked: '', format: place.isNew ? REASON_FORMAT : null };
      }
      default: {
        const cell = this.noted(indicator) ? null : indicator.table.extra(indicator.indicator, part === 'kind' ? 'kind' : 'as-of');
        const text = part === 'kind' ? row.inputs.kind.text : asOfText(row.inputs.asOf);
        return cell === null || text === '' ? null : { part, cell, value: text, asked: '', format: null };
      }
    }
  }

  private figure(answer: IndicatorAnswer, part: 'actual' | 'last', cell: YearCell | null, asked: string | null): Wanted | null {
    const { indicator, row } = answer;
    const input = part === 'actual' ? row.inputs.actual : row.inputs.lastFinal;
    const { target, baseline, unit } = indicator.indicator;
    const textual = [target, baseline].some(({ kind }) => kind === 'milestone' || kind === 'unreadable');
    const read: Answer = answerOf(input, unit, cell, textual);
    if (read.kind === 'none') return null;
    if (read.kind === 'unreadable') {
      this.conflict('unreadable-reply', part, answer, cell, input.text);
      return null;
    }
    if (cell === null) {
      // The sheet has no cell for it: it must not be lost without a word.
      this.conflict('row-gone', part, answer, null, input.text);
      return null;
    }
    const note = part === 'actual' && this.noted(indicator) ? noteOf(row) : '';
    const value =
      note !== '' && read.meant !== null && typeof read.value === 'number'
        ? withNote(read.meant, note, indicator, cell.numberFormat)
        : read.value;
    return { part, cell, value, asked, format: null };
  }

  private noted({ table }: YearIndicator): boolean {
    const known = this.notes.get(table);
    if (known !== undefined) return known;
    const noted = carriesNotes(table);
    this.notes.set(table, noted);
    return noted;
  }

  private write(answer: IndicatorAnswer, wanted: Wanted): void {
    const { part, cell, value, asked, format } = wanted;
    const { indicator, reply } = answer;
    const now = asAsked(cell.value);
    const after = asAsked(value);
    if (isSameValue(now, after)) {
      this.remember(indicator, { [part]: now });
      return;
    }
    const taken = this.recordOf(indicator)?.taken[part];
    const isAsAsked = asked === null ? now === '' : isSameValue(now, asked);
    if (!isAsAsked && !(taken !== undefined && isSameValue(now, taken))) {
      const conflict = this.conflict('changed-since', part, answer, cell, after);
      if (this.input.accepts?.(conflict) !== true) return;
    }
    const write: CellWrite = { row: cell.row, column: cell.column, formula: null, value, numberFormat: null, format };
    const ofSheet = this.writes.get(cell.sheet) ?? [];
    ofSheet.push(write);
    this.writes.set(cell.sheet, ofSheet);
    const { sheet, row, column } = cell;
    this.written.push({ sheet, row, column, part, indicator: indicator.indicator.name, before: now, after, file: reply.file });
    this.remember(indicator, { [part]: after });
  }

  private remember(indicator: YearIndicator, taken: AskedRow['taken'], kind?: string): void {
    const row = this.rows.get(indicator.id);
    if (row === undefined) return;
    this.rows.set(indicator.id, { ...row, taken: { ...row.taken, ...taken }, kind: kind ?? row.kind });
  }

  private plan(): Plan {
    const sheets = new Map<string, CellWrite[]>();
    for (const [sheet, writes] of this.writes) sheets.set(sheet, [...writes]);
    for (const [sheet, headings] of this.reasons.writes) {
      // A column is made only where something goes into it.
      const used = new Set((this.writes.get(sheet) ?? []).map(({ column }) => column));
      const needed = headings.filter(({ column }) => used.has(column));
      if (needed.length > 0) sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...needed]);
    }
    const inOrder = (writes: CellWrite[]): CellWrite[] => writes.sort((one, other) => one.row - other.row || one.column - other.column);
    return { sheets: [...sheets].map(([name, writes]): SheetPlan => ({ name, create: null, writes: inOrder(writes) })) };
  }

  private fileConflict(code: ConflictCode, file: string, department: string, detail: string): void {
    const nowhere = { sheet: null, row: null, column: null, indicator: null, current: '', answer: '', other: null };
    this.conflicts.push({ code, part: 'file', file, department, ...nowhere, detail, key: [code, file].join('\n') });
  }

  private conflict(
    code: ConflictCode,
    part: ConflictPart,
    { reply, row, indicator }: { readonly reply: Reply; readonly row: ReplyRow; readonly indicator: YearIndicator | null },
    cell: YearCell | null,
    answer: string,
    detail = '',
    current?: string,
    other: Conflict['other'] = null,
  ): Conflict {
    const conflict: Conflict = {
      code,
      part,
      file: reply.file,
      department: reply.department,
      sheet: cell?.sheet ?? null,
      row: cell?.row ?? null,
      column: cell?.column ?? null,
      indicator: indicator?.indicator.name ?? row.name,
      current: current ?? asAsked(cell?.value ?? null),
      answer,
      other,
      detail,
      key: [code, part, reply.file, matchKey(row.name), row.number].join('\n'),
    };
    this.conflicts.push(conflict);
    return conflict;
  }
}

/** Whether a row holds anything that would be lost with it. */
function saysAnything({ inputs }: ReplyRow): boolean {
  return Object.values(inputs).some(({ text, uncalculated }) => text !== '' || uncalculated);
}

/** When an answer was given: by its 回答日, else by when its file was saved. */
function whenOf({ reply: { dateValue, saved } }: IndicatorAnswer): number {
  return dateValue ?? saved ?? 0;
}
