import type { Profile } from '../../evaluation/profile/profile';
import { collectHelp } from '../../i18n/year/collect';
import { collectWords } from '../../i18n/year/collect-conflicts';
import { reminderWords } from '../../i18n/year/reminder';
import { bookOfYear, mostReplied } from '../../year/book/book-of-replies';
import { planTitle } from '../../year/book/plan-names';
import { Collecting } from '../../year/collect/collect';
import { agreeingResults } from '../../year/collect/with-evaluation';
import type { Collected, CollectInput, ReplyFile } from '../../year/collect/collected';
import { type Conflict, CONFLICT_CODES, type Decision, TAKEABLE } from '../../year/collect/answers/conflict';
import { owedAfter } from '../../year/remind/owed';
import { reminders } from '../../year/remind/reminders';
import type { DepartmentMap } from '../../year/request/departments';
import { listOfBook } from '../../year/status/list-of-book';
import type { Language } from '../../i18n/language';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { YearBook } from '../../year/book/year-book';
import type { SaidSame } from '../../year/collect/renamed-rows';
import { CommandError } from '../command/command-error';
import { EXIT } from '../command/exit';
import { type CommandCall, runCommand } from '../command/run-command';
import { growHeapSlowly } from '../command/slow-growing-heap';
import { findOutput } from '../files/output-file';
import { type OpenBook, openBook } from '../files/open-book';
import { type OptionValues, outputOptions, readOutput, readWorkbookOptions, sharedOptions } from '../options/option-values';
import { loadProfile } from '../options/profile-option';
import { readDepartments } from '../request/read-departments';
import { collectedObject, collectedText } from './collected-text';
import { type EarlierList, earlierLists, fileNames, type FileNames } from './earlier-lists';
import { readReplyFile } from './read-reply-file';
import { type ReplyPath, type ReplyPaths, replyPaths } from './reply-files';
import { type TakenIn, writeCollected } from './write-collected';

/** The command `collect` (docs/command.md). */
export const run = runCommand({
  options: {
    ...sharedOptions,
    ...outputOptions,
    by: { type: 'value', example: '担当課' },
    departments: { type: 'value', example: '課名読替表.csv' },
    accept: { type: 'value', example: 'answered-twice', repeats: true },
    keep: { type: 'value', example: 'other-department', repeats: true },
    same: { type: 'value', example: '農地集積率=農地の集積率', repeats: true },
    strict: { type: 'flag' },
  },
  help: collectHelp,
  run: async (call) => {
    const { options, language, io, progress, print } = call;
    const [input, ...named] = options.inputs;
    if (input === undefined) throw new CommandError('no-workbook-named', { example: 'collect BOOK.xlsx 回答' });
    readDecisions(options);
    readSame(options);
    const target = readOutput(options);
    growHeapSlowly();
    await progress.enter('reading');
    const profile = await loadProfile(options.value('profile') ?? null, io.directory);
    const map = await readDepartments(options.value('departments'), io.directory);
    const opened = await openBook(input, io.directory, { holdsSheets: false });
    const output = target === null ? null : await findOutput(target, opened.file, io.directory);
    const { files, home } = await replyPaths(named, io.directory, [opened.file.path, ...(output === null ? [] : [output.path])]);
    const taken = await takenIn(call, opened, { files, home, profile, map });
    const { answers, passed, head, record, names } = taken;
    const asked = reminders(owedAfter(answers, record), head, reminderWords[language]);
    const kept = output === null ? null : await writeCollected(call, opened, output, { ...taken, home, asked });
    const words = collectWords(language);
    const more = {
      reminders: asked,
      ...(kept === null ? {} : { keptList: kept }),
      ...(names.other === null ? {} : { otherList: names.other }),
    };
    await print(
      options.flag('json')
        ? `${JSON.stringify({ ...collectedObject(input, answers, passed, words), ...more }, null, 2)}\n`
        : collectedText({ ...answers, passed: passed.length }, words, output?.typed ?? null, language, {
            reminded: asked.length,
            kept,
            names,
          }),
    );
    return options.flag('strict') && answers.conflicts.length > 0 ? EXIT.findings : EXIT.done;
  },
});

/** What the replies come to. What they and the workbook were read into is let go of here: both can be large. */
async function takenIn(
  call: CommandCall,
  { workbook, file }: OpenBook,
  { files, home, profile, map }: ReplyPaths & { readonly profile: Profile; readonly map: DepartmentMap },
): Promise<TakenIn & { readonly passed: readonly Conflict[]; readonly names: FileNames }> {
  const { options } = call;
  const { snapshot } = workbook;
  const bookOptions = { profile, ...readWorkbookOptions(options, snapshot) };
  const lists = await earlierLists(home);
  // Which year the replies are of is known when all are read; the list or the first reply says it before.
  const expected = lists[0]?.record.year ?? (await firstYear(files, call.language));
  const first = await answersIn(call, files, { book: bookOfYear(snapshot, bookOptions, expected), map }, lists);
  const most = mostReplied(first.years);
  const { collected, problems, list } =
    most === null || most === expected
      ? first
      : await answersIn(call, files, { book: bookOfYear(snapshot, bookOptions, most), map }, lists);
  mustHoldReplies(collected, problems, file.typed);
  const { book, ...answers } = collected;
  const record = list?.record;
  const head = { plan: record?.plan ?? planTitle(book), year: book.year, due: answers.due, contact: record?.contact ?? null };
  return {
    names: fileNames(lists, list, head),
    // What --accept or --keep decided is no conflict any more.
    answers: { ...answers, conflicts: answers.conflicts.filter(({ decision }) => decision === undefined) },
    passed: answers.conflicts.filter(({ decision }) => decision === 'keep'),
    book: { snapshot, options: book.options, evaluation: { plan: { sheets: agreeingResults(book) } } },
    head,
    // Rows that are answered stand among the answers.
    record: record === undefined ? undefined : { ...record, rows: record.rows.filter((row) => !row.answers) },
  };
}

/** The year of the first reply that says one. */
async function firstYear(files: readonly ReplyPath[], language: Language): Promise<number | null> {
  for (const file of files) {
    const reply = await readReplyFile(file, language);
    if (!('problem' in reply) && reply.year !== null) return reply.year;
  }
  return null;
}

/** Reads replies one after the other, and takes each in before the next one is read. */
async function answersIn(
  { options, language, progress }: CommandCall,
  files: readonly ReplyPath[],
  input: Pick<CollectInput, 'book' | 'map'>,
  lists: readonly EarlierList[],
): Promise<{
  readonly collected: Collected;
  readonly years: readonly number[];
  readonly problems: readonly ReplyFile[];
  readonly list: EarlierList | undefined;
}> {
  const list = lists.find(({ record }) => listOfBook(record, input.book) !== undefined);
  const by = options.value('by');
  const decisions = readDecisions(options);
  const collecting = new Collecting({
    ...input,
    record: list?.record,
    year: input.book.year,
    said: readSame(options, input.book),
    decides: ({ code }) => decisions.get(code),
    ...(by === undefined ? {} : { by }),
  });
  const years = new Map<string, number>();
  const problems: ReplyFile[] = [];
  for (const [index, file] of files.entries()) {
    await progress.say(`${String(index + 1)} / ${String(files.length)}`);
    const reply = await readReplyFile(file, language);
    if ('problem' in reply) problems.push(reply);
    else if (reply.year !== null) years.set(reply.file, reply.year);
    collecting.add(reply);
  }
  const collected = collecting.collected();
  for (const { file, isForeign } of collected.replies) if (isForeign === true) years.delete(file);
  return { collected, years: [...years.values()], problems, list };
}

function mustHoldReplies({ replies }: Collected, problems: readonly ReplyFile[], input: string): void {
  if (replies.length > 0) return;
  const [first] = problems;
  const reason =
    first !== undefined && 'problem' in first && 'reason' in first.problem ? `${first.file}: ${first.problem.reason}` : (first?.file ?? '');
  throw new CommandError('no-reply-readable', { path: input, reason });
}

/** What the call decides of each kind of conflict. */
function readDecisions(options: OptionValues): ReadonlyMap<string, Decision> {
  const [taken, kept] = [codesOf(options, 'accept', [...TAKEABLE]), codesOf(options, 'keep', CONFLICT_CODES)];
  const both = taken.find((code) => kept.includes(code));
  if (both !== undefined) throw new CommandError('decided-both-ways', { code: both });
  return new Map([...taken.map((code) => [code, 'take'] as const), ...kept.map((code) => [code, 'keep'] as const)]);
}

/**
 * What the call says that rows of replies are.
 * @param book the workbook that has to have an indicator of each name
 */
function readSame(options: OptionValues, book?: YearBook): SaidSame {
  const names = new Set(book?.indicators.map(({ indicator }) => matchKey(indicator.name)));
  return new Map(
    options.values('same').map((value) => {
      const [row, name, ...more] = value.split(/[=＝]/).map((text) => text.trim());
      if (row === undefined || name === undefined || row === '' || name === '' || more.length > 0)
        throw new CommandError('same-invalid', { value });
      if (book !== undefined && !names.has(matchKey(name))) throw new CommandError('same-not-found', { name });
      return [matchKey(row), name];
    }),
  );
}

function codesOf(options: OptionValues, option: 'accept' | 'keep', known: readonly string[]): readonly string[] {
  const values = options.values(option);
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined)
    throw new CommandError('option-value-unknown', { option: `--${option}`, value: unknown, allowed: known.join(', ') });
  return values;
}
