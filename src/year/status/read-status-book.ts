import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { Fingerprint } from './fingerprint';
import { dismissedIn, RECORD_FIRST_ROW, RECORD_MARK, recordedRow, sameIn } from './record-line';
import { recordedInColumns, RECORD_MARK_1 } from './record-columns';
import type { AskedRow, SameRow } from './status-book';
import { type ListNotes, listNotesIn } from './list-notes';
import { type ListSize, ownWidth } from './list-rows';
import { isForPeople, LIST_SHEETS, STATUS_SHEETS } from './status-sheets';

/** What an earlier run, and people since, left in 提出状況.xlsx. */
export interface StatusRecord {
  readonly year: number;
  readonly plan: string;
  readonly due: string | null;
  readonly contact?: string | null;
  readonly rows: readonly AskedRow[];
  /** By what conflicts are known again whose answers a person decided not to take; absent: there were none. */
  readonly dismissed?: readonly string[];
  /** Rows of replies that a person took for indicators which are called otherwise; absent: there were none. */
  readonly same?: readonly SameRow[];
  /** What people wrote beside and below the lists, which goes on with the rows; absent: nothing. */
  readonly notes?: ListNotes;
  /** Whether people wrote what cannot go on: over what the lists say, or on sheets of their own. */
  readonly hasNotes?: boolean;
  /** What the list says of each department: what an earlier run wrote, and what people typed. */
  readonly typed: ReadonlyMap<string, ListedDepartment>;
}

/** A line of the list. */
export interface ListedDepartment {
  readonly file: string;
  readonly state: string;
  readonly date: string;
  readonly person: string;
  readonly note: string;
}

/** Reads 提出状況.xlsx; undefined where a workbook is none. */
export function readStatusBook({ sheets, styles }: WorkbookSnapshot): StatusRecord | undefined {
  const record = sheets.find(
    ({ name, values }) => name === STATUS_SHEETS.record && (values[0]?.[0] === RECORD_MARK || values[0]?.[0] === RECORD_MARK_1),
  );
  if (record === undefined) return undefined;
  const [mark, year, plan, due, contact, fingerprint, reach] = record.values[0] ?? [];
  const sizes = sizesIn(text(reach));
  const notes = sizes === null ? undefined : listNotesIn(sheets, styles, sizes);
  const known = new Map<string, string>();
  const lines = mark === RECORD_MARK_1 ? [] : record.values.slice(RECORD_FIRST_ROW).map((row) => text(row[0]));
  const dismissed = lines.flatMap((line) => dismissedIn(line) ?? []);
  const same = lines.flatMap((line) => sameIn(line) ?? []);
  const list = sheets.find(({ name }) => name === STATUS_SHEETS.departments);
  return {
    year: Number(year),
    plan: text(plan),
    due: text(due) === '' ? null : text(due),
    contact: text(contact) === '' ? null : text(contact),
    rows: mark === RECORD_MARK_1 ? recordedInColumns(record.values) : lines.flatMap((line) => recordedRow(line, known) ?? []),
    ...(dismissed.length === 0 ? {} : { dismissed }),
    ...(same.length === 0 ? {} : { same }),
    ...(notes === undefined ? {} : { notes }),
    ...(hasNotes(sheets, text(fingerprint), sizes) ? { hasNotes: true } : {}),
    typed: list === undefined ? new Map() : typedIn(list),
  };
}

const OWN_SHEETS: ReadonlySet<string> = new Set(Object.values(STATUS_SHEETS));

/**
 * @param before the fingerprint of what was written; '' in lists of earlier versions, which have none
 * @param sizes of the lists; null in lists of earlier versions: then all that stands there counts
 */
function hasNotes(sheets: readonly SheetSnapshot[], before: string, sizes: readonly ListSize[] | null): boolean {
  if (sheets.some(({ name }) => !OWN_SHEETS.has(name))) return true;
  if (before === '') return false;
  const now = new Fingerprint();
  for (const [index, name] of LIST_SHEETS.entries()) {
    const size = sizes?.[index];
    sheets
      .find((sheet) => sheet.name === name)
      ?.values.forEach((cells, row) => {
        const width = size === undefined ? Infinity : ownWidth(name, row, size);
        cells.forEach((value, column) => {
          if (column < width && !isForPeople(name, row, column)) now.add(name, row, column, value);
        });
      });
  }
  return now.text !== before;
}

/** How far the lists reach, as the record says it; null where it does not. */
function sizesIn(json: string): readonly ListSize[] | null {
  try {
    const sizes: unknown = JSON.parse(json);
    if (!Array.isArray(sizes)) return null;
    return sizes.map((size: unknown) => {
      const [rows, width] = Array.isArray(size) ? (size as unknown[]).map(Number) : [];
      return { rows: rows ?? 0, width: width ?? 0 };
    });
  } catch {
    return null;
  }
}

function typedIn({ values }: SheetSnapshot): Map<string, ListedDepartment> {
  const heading = values.findIndex((row) => row.includes('所属') && row.includes('状況'));
  const typed = new Map<string, ListedDepartment>();
  const headings = values[heading] ?? [];
  for (const row of heading < 0 ? [] : values.slice(heading + 1)) {
    const at = (wanted: string): string => text(row[headings.indexOf(wanted)]);
    const department = at('所属');
    if (department !== '')
      typed.set(department, { file: at('ファイル'), state: at('状況'), date: at('回答日'), person: at('記入者'), note: at('備考') });
  }
  return typed;
}

function text(value: CellValue | undefined): string {
  return value == null ? '' : String(value);
}
