import { cellAddress } from '../../../evaluation/workbook/address';
import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import type { YearBook } from '../../book/year-book';
import { INPUTS } from '../../request/form-columns';
import { type AskedRow, type DepartmentStatus, isByPerson, type State, STATES, type StatusBook } from '../../status/status-book';
import type { StatusRecord } from '../../status/read-status-book';
import type { CollectWords } from './collect-words';
import type { CollectedAnswers, ReplySummary } from '../collected';
import { hearingRows } from './hearing';
import { inOrderOfTime } from '../reply/reply-order';

/** What the list beside the replies says once they were taken in. It depends on nothing but them, the workbook and the list before. */
export function statusAfter(
  collected: CollectedAnswers,
  after: YearBook,
  head: Pick<StatusBook, 'plan' | 'year' | 'due' | 'contact'>,
  words: CollectWords,
  before: StatusRecord | undefined,
): StatusBook {
  const { conflicts, answers, rows, dismissed, same } = collected;
  const readers = before?.rows.filter((row) => !row.answers) ?? [];
  return {
    ...head,
    departments: departmentsAfter(collected, before),
    conflicts: {
      headings: words.conflictHeadings,
      rows: conflicts.map((conflict) => {
        const { code, department, file, indicator, sheet, row, column, current, answer } = conflict;
        const cell = row === null || column === null ? '' : cellAddress(row, column);
        return [words.code(code), department, file, indicator, sheet, cell, current, answer, words.message(conflict)];
      }),
    },
    hearing: {
      headings: words.hearingHeadings,
      rows: hearingRows(collected, after).map(({ answer, last, actual, status, reasons }) => [
        answer.department,
        answer.name,
        answer.unit,
        last,
        actual,
        status,
        reasons.map((reason) => words.hearing[reason] + (reason === 'remark' ? answer.texts.remark : '')).join('\n'),
        answer.texts.cause,
      ]),
    },
    answers: {
      headings: words.answerHeadings,
      rows: answers
        .filter(({ answered, isNote, texts }) => answered || isNote === true || Object.values(texts).some((text) => text !== ''))
        .map(({ department, number, name, unit, texts, file }) => [
          department,
          number,
          name,
          unit,
          ...INPUTS.map((column) => texts[column]),
          file,
        ]),
    },
    rows: [...rows.filter((row) => row.answers), ...readers],
    ...(dismissed.length === 0 ? {} : { dismissed }),
    ...(same.length === 0 ? {} : { same }),
    ...(before?.notes === undefined ? {} : { notes: before.notes }),
  };
}

/** The departments of the list, and how far each is. */
export function departmentsAfter(
  { rows, answers, conflicts: all, replies: files, written }: CollectedAnswers,
  before: StatusRecord | undefined,
): DepartmentStatus[] {
  // What is of another plan says nothing of a department here.
  const replies = files.filter(({ isForeign }) => isForeign !== true);
  const conflicts = all.filter(({ code }) => code !== 'other-workbook');
  const names = new Map<string, string>();
  for (const name of before?.typed.keys() ?? []) names.set(matchKey(name), name);
  const rowsOf = new Map<string, AskedRow[]>();
  for (const row of rows) {
    if (!row.answers) continue;
    const key = matchKey(row.department);
    if (!names.has(key)) names.set(key, row.department);
    const own = rowsOf.get(key) ?? [];
    own.push(row);
    rowsOf.set(key, own);
  }
  // A file may hold the forms of several departments.
  const replyOf = ({ file, department }: { readonly file: string; readonly department: string }): string => `${file}\n${department}`;
  const filesOf = new Map<string, string[]>();
  for (const reply of replies) {
    const key = matchKey(reply.askedDepartment);
    filesOf.set(key, [...(filesOf.get(key) ?? []), replyOf(reply)]);
  }
  const openIn = new Map<string, number>();
  for (const conflict of conflicts) openIn.set(replyOf(conflict), (openIn.get(replyOf(conflict)) ?? 0) + 1);
  const writtenFrom = new Set(written.map(replyOf));
  const answered = new Set(answers.filter((answer) => answer.answered).map(({ id }) => id));
  const lastReply = new Map<string, ReplySummary>();
  for (const reply of inOrderOfTime(replies, (one) => one)) lastReply.set(matchKey(reply.askedDepartment), reply);
  return [...names].map(([key, name]): DepartmentStatus => {
    const own = rowsOf.get(key) ?? [];
    const listed = before?.typed.get(name);
    const reply = lastReply.get(key);
    const done = own.filter((row) => answered.has(row.id) || row.taken.actual !== undefined || row.kind !== '').length;
    const files = filesOf.get(key) ?? [];
    const open = files.reduce((sum, file) => sum + (openIn.get(file) ?? 0), 0);
    const isNew = files.some((file) => writtenFrom.has(file));
    // What was sent back, or resolved, is neither any more with a new answer.
    const isOver = isNew && (listed?.state === STATES.returned || listed?.state === STATES.resolved);
    const kept = listed !== undefined && isByPerson(listed.state) && !isOver ? (listed.state as State) : null;
    return {
      name,
      file: reply?.file ?? listed?.file ?? own[0]?.file ?? '',
      indicators: own.length,
      answered: done,
      conflicts: open,
      date: reply?.date ?? listed?.date ?? '',
      person: reply?.person ?? listed?.person ?? '',
      state: kept ?? stateOf(own.length, done, open, reply !== undefined),
      note: listed?.note ?? '',
    };
  });
}

function stateOf(indicators: number, answered: number, conflicts: number, replied: boolean): State {
  if (conflicts > 0) return STATES.checking;
  if (answered >= indicators) return STATES.complete;
  return answered > 0 || replied ? STATES.partial : STATES.none;
}
