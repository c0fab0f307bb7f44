import path from 'node:path';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { formWords } from '../../i18n/year/form';
import { letterWords } from '../../i18n/year/letter';
import { requestHelp } from '../../i18n/year/request';
import { readYearBook } from '../../year/book/year-book';
import { letterPages } from '../../year/request/letter-pages';
import { dueDate } from '../../year/request/due-date';
import { LETTER_FILE, request, STATUS_FILE, type YearRequest } from '../../year/request/request';
import { emptyYearAfter } from '../../year/request/year-after';
import { listOfBook } from '../../year/status/list-of-book';
import { readStatusBook, type StatusRecord } from '../../year/status/read-status-book';
import { statusPlan } from '../../year/status/status-plan';
import { letterDocument } from '../../report/letter/letter';
import { createWorkbook } from '../../xlsx/create/create-workbook';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import { CommandError } from '../command/command-error';
import { EXIT } from '../command/exit';
import { runCommand } from '../command/run-command';
import { growHeapSlowly } from '../command/slow-growing-heap';
import { openBook } from '../files/open-book';
import { mustBeFree, type NewFile, writeTogether } from '../files/write-together';
import { type OptionValues, readWorkbookOptions, sharedOptions } from '../options/option-values';
import { loadProfile } from '../options/profile-option';
import { apartLines } from '../text/apart-line';
import { readDepartments } from './read-departments';
import { requestObject, requestText } from './request-text';

/** The command `request` (docs/command.md). */
export const run = runCommand({
  options: {
    ...sharedOptions,
    'out-dir': { type: 'value', example: '照会' },
    by: { type: 'value', example: '担当課' },
    due: { type: 'value', example: '2026-05-15' },
    contact: { type: 'value', example: '企画政策課 内線123' },
    departments: { type: 'value', example: '課名読替表.csv' },
    'only-missing': { type: 'flag' },
    'only-pending': { type: 'flag' },
    status: { type: 'value', example: '回答/提出状況.xlsx' },
    force: { type: 'flag' },
  },
  help: requestHelp,
  run: async ({ options, language, io, progress, print }) => {
    const [input, second] = options.inputs;
    if (input === undefined) throw new CommandError('no-workbook-named', { example: 'request BOOK.xlsx --out-dir 照会' });
    if (second !== undefined) throw new CommandError('several-inputs', { second });
    const only = readOnly(options);
    const due = readDue(options.value('due'));
    const outDir = options.value('out-dir');
    const folder = outDir === undefined ? null : path.resolve(io.directory, outDir);
    growHeapSlowly();
    await progress.enter('reading');
    const profile = await loadProfile(options.value('profile') ?? null, io.directory);
    const map = await readDepartments(options.value('departments'), io.directory);
    const { workbook } = await openBook(input, io.directory);
    await progress.enter('evaluating');
    const book = readYearBook(workbook.snapshot, { profile, ...readWorkbookOptions(options, workbook.snapshot) });
    if (book.year === null) throw new CommandError('year-needed', { path: input });
    const by = options.value('by');
    if (by !== undefined && book.tables.every((table) => table.columnHeaded(by) === undefined))
      throw new CommandError('heading-not-found', { heading: by });
    const list = options.value('status');
    const before = list !== undefined ? await statusIn(list, io.directory) : folder === null ? undefined : await earlierStatus(folder);
    if (before !== undefined && listOfBook(before, book) === undefined)
      throw new CommandError('status-of-other', {
        path: list ?? path.join(outDir ?? '', STATUS_FILE),
        plan: before.plan,
        year: shortYear(before.year),
      });
    const { plan } = profile.report;
    const made = request(
      book,
      {
        year: book.year,
        due,
        contact: options.value('contact') ?? null,
        words: formWords,
        map,
        ...(plan === undefined ? {} : { plan }),
        ...(by === undefined ? {} : { by }),
        ...(only === undefined ? {} : { only }),
      },
      before,
    );
    if (made.forms.length === 0) throw new CommandError('nothing-to-ask', { path: input });
    if (folder !== null && outDir !== undefined) {
      const names = [...made.forms.map(({ file }) => file), STATUS_FILE, LETTER_FILE];
      await mustBeFree(folder, outDir, names, options.flag('force'));
      await progress.enter('writing');
      await writeTogether(folder, outDir, await filesOf(made, options.value('contact') ?? null));
    }
    await print(
      options.flag('json')
        ? `${JSON.stringify(requestObject(input, made), null, 2)}\n`
        : requestText(
            made,
            {
              outDir: outDir ?? null,
              yearAfter: options.value('year') === undefined ? emptyYearAfter(book) : null,
              apart: apartLines(book, language),
            },
            language,
          ),
    );
    return EXIT.done;
  },
});

async function filesOf(made: YearRequest, contact: string | null): Promise<NewFile[]> {
  const files: NewFile[] = [];
  for (const { file, plan } of made.forms) files.push({ name: file, bytes: await createWorkbook(plan, { codec: zlibCodec }) });
  files.push({ name: LETTER_FILE, bytes: await letterDocument(letterPages(made, contact, letterWords), letterWords) });
  files.push({ name: STATUS_FILE, bytes: await createWorkbook(statusPlan(made.status), { codec: zlibCodec }) });
  return files;
}

/** The list that a call names. @throws CommandError `status-unreadable` where it is none */
async function statusIn(list: string, directory: string): Promise<StatusRecord> {
  const { workbook } = await openBook(list, directory);
  const record = readStatusBook(workbook.snapshot);
  if (record === undefined) throw new CommandError('status-unreadable', { path: list });
  return record;
}

/** The list of an earlier request in that folder; undefined where there is none, or what stands there is none. */
async function earlierStatus(folder: string): Promise<StatusRecord | undefined> {
  try {
    const { workbook } = await openBook(STATUS_FILE, folder);
    return readStatusBook(workbook.snapshot);
  } catch (error) {
    if (error instanceof CommandError && error.code === 'file-not-found') return undefined;
    throw error;
  }
}

function readOnly(options: OptionValues): 'missing' | 'pending' | undefined {
  if (options.flag('only-missing') && options.flag('only-pending')) throw new CommandError('only-both');
  return options.flag('only-missing') ? 'missing' : options.flag('only-pending') ? 'pending' : undefined;
}

function readDue(value: string | undefined): string | null {
  if (value === undefined) return null;
  const due = dueDate(value);
  if (due === undefined) throw new CommandError('due-invalid', { value });
  return due;
}
