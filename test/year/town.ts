import { formWords } from '../../src/i18n/year/form';
import { readYearBook } from '../../src/year/book/year-book';
import type { StatusRecord } from '../../src/year/status/read-status-book';
import { readStatusBook } from '../../src/year/status/read-status-book';
import { statusPlan } from '../../src/year/status/status-plan';
import { collect } from '../../src/year/collect/collect';
import type { Collected, CollectInput, ReplyFile } from '../../src/year/collect/collected';
import { readReply } from '../../src/year/collect/reply/read-reply';
import { withEvaluation } from '../../src/year/collect/with-evaluation';
import { nextYear } from '../../src/year/next/next-year';
import { request, type YearRequest } from '../../src/year/request/request';
import { createWorkbook } from '../../src/xlsx/create/create-workbook';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { opened, PROFILE, sampleBytes } from './sample';

export const DEPARTMENTS = [
  ...['観光課', '商工労働課', '農林課', '企画政策課', '総務課', '子育て支援課'],
  ...['学校教育課', '健康増進課', '高齢福祉課', '建設課', '地域振興課', '消防本部'],
];

/** The sample with 担当課: twelve departments, here and there two of them in one cell. */
export async function sampleWithDepartments(): Promise<Uint8Array> {
  const book = await opened(sampleBytes('mine-r1.xlsx'));
  const { indicators } = readYearBook(book.snapshot, { profile: PROFILE });
  const cell = (row: number, value: string) => ({ row, column: 10, value, formula: null, numberFormat: null, format: null });
  const writes = indicators.map(({ indicator: { row } }, index) => {
    const first = DEPARTMENTS[Math.floor((index * 12) / 81)] ?? '';
    const second = DEPARTMENTS[(Math.floor((index * 12) / 81) + 5) % 12] ?? '';
    return cell(row, index % 20 === 7 ? `${first}、${second}` : first);
  });
  return book.commit({ sheets: [{ name: '評価', create: null, writes: [cell(2, '担当課'), ...writes] }] });
}

/** The same, evaluated until R1, with the sheet for R2. */
export async function nextYearOfSample(): Promise<Uint8Array> {
  const book = await opened(await sampleWithDepartments());
  return book.commit(nextYear(book.snapshot, { profile: PROFILE }).plan);
}

/** Asks, and gives the forms as files. */
export async function ask(snapshot: WorkbookSnapshot, year = 2020) {
  const book = readYearBook(snapshot, { profile: PROFILE });
  const made = request(book, { year, due: '令和3年5月14日', contact: '企画政策課', words: formWords });
  const forms = new Map<string, Uint8Array>();
  for (const { department, plan } of made.forms) forms.set(department.name, await createWorkbook(plan));
  return { book, made, forms, record: await recordOf(made) };
}

/** What the list beside the forms remembers, by way of its file. */
export async function recordOf(made: YearRequest): Promise<StatusRecord> {
  const { snapshot } = await opened(await createWorkbook(statusPlan(made.status)));
  const record = readStatusBook(snapshot);
  if (record === undefined) throw new Error('No record');
  return record;
}

/** Reads files as replies. */
export async function repliesOf(files: ReadonlyMap<string, Uint8Array>): Promise<ReplyFile[]> {
  const replies: ReplyFile[] = [];
  for (const [file, bytes] of files) {
    const workbook = await opened(bytes, file);
    const reply = readReply(workbook.snapshot, file, await workbook.saved());
    replies.push('rows' in reply ? reply : { file, problem: reply });
  }
  return replies;
}

/** Collects into a workbook and evaluates it. */
export async function collectInto(
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  record?: StatusRecord,
  more: Partial<CollectInput> = {},
): Promise<{ collected: Collected; output: Uint8Array; after: WorkbookSnapshot }> {
  const book = await opened(bytes);
  const yearBook = readYearBook(book.snapshot, { profile: PROFILE });
  const collected = collect({ book: yearBook, year: yearBook.year, replies: await repliesOf(files), record, ...more });
  const output = await book.commit(withEvaluation(collected).plan);
  return { collected, output, after: (await opened(output)).snapshot };
}
