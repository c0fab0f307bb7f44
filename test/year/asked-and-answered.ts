import { formWords } from '../../src/i18n/year/form';
import { bookOfYear } from '../../src/year/book/book-of-replies';
import { readYearBook, type YearBookOptions } from '../../src/year/book/year-book';
import { collect } from '../../src/year/collect/collect';
import type { CollectInput } from '../../src/year/collect/collected';
import { withEvaluation } from '../../src/year/collect/with-evaluation';
import { request } from '../../src/year/request/request';
import { createWorkbook } from '../../src/xlsx/create/create-workbook';
import { type DraftValue, WorkbookDraft } from '../workbook-draft';
import { FormCopy } from './form-copy';
import { opened, PROFILE } from './sample';
import { recordOf, repliesOf } from './town';

/** A workbook out of its sheets' rows. */
export async function draftOf(
  sheets: Readonly<Record<string, readonly (readonly DraftValue[])[]>>,
  merges: readonly string[] = [],
): Promise<Uint8Array> {
  const workbook = new WorkbookDraft();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow(row);
    for (const area of merges) sheet.mergeCells(area);
  }
  return workbook.bytes();
}

/** What was asked of a workbook: its forms by department. */
export async function askedOf(bytes: Uint8Array, options: Partial<YearBookOptions> = {}) {
  const book = readYearBook((await opened(bytes)).snapshot, { profile: PROFILE, ...options });
  const made = request(book, { year: book.year ?? 0, due: null, contact: null, words: formWords });
  const forms = new Map<string, FormCopy>();
  for (const { department, plan } of made.forms) forms.set(department.name, await FormCopy.of(await createWorkbook(plan)));
  return { book, made, forms, record: await recordOf(made) };
}

/** Collects forms by the year that they are of, as the command does. */
export async function collectedInto(
  bytes: Uint8Array,
  forms: Readonly<Record<string, FormCopy>>,
  year: number,
  more: Partial<CollectInput> = {},
) {
  const files = new Map<string, Uint8Array>();
  for (const [name, form] of Object.entries(forms)) files.set(`${name}.xlsx`, await form.bytes());
  const workbook = await opened(bytes);
  const book = bookOfYear(workbook.snapshot, { profile: PROFILE }, year);
  const collected = collect({ book, year: book.year, replies: await repliesOf(files), ...more });
  const output = await workbook.commit(withEvaluation(collected).plan);
  return { collected, output, after: (await opened(output)).snapshot };
}
