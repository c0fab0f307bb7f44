import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { AskedRow, TakenPart } from './status-book';
import { RECORD_COLUMNS, RECORD_FIRST_ROW, RECORD_MARK, STATUS_SHEETS } from './status-plan';

/** What an earlier run, and people since, left in 提出状況.xlsx. */
export interface StatusRecord {
  readonly year: number;
  readonly plan: string;
  readonly due: string | null;
  readonly contact: string | null;
  readonly rows: readonly AskedRow[];
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

const PARTS: readonly TakenPart[] = ['actual', 'last', 'cause', 'issue', 'kind', 'asOf'];

/** Reads 提出状況.xlsx; undefined where a workbook is none. */
export function readStatusBook({ sheets }: WorkbookSnapshot): StatusRecord | undefined {
  const record = sheets.find(({ name, values }) => name === STATUS_SHEETS.record && values[0]?.[0] === RECORD_MARK);
  if (record === undefined) return undefined;
  const [, year, plan, due, contact] = record.values[0] ?? [];
  const list = sheets.find(({ name }) => name === STATUS_SHEETS.departments);
  return {
    year: Number(year),
    plan: text(plan),
    due: text(due) === '' ? null : text(due),
    contact: text(contact) === '' ? null : text(contact),
    rows: record.values.slice(RECORD_FIRST_ROW).flatMap((row) => (text(row[0]) === '' ? [] : [askedRow(row)])),
    typed: list === undefined ? new Map() : typedIn(list),
  };
}

function askedRow(row: readonly CellValue[]): AskedRow {
  const at = (column: (typeof RECORD_COLUMNS)[number]): string => text(row[RECORD_COLUMNS.indexOf(column)]);
  return {
    id: at('id'),
    department: at('department'),
    file: at('file'),
    number: at('number'),
    name: at('name'),
    answers: at('answers') === '1',
    askedActual: at('askedActual'),
    askedLast: at('askedLast'),
    askedBaseline: at('askedBaseline'),
    askedTarget: at('askedTarget'),
    kind: at('kind'),
    taken: takenOf(at('taken')),
  };
}

function takenOf(json: string): AskedRow['taken'] {
  try {
    const parsed: unknown = JSON.parse(json === '' ? '{}' : json);
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter(([part, value]) => PARTS.some((one) => one === part) && typeof value === 'string'),
    );
  } catch {
    return {};
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
