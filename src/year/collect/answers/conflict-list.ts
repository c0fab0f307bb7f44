import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import { hash } from '../../book/indicator-id';
import type { YearCell } from '../../book/year-cell';
import type { YearIndicator } from '../../book/year-book';
import { asAsked } from '../../request/form-figures';
import type { CollectInput } from '../collected';
import { type Conflict, type ConflictCode, type ConflictPart, type ConflictWhy, type Decision, isTakeable } from './conflict';
import type { GivenAnswer } from './given-answer';

/** What of a reply a conflict is about: an indicator of the workbook, or a row that is none of it. */
export type ConflictRow = Pick<GivenAnswer, 'reply' | 'number'> & ({ readonly indicator: YearIndicator } | { readonly name: string });

/** The conflicts of a collecting, with what a person decided about each, now or before. */
export class ConflictList {
  readonly found: Conflict[] = [];
  private readonly dismissals: Set<string>;

  constructor(private readonly input: Pick<CollectInput, 'decides' | 'record'>) {
    this.dismissals = new Set(input.record?.dismissed ?? []);
  }

  /** What is remembered of the answers that a person decided not to take. */
  get dismissed(): readonly string[] {
    return [...this.dismissals];
  }

  /** Notes a conflict about a whole file. */
  addFile(code: ConflictCode, file: string, department: string, detail: string, why?: ConflictWhy): void {
    const nowhere = { sheet: null, row: null, column: null, indicator: null, current: '', answer: '', other: null };
    const more = why === undefined ? {} : { why };
    // Why a file could not be read is a sentence in one language, and tells nothing apart.
    const known = code === 'not-a-reply' ? '' : detail;
    this.note({ code, part: 'file', file, department, ...nowhere, detail, ...more, key: [code, file].join('\n') }, [file, known]);
  }

  /** Notes a conflict about a row. @param said what the call itself decides about it @returns what a person decided about it */
  add(
    code: ConflictCode,
    part: ConflictPart,
    of: ConflictRow,
    cell: YearCell | null,
    answer: string,
    more: Partial<Pick<Conflict, 'detail' | 'current' | 'other' | 'why' | 'candidate'>> = {},
    said?: Decision,
  ): Decision | undefined {
    const { reply, number } = of;
    const { file, department } = reply;
    const name = 'name' in of ? of.name : of.indicator.indicator.name;
    const place = { sheet: cell?.sheet ?? null, row: cell?.row ?? null, column: cell?.column ?? null };
    const current = asAsked(cell?.value ?? null);
    const key = [code, part, file, matchKey(name), number].join('\n');
    const conflict = { code, part, file, department, ...place, indicator: name, current, answer, other: null, detail: '', ...more, key };
    // A file may come again under another name, and a row at another place.
    const row = 'name' in of ? `${matchKey(name)}\n${number}` : of.indicator.id;
    return this.note(conflict, [part, more.why ?? '', matchKey(department), row, answer, more.other?.answer ?? ''], said);
  }

  /** @param said by what the conflict is known again at a later collecting */
  private note(conflict: Conflict, said: readonly string[], named?: Decision): Decision | undefined {
    const { code, current } = conflict;
    // Where the sheet's value changes once more, what was decided for the one before is not decided for it.
    const memory = fingerprint([code, ...said, ...(code === 'changed-since' ? [current] : [])].join('\n'));
    const now = named ?? this.input.decides?.(conflict);
    const wanted = now ?? (this.dismissals.has(memory) ? 'keep' : undefined);
    const decision = wanted === 'keep' || (wanted === 'take' && isTakeable(conflict)) ? wanted : undefined;
    if (decision === 'keep') this.dismissals.add(memory);
    else this.dismissals.delete(memory);
    this.found.push(decision === undefined ? conflict : { ...conflict, decision });
    return decision;
  }
}

function fingerprint(text: string): string {
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
}
