import type { AskedRow, SameRow, TakenPart } from './status-book';

/** What says that a hidden sheet is the record. Earlier versions had a column for each property. */
export const RECORD_MARK = 'shinchoku-status-2';

/** Where the record's lines begin. */
export const RECORD_FIRST_ROW = 1;

const PARTS: readonly TakenPart[] = ['actual', 'last', 'cause', 'issue', 'kind', 'asOf', 'remark'];

/** A row of the record as one text: a list has a hundred thousand of them, and a cell for each property makes them twelve times as many. */
export function recordLine({ taken, decided, ...row }: AskedRow): string {
  const { id, department, file, number, name, answers, askedActual, askedLast, askedBaseline, askedTarget, kind } = row;
  return JSON.stringify([
    id,
    department,
    file,
    number,
    name,
    answers,
    askedActual,
    askedLast,
    askedBaseline,
    askedTarget,
    kind,
    taken,
    decided ?? {},
  ]);
}

/**
 * Reads a row of the record; undefined where a text is none.
 * @param known texts that were read, each once: rows say the same departments, files and figures again and again
 */
export function recordedRow(line: string, known: Map<string, string>): AskedRow | undefined {
  const properties = parsed(line);
  if (properties === undefined) return undefined;
  const text = (index: number): string => {
    const property = properties[index];
    if (typeof property !== 'string') return '';
    const same = known.get(property);
    if (same !== undefined) return same;
    known.set(property, property);
    return property;
  };
  const asked = (index: number): string | null => (properties[index] === null ? null : text(index));
  if (text(0) === '') return undefined;
  return {
    id: text(0),
    department: text(1),
    file: text(2),
    number: text(3),
    name: text(4),
    answers: properties[5] === true,
    askedActual: asked(6),
    askedLast: asked(7),
    askedBaseline: asked(8),
    askedTarget: asked(9),
    kind: text(10),
    taken: takenOf(properties[11]),
    ...decidedOf(properties[12]),
  };
}

/** How the line of a conflict begins whose answer is not taken: no row has an empty id, and versions before this pass it over. */
const DISMISSED = '["",';

/** The record's line of a conflict whose answer a person decided not to take. @param known by what it is known again */
export function dismissedLine(known: string): string {
  return JSON.stringify(['', known]);
}

/** Reads such a line; undefined where a text is none. */
export function dismissedIn(line: string): string | undefined {
  if (!line.startsWith(DISMISSED)) return undefined;
  const known = parsed(line)?.[1];
  return typeof known === 'string' && known !== '' ? known : undefined;
}

/** How the line of a row begins that a person took for an indicator which is called otherwise. */
const SAME = '["","",';

/** The record's line of such a row. */
export function sameLine({ row, id }: SameRow): string {
  return JSON.stringify(['', '', row, id]);
}

/** Reads such a line; undefined where a text is none. */
export function sameIn(line: string): SameRow | undefined {
  if (!line.startsWith(SAME)) return undefined;
  const [, , row, id] = parsed(line) ?? [];
  return typeof row === 'string' && typeof id === 'string' ? { row, id } : undefined;
}

/** What was taken in, of parsed JSON. Parts that nobody knows are left out. */
export function takenOf(value: unknown): AskedRow['taken'] {
  return Object.fromEntries(partsOf(value).filter(([, text]) => typeof text === 'string'));
}

function decidedOf(value: unknown): Pick<AskedRow, 'decided'> {
  const decided = partsOf(value).filter(([, texts]) => Array.isArray(texts) && texts.every((text) => typeof text === 'string'));
  return decided.length === 0 ? {} : { decided: Object.fromEntries(decided) };
}

function partsOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([part]) => PARTS.some((one) => one === part));
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
  } catch {
    return undefined;
  }
}
