import { formWords } from '../../../src/i18n/year/form';
import type { CellWrite } from '../../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { type YearBook, type YearBookOptions, readYearBook } from '../../../src/year/book/year-book';
import { collect } from '../../../src/year/collect/collect';
import type { Collected, ReplyFile } from '../../../src/year/collect/collected';
import { readReply } from '../../../src/year/collect/reply/read-reply';
import { withEvaluation } from '../../../src/year/collect/with-evaluation';
import { FORM_SHEET, HEADINGS } from '../../../src/year/request/form-columns';
import { request } from '../../../src/year/request/request';
import { createWorkbook } from '../../../src/xlsx/create/create-workbook';
import { opened } from '../sample';
import { recordOf } from '../town';

/** What came of asking for every figure of a workbook, answering each with another number, and taking the answers in. */
export interface RoundTrip {
  readonly asked: YearBook;
  readonly before: WorkbookSnapshot;
  readonly after: WorkbookSnapshot;
  readonly collected: Collected;
  /** By the indicator's id. */
  readonly typed: ReadonlyMap<string, number>;
  readonly output: Uint8Array;
  /** The same replies, collected into what came of the first time. */
  readonly again: { readonly collected: Collected; readonly output: Uint8Array };
}

/** Asks, fills the forms in by a script, and collects twice. */
export async function roundTrip(bytes: Uint8Array, options: YearBookOptions): Promise<RoundTrip> {
  const book = await opened(bytes);
  const asked = readYearBook(book.snapshot, options);
  const made = request(asked, { year: asked.year ?? 2020, due: null, contact: null, words: formWords });
  const typed = new Map<string, number>();
  const replies: ReplyFile[] = [];
  for (const { file, plan } of made.forms) {
    const filled = await fill(await createWorkbook(plan), typed);
    const reply = readReply((await opened(filled)).snapshot, file, null);
    replies.push('rows' in reply ? reply : { file, problem: reply });
  }
  const record = await recordOf(made);
  const collected = collect({ book: asked, year: asked.year, replies, record });
  const output = await book.commit(withEvaluation(collected).plan);
  const second = await opened(output);
  const secondCollected = collect({
    book: readYearBook(second.snapshot, options),
    year: asked.year,
    replies,
    record: { ...record, rows: collected.rows },
  });
  return {
    asked,
    before: book.snapshot,
    after: second.snapshot,
    collected,
    typed,
    output,
    again: { collected: secondCollected, output: await second.commit(withEvaluation(secondCollected).plan) },
  };
}

/** Types a number of its own into every cell for an actual. */
async function fill(form: Uint8Array, typed: Map<string, number>): Promise<Uint8Array> {
  const book = await opened(form);
  const { values } = book.snapshot.sheets[0] ?? { values: [] };
  const heading = values.findIndex((row) => row.includes(HEADINGS.name));
  const columns = values[heading] ?? [];
  const actual = columns.findIndex(
    (value) => typeof value === 'string' && /^\S*実績$/.test(value) && value !== HEADINGS.last && !value.startsWith('照会時'),
  );
  const [id, name, role] = [HEADINGS.id, HEADINGS.name, HEADINGS.role].map((one) => columns.indexOf(one));
  const writes: CellWrite[] = [];
  for (const [row, cells] of values.entries()) {
    if (row <= heading || cells[name ?? 0] == null || cells[role ?? 0] !== '主') continue;
    const value = 1001 + typed.size;
    typed.set(String(cells[id ?? 0]), value);
    writes.push({ row, column: actual, value, formula: null, numberFormat: null, format: null });
  }
  return book.commit({ sheets: [{ name: FORM_SHEET, create: null, writes }] });
}

/** What of a round trip is not as it should be; [] where everything is. */
export function roundTripFaults({ asked, before, after, collected, typed, output, again }: RoundTrip, options: YearBookOptions): string[] {
  const faults: string[] = [];
  const now = readYearBook(after, options);
  const conflicts = new Set(collected.conflicts.map(({ code, indicator }) => `${code} ${String(indicator)}`));
  const unclear = new Set(asked.indicators.filter(({ ambiguous }) => ambiguous).map(({ id }) => id));
  for (const { id, indicator, actual } of now.indicators) {
    const value = typed.get(id);
    if (unclear.has(id) || value === undefined) continue;
    // Behind a format a number stands otherwise in its cell than it reads.
    const wanted = actual?.value === value || indicator.actual.kind !== 'number' ? actual?.value : indicator.actual.value;
    if (wanted !== value)
      faults.push(`${indicator.sheet}!${String(indicator.row + 1)} ${indicator.name}: ${String(wanted)}, not ${String(value)}`);
  }
  if (typed.size !== asked.indicators.length) faults.push(`${String(typed.size)} asked of ${String(asked.indicators.length)}`);
  for (const conflict of conflicts) if (unclear.size === 0) faults.push(conflict);
  const said = new Set(collected.written.map(({ sheet, row, column }) => `${sheet}!${String(row)}:${String(column)}`));
  const results = new Set(
    withEvaluation(collected).plan.sheets.flatMap(({ name, writes }) =>
      writes.map(({ row, column }) => `${name}!${String(row)}:${String(column)}`),
    ),
  );
  for (const sheet of before.sheets) {
    const same = after.sheets.find(({ name }) => name === sheet.name);
    same?.values.forEach((row, r) => {
      row.forEach((value, c) => {
        const place = `${sheet.name}!${String(r)}:${String(c)}`;
        if (value !== (sheet.values[r]?.[c] ?? null) && !said.has(place) && !results.has(place) && same.formulas[r]?.[c] == null)
          faults.push(`changed ${place}`);
      });
    });
  }
  if (again.collected.written.length > 0)
    faults.push(
      `a second time writes ${again.collected.written
        .map(({ sheet, row, column, before: b, after: a }) => `${sheet}!${String(row)}:${String(column)} ${b}>${a}`)
        .slice(0, 3)
        .join('; ')}`,
    );
  if (!Buffer.from(again.output).equals(Buffer.from(output))) faults.push('a second time changes the file');
  return faults;
}
