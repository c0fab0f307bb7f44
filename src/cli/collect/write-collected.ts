import { readdir } from 'node:fs/promises';
import { refuseProtected } from '../../evaluation/plan/refuse-protected';
import { isEmptyPlan, type Plan } from '../../evaluation/workbook/plan';
import { collectWords } from '../../i18n/year/collect-conflicts';
import { reminderWords } from '../../i18n/year/reminder';
import { createWorkbook } from '../../xlsx/create/create-workbook';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import type { OpenWorkbook } from '../../xlsx/open-workbook';
import type { CollectedAnswers } from '../../year/collect/collected';
import { statusAfter } from '../../year/collect/hearing/status-after';
import { type Answered, withEvaluation } from '../../year/collect/with-evaluation';
import { reminderFile } from '../../year/remind/reminder-file';
import type { Reminder, ReminderHead } from '../../year/remind/reminders';
import { keptListName } from '../../year/request/reply-names';
import type { StatusRecord } from '../../year/status/read-status-book';
import type { StatusBook } from '../../year/status/status-book';
import { statusPlan } from '../../year/status/status-plan';
import type { CommandCall } from '../command/run-command';
import { readInput } from '../files/input-file';
import type { OpenBook } from '../files/open-book';
import { type OutputFile, writeOutput } from '../files/output-file';
import type { FileNames } from './earlier-lists';
import { mustBeWritable, type NewFile, writeTogether } from '../files/write-together';

/** What replies come to, and as much of the workbook as is needed for what follows. */
export interface TakenIn {
  readonly answers: CollectedAnswers;
  readonly book: Answered['book'];
  readonly head: ReminderHead;
  /** What an earlier run left beside the replies. */
  readonly record: StatusRecord | undefined;
}

/**
 * Writes what replies come to: the workbook first, then the list and the reminders, each only where something in it changes. All are
 * made before the first is written.
 * @returns the name under which the list before is kept, where people wrote into it; else null
 */
export async function writeCollected(
  { progress, language }: CommandCall,
  { workbook }: OpenBook,
  output: OutputFile,
  { home, asked, names, ...taken }: TakenIn & { readonly home: string; readonly asked: readonly Reminder[]; readonly names: FileNames },
): Promise<string | null> {
  await progress.enter('writing');
  const { bytes, listed } = await committed(workbook, output, taken);
  const list = await createWorkbook(listed, { codec: zlibCodec });
  const files = [
    { name: names.list, bytes: list, isWanted: true },
    // One that says that nobody owes anything is only made where an earlier one says otherwise.
    { name: names.reminders, bytes: Buffer.from(reminderFile(asked, reminderWords[language].nobody)), isWanted: asked.length > 0 },
  ];
  const changed: NewFile[] = [];
  let kept: string | null = null;
  for (const { name, bytes: made, isWanted } of files) {
    const before = await readInput(name, home).catch(() => null);
    if (before === null ? !isWanted : Buffer.from(before.bytes).equals(made)) continue;
    changed.push({ name, bytes: made });
    if (name !== names.list || before === null || taken.record?.hasNotes !== true) continue;
    const there = new Set(await readdir(home));
    kept = keptListName((one) => there.has(one));
    changed.push({ name: kept, bytes: before.bytes });
  }
  // What was taken in must be remembered, or the next reply would find a stranger's figure.
  if (changed.length > 0)
    await mustBeWritable(
      home,
      home,
      changed.map(({ name }) => name),
    );
  if (bytes !== null) await writeOutput(output, bytes);
  if (changed.length > 0) await writeTogether(home, home, changed);
  return kept;
}

/** The workbook with answers and results in it, null where it stays as it is, and what is to be in the list. */
async function committed(
  workbook: OpenWorkbook,
  output: OutputFile,
  taken: TakenIn,
): Promise<{ readonly bytes: Uint8Array | null; readonly listed: Plan }> {
  const { plan, status } = evaluated(taken);
  const bytes = isEmptyPlan(plan) && output.replaces !== null ? null : await workbook.commit(plan);
  return { bytes, listed: statusPlan(status) };
}

/** What is written into the workbook, and what the list says then. Not awaited: the evaluated workbook is let go of before anything is made. */
function evaluated({ answers, book, head, record }: TakenIn): { readonly plan: Plan; readonly status: StatusBook } {
  const { plan, after } = withEvaluation({ book, plan: answers.plan });
  refuseProtected(book.snapshot, plan);
  // The list is for the office: it is Japanese whatever the language of the program is.
  return { plan, status: statusAfter(answers, after, { ...head, year: head.year ?? 0 }, collectWords('ja'), record) };
}
