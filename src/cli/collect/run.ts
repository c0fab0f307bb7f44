import path from 'node:path';
import { refuseProtected } from '../../evaluation/plan/refuse-protected';
import { isEmptyPlan } from '../../evaluation/workbook/plan';
import { collectHelp } from '../../i18n/year/collect';
import { collectWords } from '../../i18n/year/collect-conflicts';
import { reminderWords } from '../../i18n/year/reminder';
import { bookOfReplies } from '../../year/book/book-of-replies';
import { collect } from '../../year/collect/collect';
import type { Collected, ReplyFile } from '../../year/collect/collected';
import { owedAfter } from '../../year/remind/owed';
import { REMINDER_FILE, reminderFile } from '../../year/remind/reminder-file';
import { type Reminder, reminders } from '../../year/remind/reminders';
import type { ConflictCode } from '../../year/collect/conflict';
import { statusAfter } from '../../year/collect/status-after';
import { withEvaluation } from '../../year/collect/with-evaluation';
import { planTitle, STATUS_FILE } from '../../year/request/request';
import { readStatusBook, type StatusRecord } from '../../year/status/read-status-book';
import { statusPlan } from '../../year/status/status-plan';
import { createWorkbook } from '../../xlsx/create/create-workbook';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import { CommandError } from '../command/command-error';
import { EXIT } from '../command/exit';
import { type CommandCall, runCommand } from '../command/run-command';
import { readInput } from '../files/input-file';
import { findOutput, type OutputFile, writeOutput } from '../files/output-file';
import { type OpenBook, openBook } from '../files/open-book';
import { type NewFile, writeTogether } from '../files/write-together';
import { type OptionValues, outputOptions, readOutput, readWorkbookOptions, sharedOptions } from '../options/option-values';
import { loadProfile } from '../options/profile-option';
import { readDepartments } from '../request/read-departments';
import { collectedObject, collectedText } from './collected-text';
import { readReplies } from './read-replies';
import { replyPaths } from './reply-files';

/** Conflicts that a person can decide for all of a kind at once. */
const ACCEPTED: readonly ConflictCode[] = ['answered-twice', 'changed-since'];

/** The command `collect` (docs/command.md). */
export const run = runCommand({
  options: {
    ...sharedOptions,
    ...outputOptions,
    by: { type: 'value', example: '担当課' },
    departments: { type: 'value', example: '課名読替表.csv' },
    accept: { type: 'value', example: 'answered-twice', repeats: true },
    strict: { type: 'flag' },
  },
  help: collectHelp,
  run: async (call) => {
    const { options, language, io, progress, print } = call;
    const [input, ...named] = options.inputs;
    if (input === undefined) throw new CommandError('no-input');
    const accepted = readAccepted(options);
    const target = readOutput(options);
    await progress.enter('reading');
    const profile = await loadProfile(options.value('profile') ?? null, io.directory);
    const map = await readDepartments(options.value('departments'), io.directory);
    const opened = await openBook(input, io.directory);
    const output = target === null ? null : await findOutput(target, opened.file, io.directory);
    const { files, home } = await replyPaths(named, io.directory, [opened.file.path, ...(output === null ? [] : [output.path])]);
    const replies = await readReplies(files, language, (done) => progress.say(`${String(done + 1)} / ${String(files.length)}`));
    mustHoldReplies(replies, input);
    await progress.enter('evaluating');
    const book = bookOfReplies(opened.workbook.snapshot, { profile, ...readWorkbookOptions(options) }, replies);
    const record = await earlierStatus(home);
    const by = options.value('by');
    const collected = collect({
      book,
      year: book.year,
      replies,
      record,
      map,
      accepts: ({ code }) => accepted.has(code),
      ...(by === undefined ? {} : { by }),
    });
    const head = { plan: record?.plan ?? planTitle(book), year: book.year, due: record?.due ?? null, contact: record?.contact ?? null };
    const asked = reminders(owedAfter(collected, record), head, reminderWords[language]);
    if (output !== null) await write(call, opened, output, collected, home, record, asked);
    const words = collectWords(language);
    await print(
      options.flag('json')
        ? `${JSON.stringify({ ...collectedObject(input, collected, words), reminders: asked }, null, 2)}\n`
        : collectedText(collected, words, output?.typed ?? null, language, asked.length),
    );
    return options.flag('strict') && collected.conflicts.length > 0 ? EXIT.findings : EXIT.done;
  },
});

/** The workbook first, then the list and the reminders: each only where something in it changes. */
async function write(
  { progress, language }: CommandCall,
  { workbook }: OpenBook,
  output: OutputFile,
  collected: Collected,
  home: string,
  record: StatusRecord | undefined,
  asked: readonly Reminder[],
): Promise<void> {
  const { plan, after } = withEvaluation(collected);
  refuseProtected(workbook.snapshot, plan);
  await progress.enter('writing');
  const { year } = collected.book;
  const head = {
    plan: record?.plan ?? planTitle(collected.book),
    year: year ?? 0,
    due: record?.due ?? null,
    contact: record?.contact ?? null,
  };
  // The list is for the office: it is Japanese whatever the language of the program is.
  const status = await createWorkbook(statusPlan(statusAfter(collected, after, head, collectWords('ja'), record)), { codec: zlibCodec });
  const unchanged = isEmptyPlan(plan);
  if (!(unchanged && output.replaces !== null)) await writeOutput(output, await workbook.commit(plan));
  const texts = Buffer.from(reminderFile(asked, reminderWords[language].nobody));
  const files = [
    { name: STATUS_FILE, bytes: status, isWanted: true },
    // One that says that nobody owes anything is only made where an earlier one says otherwise.
    { name: REMINDER_FILE, bytes: texts, isWanted: asked.length > 0 },
  ];
  const changed: NewFile[] = [];
  for (const { name, bytes, isWanted } of files) {
    const before = await readInput(name, home).catch(() => null);
    if (before === null ? isWanted : !Buffer.from(before.bytes).equals(bytes)) changed.push({ name, bytes });
  }
  if (changed.length > 0) await writeTogether(home, home, changed);
}

function mustHoldReplies(replies: readonly ReplyFile[], input: string): void {
  if (replies.some((reply) => !('problem' in reply))) return;
  const [first] = replies;
  const reason =
    first !== undefined && 'problem' in first && 'reason' in first.problem ? `${first.file}: ${first.problem.reason}` : (first?.file ?? '');
  throw new CommandError('no-reply-readable', { path: input, reason });
}

function readAccepted(options: OptionValues): ReadonlySet<string> {
  const values = options.values('accept');
  const unknown = values.find((value) => !ACCEPTED.some((code) => code === value));
  if (unknown !== undefined)
    throw new CommandError('option-value-unknown', { option: '--accept', value: unknown, allowed: ACCEPTED.join(', ') });
  return new Set(values);
}

/** What an earlier run left beside the replies; undefined where nothing did, or it cannot be read. */
async function earlierStatus(home: string): Promise<StatusRecord | undefined> {
  try {
    const { workbook } = await openBook(path.join(home, STATUS_FILE), home);
    return readStatusBook(workbook.snapshot);
  } catch (error) {
    if (error instanceof CommandError && error.code === 'file-not-found') return undefined;
    throw error;
  }
}
