import { mergeSheetPlans } from '../../../evaluation/plan/merge-sheet-plans';
import type { Plan, SheetPlan } from '../../../evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { shortYear } from '../../../evaluation/vocabulary/figures/year-mentions';
import { bookOfYear, mostReplied } from '../../../year/book/book-of-replies';
import { readYearBook } from '../../../year/book/year-book';
import { collect } from '../../../year/collect/collect';
import { answered } from '../../../year/collect/with-evaluation';
import type { Collected, ReplyFile } from '../../../year/collect/collected';
import type { CollectWords } from '../../../year/collect/hearing/collect-words';
import type { Conflict, ConflictCode } from '../../../year/collect/answers/conflict';
import { statusAfter } from '../../../year/collect/hearing/status-after';
import { planTitle } from '../../../year/book/plan-names';
import { listOfBook } from '../../../year/status/list-of-book';
import type { StatusRecord } from '../../../year/status/read-status-book';
import type { StatusBook } from '../../../year/status/status-book';
import type { PaneSettings } from '../../state/pane-settings';
import type { YearState } from '../../state/year-state';
import { evaluateBySettings } from '../evaluate-whole';
import { yearOptions } from './year-options';

/** What replies come to: what is written where, what a person decides, and who owes what. Nothing is written yet. */
export interface Collecting {
  readonly collected: Collected;
  /** Everything that is written: the answers, and the results that follow from them. */
  readonly plan: Plan;
  /** The list of earlier requests, where it is of this plan and year. */
  readonly record: StatusRecord | undefined;
  /** Conflicts about which nothing was decided yet. */
  readonly open: readonly Conflict[];
  /** The list of departments, what to talk about, and what is remembered for the next time. */
  readonly status: StatusBook;
}

/** What collecting is worked out from, besides the workbook. */
export type CollectFacts = Pick<YearState, 'replies' | 'record' | 'decisions'> & Partial<Pick<YearState, 'departments'>>;

/**
 * Works out what replies come to.
 * @throws EvaluationError as evaluating does
 */
export function collecting(whole: WorkbookSnapshot, settings: PaneSettings, facts: CollectFacts, words: CollectWords): Collecting {
  const { workbook, options } = yearOptions(whole, settings);
  const years = facts.replies.flatMap((reply) => ('problem' in reply || reply.year === null ? [] : [reply.year]));
  const book = bookOfYear(workbook, options, mostReplied(years));
  const record = listOfBook(facts.record, book);
  const collected = collect({
    book,
    year: book.year,
    replies: facts.replies,
    record,
    ...(facts.departments == null ? {} : { map: facts.departments.map }),
    decides: ({ key }) => facts.decisions[key],
  });
  const open = collected.conflicts.filter(({ decision }) => decision === undefined);
  const { snapshot: applied, before } = answered(
    { snapshot: workbook, options: book.options, evaluation: book.evaluation },
    collected.plan,
  );
  const head = { plan: record?.plan ?? planTitle(book), year: book.year ?? 0, due: collected.due, contact: record?.contact ?? null };
  const after = readYearBook(applied, book.options);
  return {
    collected,
    record,
    plan: withResults(applied, before, settings, collected),
    open,
    status: statusAfter({ ...collected, conflicts: open }, after, head, words, record),
  };
}

/** The answers with what an evaluation of them writes. */
function withResults(applied: WorkbookSnapshot, before: readonly SheetPlan[], settings: PaneSettings, { book, plan }: Collected): Plan {
  if (plan.sheets.length === 0) return plan;
  const severalYears = book.tables.some(({ actuals, rowYears }) => actuals.length > 1 || rowYears.size > 1);
  const evaluation = evaluateBySettings(applied, settings, {
    sheets: [...new Set(book.tables.map(({ sheet }) => sheet))],
    ...(severalYears && book.year !== null && book.options.year !== undefined ? { year: shortYear(book.year) } : {}),
  });
  return { sheets: mergeSheetPlans([...before, ...plan.sheets, ...evaluation.plan.sheets]) };
}

/** Whether two workings come to the same writes, so that what was shown is what is written. */
export function isSameWriting(one: Collecting, other: Collecting): boolean {
  const text = ({ collected }: Collecting): string => JSON.stringify(collected.written);
  return text(one) === text(other);
}

/** What is remembered of a collecting, for the next one. */
export function recordAfter({ status }: Collecting): StatusRecord {
  const { plan, year, due, contact, rows, departments, dismissed, same, notes } = status;
  const typed = new Map(departments.map(({ name, file, state, date, person, note }) => [name, { file, state, date, person, note }]));
  return {
    ...{ plan, year, due, contact: contact ?? null, rows, typed },
    ...(dismissed === undefined ? {} : { dismissed }),
    ...(same === undefined ? {} : { same }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/**
 * Replies with further ones behind them. A file that says what one says already is the same file chosen again; another one of the
 * same name gets a number, so that each can be told from the others.
 */
export function withReplies(before: readonly ReplyFile[], added: readonly ReplyFile[]): readonly ReplyFile[] {
  const replies = [...before];
  for (const reply of added) {
    if (replies.some((known) => contentOf(known) === contentOf(reply) && bareName(known.file) === reply.file)) continue;
    let { file } = reply;
    for (let number = 2; replies.some((known) => known.file === file); number++) file = `${reply.file} (${String(number)})`;
    replies.push({ ...reply, file });
  }
  return replies;
}

function contentOf({ file: _, ...content }: ReplyFile): string {
  return JSON.stringify(content);
}

function bareName(file: string): string {
  return file.replace(/ \(\d+\)$/, '');
}

/** Conflicts by kind, in the order in which the kinds first come. */
export function conflictGroups(conflicts: readonly Conflict[]): readonly (readonly [ConflictCode, readonly Conflict[]])[] {
  const groups = new Map<ConflictCode, Conflict[]>();
  for (const conflict of conflicts) groups.set(conflict.code, [...(groups.get(conflict.code) ?? []), conflict]);
  return [...groups];
}
