import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { longYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { CellWrite } from '../../evaluation/workbook/plan';
import { formulaOf, type YearCell } from '../book/year-cell';
import type { YearIndicator } from '../book/year-book';
import { isNotFinal, isStrayKind, KINDS, saysWhyNone } from '../request/form-columns';
import { asAsked } from '../request/form-figures';
import { isRemembered, remembered } from '../status/remembered';
import { type AskedRow, STATES, type TakenPart } from '../status/status-book';
import { isSameValue } from './answers/answer';
import { inForm, LatestDue } from './reply/asked-again';
import { askedRows, outstandingOf } from './asked-rows';
import type { Collected, CollectInput, IndicatorAnswer, ReplyFile, ReplySummary, WrittenCell } from './collected';
import { collectedPlan } from './collected-plan';
import { changedFigures } from './answers/changed-figures';
import { indicatorAnswer, unplacedAnswer } from './answers/indicator-answer';
import { ConflictList } from './answers/conflict-list';
import type { GivenAnswer, PartAnswer, ReplyHead, Wanted } from './answers/given-answer';
import { differsByNote, isOfYearEnd } from './answers/figure-notes';
import { lastAsks, provisionalMark } from './answers/last-final';
import { ListedTwice } from './answers/listed-twice';
import { nearestSaid, type RowMatch, RowMatcher } from './match-rows';
import { RenamedRows } from './renamed-rows';
import { ReasonColumns } from './answers/reason-columns';
import { WantedValues } from './answers/wanted-values';
import { isAnswered, type Reply, type ReplyRow, saysAnything } from './reply/reply';
import { ForeignReplies } from './reply/foreign-reply';
import { inOrderOfTime } from './reply/reply-order';
import { problemSaid, summaryOf } from './reply/reply-summary';
import { unreadFields } from './reply/unread-fields';

/**
 * Takes replies in: plans what goes into which cell, and says what a person has to decide. Nothing is overwritten that is not
 * what it was when the request was made, or what an earlier collecting wrote; everything else is a conflict with both values.
 */
export function collect({ replies, ...input }: CollectInput): Collected {
  const collecting = new Collecting(input);
  for (const reply of replies) collecting.add(reply);
  return collecting.collected();
}

/** The same, reply by reply: of each only its answers are held. */
export class Collecting {
  private readonly conflicts: ConflictList;
  private readonly due: LatestDue;
  private readonly written: WrittenCell[] = [];
  private readonly writes = new Map<string, CellWrite[]>();
  private readonly answers: IndicatorAnswer[] = [];
  /** By the indicator's id. */
  private readonly given = new Map<string, GivenAnswer[]>();
  private readonly summaries: ReplySummary[] = [];
  private readonly reasons: ReasonColumns;
  private readonly rows: Map<string, AskedRow>;
  private readonly remembered: ReadonlyMap<string, AskedRow>;
  private readonly unmarked: string[] = [];
  private readonly undated: string[] = [];
  private readonly values: WantedValues;
  /** Departments whose answers a person called final. */
  private readonly resolved: ReadonlySet<string>;
  private readonly matcher: RowMatcher;
  private readonly renamed: RenamedRows;
  private readonly foreign: ForeignReplies;
  private readonly twice: ListedTwice;
  private asked: ReadonlySet<string> | null = null;
  constructor(private readonly input: Omit<CollectInput, 'replies'>) {
    const { book, record, year } = input;
    this.conflicts = new ConflictList(input);
    this.due = new LatestDue(record?.due ?? null, year);
    this.matcher = new RowMatcher(book, record);
    this.renamed = new RenamedRows(book, record, input.said ?? new Map());
    this.foreign = new ForeignReplies(book, record);
    this.twice = new ListedTwice(book.indicators);
    this.reasons = new ReasonColumns(book.tables);
    this.values = new WantedValues(book, this.conflicts, this.reasons);
    this.rows = askedRows(input);
    this.resolved = new Set([...(record?.typed ?? [])].flatMap(([name, { state }]) => (state === STATES.resolved ? [matchKey(name)] : [])));
    this.remembered = new Map(record?.rows.filter(({ answers }) => answers).map((row) => [row.id, row]) ?? []);
  }

  /** Takes a file in. */
  add(file: ReplyFile): void {
    if ('problem' in file) this.conflicts.addFile(file.problem.code, file.file, '', ...problemSaid(file.problem));
    else for (const reply of [file, ...(file.others ?? [])]) this.readIn(reply);
  }

  /** What all that was taken in comes to. */
  collected(): Collected {
    // Each is let go of when it was taken in: there are as many as the workbook has rows.
    for (const [id, answers] of this.given) {
      this.takeIn(answers);
      this.given.delete(id);
    }
    for (const { answer, other, places } of this.twice.differing())
      this.conflicts.add('differs-elsewhere', 'actual', answer, answer.indicator.actual, answer.inputs.actual.text, {
        other,
        detail: places,
      });
    return {
      book: this.input.book,
      replies: this.summaries,
      answers: this.answers,
      written: this.written,
      conflicts: this.conflicts.found,
      dismissed: this.conflicts.dismissed,
      same: this.renamed.all,
      unusedNames: [...(this.input.said ?? [])].flatMap(([name]) => (this.renamed.used.has(name) ? [] : [name])),
      undated: this.undated,
      due: this.due.text,
      unmarked: this.unmarked,
      outstanding: outstandingOf(this.input, this.rows, this.answers),
      plan: collectedPlan(this.writes, this.reasons),
      rows: [...this.rows.values()],
    };
  }

  private readIn(reply: Reply): void {
    const { file, department, dateValue, saved, year } = reply;
    const head = { file, department, dateValue, saved };
    const matches = reply.rows.map((row) => ({ row, match: this.matcher.match(reply, row) }));
    const isForeign = this.foreign.isForeign(reply, matches);
    this.summaries.push({ ...summaryOf(reply), ...(isForeign ? { isForeign } : {}) });
    const isOtherYear = this.input.year !== null && year !== null && year !== this.input.year;
    if (isForeign) this.conflicts.addFile('other-workbook', file, department, reply.plan);
    else if (isOtherYear) this.conflicts.addFile('other-year', file, department, `${longYear(year)}(${String(year)})`);
    if (isForeign || isOtherYear) return;
    const isAskedAgain = this.due.hear(reply);
    for (const { row, match } of matches) {
      const indicator = match.kind === 'found' ? match.indicator : this.takenAs(reply, row, match);
      if (indicator !== null) {
        this.figuresChanged(head, row, indicator);
        const isOwn = isAnswered(row) ? this.isAnsweredBy(reply, row, indicator) : row.answers;
        // A form that was sent later than the list says is the one to be named from now on.
        const asked = row.answers && isAskedAgain ? this.rows.get(indicator.id) : undefined;
        if (asked !== undefined) this.rows.set(asked.id, inForm(asked, file));
        if (isOwn) this.answer(head, row, indicator);
        else if (saysAnything(row)) this.note(head, row, indicator);
      } else if (match.kind !== 'found' && saysAnything(row)) {
        this.answers.push(unplacedAnswer(reply, row, match, { rows: this.rows, matcher: this.matcher }));
      }
    }
  }

  /** The indicator for which a person takes a row that the workbook does not have as it stands there; null where nobody does. */
  private takenAs(reply: Reply, row: ReplyRow, match: Exclude<RowMatch, { kind: 'found' }>): YearIndicator | null {
    if (!saysAnything(row)) return null;
    const known = this.renamed.remembered(reply, row);
    if (known !== undefined) return known;
    const moved = match.kind === 'gone' ? match.moved : undefined;
    const candidate = this.renamed.candidate(row, match);
    if (moved !== undefined && candidate?.isSaid !== true) return this.takenAsMoved(reply, row, moved);
    const { file, department, dateValue, saved } = reply;
    const of = { reply: { file, department, dateValue, saved }, number: row.number, name: row.name };
    const more = {
      ...(match.kind === 'gone'
        ? { detail: nearestSaid(row, match.nearest) }
        : { detail: match.nearest?.indicator.name ?? '', why: match.why }),
      ...(candidate === null ? {} : { candidate: candidate.indicator.indicator.name }),
    };
    const said = candidate?.isSaid === true ? 'take' : undefined;
    const code = match.kind === 'gone' ? 'row-gone' : 'reply-damaged';
    if (this.conflicts.add(code, 'row', of, null, row.inputs.actual.text, more, said) !== 'take' || candidate === null) return null;
    this.askedAs(reply, row, candidate.indicator);
    this.renamed.remember(reply, row, candidate.indicator);
    return candidate.indicator;
  }

  /** The indicator that bears a row's name under another heading, where a person takes it for the row's or it has its figure already. */
  private takenAsMoved(reply: Reply, row: ReplyRow, moved: YearIndicator): YearIndicator | null {
    const { actual } = row.inputs;
    const isThere = actual.text !== '' && isSameValue(asAsked(moved.actual?.value ?? null), asAsked(actual.value));
    const detail = `${row.levels.join(' ')} → ${moved.indicator.levels.map(({ name }) => name).join(' ')}`;
    const of = { reply, number: row.number, indicator: moved };
    if (!isThere && this.conflicts.add('row-moved', 'row', of, moved.actual, actual.text, { detail }) !== 'take') return null;
    this.askedAs(reply, row, moved);
    return moved;
  }

  /** What was asked is from now on asked of the row as it is. */
  private askedAs(reply: Reply, row: ReplyRow, { id, indicator: { name } }: YearIndicator): void {
    const asked = this.rows.get(this.matcher.askedId(reply.askedDepartment, row) ?? '');
    if (asked === undefined || asked.id === id) return;
    this.rows.delete(asked.id);
    this.rows.set(id, { ...asked, id, name });
  }

  /**
   * Whether a department may say what an indicator has come to: one that only reads along, or into whose form somebody copied a row of
   * another one, may not unasked. A name that nobody else bears is the department's own under another name.
   */
  private isAnsweredBy(reply: Reply, row: ReplyRow, indicator: YearIndicator): boolean {
    const asked = this.rows.get(indicator.id)?.department ?? '';
    // What people see goes before what they do not.
    const isOf = (name: string): boolean => matchKey(name) === matchKey(asked);
    const isAnothers = (name: string): boolean => !isOf(name) && this.departments().has(matchKey(name));
    const isOther = isAnothers(reply.department) || (!isOf(reply.department) && isAnothers(reply.askedDepartment));
    if (row.answers && !isOther) return true;
    const { text } = row.inputs.actual;
    const cell = indicator.actual;
    if (isSameValue(asAsked(cell?.value ?? null), asAsked(row.inputs.actual.value))) return false;
    return (
      this.conflicts.add('other-department', 'actual', { reply, number: row.number, indicator }, cell, text, { detail: asked }) === 'take'
    );
  }

  /** The departments that are to answer. */
  private departments(): ReadonlySet<string> {
    this.asked ??= new Set([...this.rows.values()].filter(({ answers }) => answers).map(({ department }) => matchKey(department)));
    return this.asked;
  }

  /** Figures that were only to be read altered in the reply: that is said, and the actual taken all the same. */
  private figuresChanged(reply: ReplyHead, row: ReplyRow, indicator: YearIndicator): void {
    for (const { part, cell, before, after } of changedFigures(row, indicator, this.recordOf(indicator)))
      this.conflicts.add('changed-figure', part, { reply, number: row.number, indicator }, cell, after, { current: before });
  }

  /** What the list beside the replies remembers; null where there is none, or where it does not know the indicator. */
  private recordOf({ id }: YearIndicator): AskedRow | null {
    return this.remembered.get(id) ?? null;
  }

  /** What a department says of an indicator that another one answers: it is listed with the answers, and no more. */
  private note(reply: ReplyHead, row: ReplyRow, { id, indicator: { name, unit } }: YearIndicator): void {
    this.answers.push({ ...indicatorAnswer(reply, row, { id, name, unit }), answered: false, isNote: true });
  }

  private answer(reply: ReplyHead, row: ReplyRow, indicator: YearIndicator): void {
    const { id } = indicator;
    this.answers.push(indicatorAnswer(reply, row, { ...indicator.indicator, id }));
    for (const { part, text } of unreadFields(row))
      this.conflicts.add(
        'unreadable-reply',
        part,
        { reply, number: row.number, indicator },
        null,
        text,
        text === '' ? { why: 'uncalculated' } : {},
      );
    const kind = row.inputs.kind.text;
    if (isStrayKind(kind, row.inputs.actual.text))
      this.conflicts.add('unreadable-reply', 'kind', { reply, number: row.number, indicator }, null, kind, { why: 'stray-kind' });
    const given = this.given.get(id);
    const { number, inputs, asked } = row;
    const own = { reply, number, inputs, askedActual: asked?.actual ?? null, askedLast: asked?.last ?? null, indicator };
    if (given === undefined) this.given.set(id, [own]);
    else given.push(own);
  }

  /** Takes in what was answered for one indicator, part by part. */
  private takeIn(answers: readonly GivenAnswer[]): void {
    const inOrder = answers.length === 1 ? answers : inOrderOfTime(answers, ({ reply }) => reply);
    const isBySaving = answers.some(({ reply }) => reply.dateValue === null);
    let notTaken: readonly GivenAnswer[] = [];
    for (const part of ['actual', 'last', 'cause', 'issue', 'kind', 'asOf', 'remark'] as const) {
      const said: PartAnswer[] = [];
      // What can be read resolves earlier answers that could not.
      for (const answer of [...inOrder].reverse()) {
        const wanted = this.values.wanted(answer, part, { isResolved: said.length > 0, recorded: this.recordOf(answer.indicator) });
        if (wanted !== null) said.unshift({ answer, wanted });
      }
      const passed = this.takeLatest(said, part, isBySaving);
      if (part === 'actual') notTaken = passed;
    }
    const last = inOrder.findLast((answer) => !notTaken.includes(answer));
    if (last !== undefined) this.twice.hear(last);
    if (last === undefined) return;
    const { indicator, inputs } = last;
    if (
      inputs.kind.text === '' &&
      inputs.actual.text !== '' &&
      !this.values.hasPlaceForDate(indicator) &&
      !isOfYearEnd(inputs.asOf, this.input.year)
    )
      this.undated.push(indicator.indicator.name);
    if (inputs.kind.text === '' || isStrayKind(inputs.kind.text, inputs.actual.text)) return;
    if (inputs.actual.text === '' && !saysWhyNone(inputs.kind.text)) return;
    this.remember(indicator, {}, inputs.kind.text);
    const hasPlace = this.values.isNoted(indicator) || indicator.table.extra(indicator.indicator, 'kind') !== null;
    if (!hasPlace && inputs.actual.text !== '' && isNotFinal(inputs.kind.text)) this.unmarked.push(indicator.indicator.name);
  }

  /**
   * Takes the latest answer in, or an earlier one where a person keeps that one.
   * @param answers in order of time
   * @returns the later answers that a person decided not to take
   */
  private takeLatest(answers: readonly PartAnswer[], part: TakenPart, isBySaving: boolean): GivenAnswer[] {
    let left = answers;
    for (let latest = left.at(-1); latest !== undefined; latest = left.at(-1)) {
      const { answer, wanted } = latest;
      const value = asAsked(wanted.value);
      const others = left.filter((one) => !isSameValue(asAsked(one.wanted.value), value));
      const different = others.find((one) => !this.isDecided({ answer, wanted }, asAsked(one.wanted.value)));
      if (different !== undefined) {
        const other = { file: different.answer.reply.file, answer: asAsked(different.wanted.value) };
        const why = isBySaving ? ({ why: 'by-saving' } as const) : {};
        const decision = this.conflicts.add('answered-twice', part, answer, wanted.cell, value, { other, ...why });
        if (decision === 'keep') {
          left = others;
          continue;
        }
        if (decision === undefined) break;
      }
      this.write(answer, wanted);
      const against = others.map((one) => asAsked(one.wanted.value));
      if (against.length > 0) this.rememberDecision(answer.indicator, part, against);
      break;
    }
    return answers.flatMap((one) => (left.includes(one) ? [] : [one.answer]));
  }

  /** Whether a person decided before for this answer, which the workbook holds, and against the other. */
  private isDecided({ answer: { indicator }, wanted: { part, cell } }: PartAnswer, other: string): boolean {
    const recorded = this.recordOf(indicator);
    const against = recorded?.decided?.[part] ?? [];
    // Where nothing was written since, because the sheet's own value is in question, the decision between the answers stands.
    const taken = recorded?.taken[part];
    return (taken === undefined || isRemembered(asAsked(cell.value), taken)) && against.some((value) => isRemembered(other, value));
  }

  private write(answer: GivenAnswer, wanted: Wanted): void {
    const { part, cell, value, asked } = wanted;
    const { indicator, reply } = answer;
    const now = asAsked(cell.value);
    const after = asAsked(value);
    const recorded = this.recordOf(indicator);
    const taken = recorded?.taken[part];
    const isSameKind = answer.inputs.kind.text === (recorded?.kind ?? '');
    if (isSameValue(now, after) || (isRemembered(now, taken) && isSameKind && differsByNote(cell, wanted))) {
      this.remember(indicator, { [part]: remembered(now) });
    } else {
      const isResolved = now !== '' && this.resolved.has(matchKey(this.rows.get(indicator.id)?.department ?? ''));
      if (isResolved && this.conflicts.add('changed-since', part, answer, cell, after, { why: 'resolved' }) !== 'take') return;
      const isAsAsked = asked === null ? now === '' : isSameValue(now, asked);
      const asks = part === 'last' ? lastAsks(this.input.book, cell) : null;
      if (!isResolved && !isRemembered(now, taken)) {
        const why = part === 'cause' || part === 'issue' || part === 'remark' ? { why: 'has-text' as const } : {};
        if (!isAsAsked && this.conflicts.add('changed-since', part, answer, cell, after, why) !== 'take') return;
        const formula = formulaOf(this.input.book, cell);
        if (isAsAsked && formula !== null) {
          if (this.conflicts.add('changed-since', part, answer, cell, after, { why: 'formula', detail: formula }) !== 'take') return;
        } else if (isAsAsked && asks !== null && this.conflicts.add('changed-since', part, answer, cell, after, asks) !== 'take') return;
      }
      this.put(indicator, reply, part, cell, wanted);
      this.remember(indicator, { [part]: remembered(after) });
    }
    const mark = part === 'last' ? provisionalMark(this.input.book, cell) : null;
    if (mark !== null) this.put(indicator, reply, 'kind', mark, { value: KINDS.final, numberFormat: null, format: null });
  }

  private put(
    { indicator }: YearIndicator,
    { file, department }: ReplyHead,
    part: TakenPart,
    { sheet, row, column, value: now }: YearCell,
    { value, numberFormat, format }: Pick<Wanted, 'value' | 'numberFormat' | 'format'>,
  ): void {
    const ofSheet = this.writes.get(sheet) ?? [];
    ofSheet.push({ row, column, formula: null, value, numberFormat, format });
    this.writes.set(sheet, ofSheet);
    const [before, after] = [asAsked(now), asAsked(value)];
    this.written.push({ sheet, row, column, part, indicator: indicator.name, before, after, file, department });
  }

  private remember(indicator: YearIndicator, taken: AskedRow['taken'], kind?: string): void {
    const row = this.rows.get(indicator.id);
    if (row === undefined) return;
    this.rows.set(indicator.id, { ...row, taken: { ...row.taken, ...taken }, kind: kind ?? row.kind });
  }

  private rememberDecision({ id }: YearIndicator, part: TakenPart, against: readonly string[]): void {
    const row = this.rows.get(id);
    if (row !== undefined) this.rows.set(id, { ...row, decided: { ...row.decided, [part]: [...new Set(against.map(remembered))] } });
  }
}
