import type { CellValue } from '../../../evaluation/workbook/snapshot';
import { type InputColumn, saysWhyNone } from '../../request/form-columns';

export interface ReplyCell {
  readonly value: CellValue;
  readonly numberFormat: string;
  /** What it shows, trimmed. */
  readonly text: string;
  /** Whether it holds a formula whose value the file does not have. */
  readonly uncalculated: boolean;
  /** Whether it is merged over the rows of several indicators. */
  readonly merged?: true;
}

/** A row of a reply, as somebody sent it back. */
export interface ReplyRow {
  /** From 0. */
  readonly row: number;
  readonly number: string;
  /** null where hidden parts were cleaned away. */
  readonly id: string | null;
  /** The texts left of the name. */
  readonly levels: readonly string[];
  readonly name: string;
  readonly unit: string;
  /** null where the column is gone. */
  readonly baseline: ReplyCell | null;
  readonly last: ReplyCell | null;
  readonly target: ReplyCell | null;
  readonly inputs: Readonly<Record<InputColumn, ReplyCell>>;
  /** What the form says the workbook held when it was made; null where that was cleaned away. */
  readonly asked: { readonly actual: string; readonly last: string; readonly baseline: string; readonly target: string } | null;
  /** Whether the row is there to be filled in; else to be read. */
  readonly answers: boolean;
}

/** A form that came back. */
export interface Reply {
  readonly file: string;
  /** The department as the reply says it now, and as it was asked. */
  readonly department: string;
  readonly askedDepartment: string;
  readonly person: string;
  /** 回答日 as it shows, and as a number that grows with time; null where it says none. */
  readonly date: string;
  readonly dateValue: number | null;
  /** 提出期限 as the form says it; null where it says none. */
  readonly due: string | null;
  /** When the file says that it was saved, as a number that grows with time; null where it does not say. */
  readonly saved: number | null;
  /** Western; null where nothing says it. */
  readonly year: number | null;
  readonly plan: string;
  readonly rows: readonly ReplyRow[];
  /** Forms of other departments or years in the same file. */
  readonly others?: readonly Reply[];
}

/** Why a file is no reply that can be taken in. */
export type ReplyProblem =
  | { readonly code: 'reply-damaged'; readonly missing: string }
  /** Columns headed so say different things. */
  | { readonly code: 'reply-damaged'; readonly doubled: string }
  | { readonly code: 'not-a-reply' };

/** Whether a row says a figure, or why there is none. */
export function isAnswered({ inputs }: ReplyRow): boolean {
  const { actual, kind } = inputs;
  return actual.text !== '' || actual.uncalculated || kind.uncalculated || saysWhyNone(kind.text);
}

/** Whether a row holds anything that would be lost with it. */
export function saysAnything({ inputs }: Pick<ReplyRow, 'inputs'>): boolean {
  return Object.values(inputs).some(({ text, uncalculated }) => text !== '' || uncalculated);
}

/** A text as it was typed, its lines too. */
export function typedLines({ value, text }: ReplyCell): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : text;
}

/** What was filled in, as it shows. */
export function textsOf({
  actual,
  kind,
  asOf,
  expected,
  lastFinal,
  cause,
  issue,
  remark,
}: ReplyRow['inputs']): Record<InputColumn, string> {
  return {
    actual: actual.text,
    kind: kind.text,
    asOf: asOf.text,
    expected: expected.text,
    lastFinal: lastFinal.text,
    cause: typedLines(cause),
    issue: typedLines(issue),
    remark: typedLines(remark),
  };
}

/** How many indicators rows are about; people copy rows and sheets. */
export function countOf(rows: readonly ReplyRow[]): number {
  return new Set(rows.map(({ id, number, name }) => id ?? `${number} ${name}`)).size;
}
