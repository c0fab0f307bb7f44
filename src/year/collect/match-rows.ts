import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { YearBook, YearIndicator } from '../book/year-book';
import type { StatusRecord } from '../status/read-status-book';
import type { Reply, ReplyRow } from './reply/reply';

/** What a row of a reply belongs to. */
export type RowMatch =
  | { readonly kind: 'found'; readonly indicator: YearIndicator }
  /** The hidden id and what the row says belong to different indicators, or to one of several that nothing tells apart. */
  | {
      readonly kind: 'damaged';
      readonly nearest: YearIndicator | null;
      readonly why: 'alike' | 'other-name' | 'other-unit' | 'other-levels';
    }
  /** `moved`: the only indicator of that name and unit, which stands under another heading. */
  | { readonly kind: 'gone'; readonly nearest: YearIndicator | null; readonly moved?: YearIndicator };

/** Finds the indicators of replies' rows back. An id is believed only where levels, name and unit say the same. */
export class RowMatcher {
  private readonly byId: ReadonlyMap<string, YearIndicator>;
  private readonly byName = new Map<string, YearIndicator[]>();
  private readonly record: ReadonlyMap<string, string>;

  constructor(
    private readonly book: YearBook,
    record: StatusRecord | undefined,
  ) {
    this.byId = new Map(book.indicators.map((indicator) => [indicator.id, indicator]));
    for (const indicator of book.indicators) {
      const key = nameKey(indicator.indicator.name, indicator.indicator.unit);
      this.byName.set(key, [...(this.byName.get(key) ?? []), indicator]);
    }
    this.record = new Map(record?.rows.map(({ department, number, id }) => [`${matchKey(department)}\n${number}`, id]) ?? []);
  }

  match(reply: Reply, row: ReplyRow): RowMatch {
    const known = row.id === null ? undefined : this.byId.get(row.id);
    if (known !== undefined) {
      if (!saysTheSame(known, row)) return { kind: 'damaged', nearest: known, why: whatDiffers(known, row) };
      return known.ambiguous ? { kind: 'damaged', nearest: known, why: 'alike' } : { kind: 'found', indicator: known };
    }
    const alike = (this.byName.get(nameKey(row.name, row.unit)) ?? []).filter((one) => saysTheSame(one, row));
    const onSheet = alike.filter(
      ({ toldBySheet, indicator }) => toldBySheet && row.levels.some((text) => matchKey(text) === matchKey(indicator.sheet)),
    );
    const same = onSheet.length === 0 ? alike : onSheet;
    if (same.length === 1 && same[0] !== undefined && !same[0].ambiguous) return { kind: 'found', indicator: same[0] };
    if (same.length > 1) {
      // Hidden parts are gone: department and number say which it was.
      const id = this.askedId(reply.askedDepartment, { ...row, id: null });
      const recorded = same.find((one) => one.id === id && !one.ambiguous);
      return recorded === undefined ? { kind: 'damaged', nearest: same[0] ?? null, why: 'alike' } : { kind: 'found', indicator: recorded };
    }
    const [moved, ...others] = this.byName.get(nameKey(row.name, row.unit)) ?? [];
    if (moved === undefined) return { kind: 'gone', nearest: nearest(this.book.indicators, row) };
    return { kind: 'gone', nearest: moved, ...(others.length > 0 || moved.ambiguous ? {} : { moved }) };
  }

  /** The id under which a row was asked for, as it says itself or as the list has it; null where neither does. */
  askedId(department: string, { id, number }: Pick<ReplyRow, 'id' | 'number'>): string | null {
    return id ?? this.record.get(`${matchKey(department)}\n${number}`) ?? null;
  }
}

/** Whether a row of a reply says what the workbook's row says now. Columns that people inserted do not matter. */
function saysTheSame({ indicator }: YearIndicator, { name, unit, levels }: ReplyRow): boolean {
  if (nameKey(indicator.name, indicator.unit) !== nameKey(name, unit)) return false;
  const texts = levels.map(matchKey);
  let from = 0;
  for (const level of indicator.levels) {
    const at = texts.indexOf(matchKey(level.name), from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function whatDiffers({ indicator }: YearIndicator, { name, unit }: ReplyRow): 'other-name' | 'other-unit' | 'other-levels' {
  if (matchKey(indicator.name) !== matchKey(name)) return 'other-name';
  return matchKey(indicator.unit ?? '') === matchKey(unit) ? 'other-levels' : 'other-unit';
}

function nameKey(name: string, unit: string | null): string {
  return `${matchKey(name)}\n${matchKey(unit ?? '')}`;
}

/** The indicator whose name comes nearest; null where none resembles it. */
function nearest(indicators: readonly YearIndicator[], { name }: ReplyRow): YearIndicator | null {
  let best: YearIndicator | null = null;
  let most = 0.4;
  for (const one of indicators) {
    const likeness = resemblance(name, one.indicator.name);
    if (likeness > most) [best, most] = [one, likeness];
  }
  return best;
}

/** The indicator that a row may be now, by its name; of one that is called the same also what the row says otherwise of it. */
export function nearestSaid({ name, unit, levels }: ReplyRow, nearest: YearIndicator | null): string {
  if (nearest === null) return '';
  const { indicator } = nearest;
  const said = new Set([...levels, unit].map(matchKey));
  const other = [...indicator.levels.map((level) => level.name), indicator.unit ?? ''].filter((text) => !said.has(matchKey(text)));
  return matchKey(indicator.name) !== matchKey(name) || other.length === 0 ? indicator.name : `${indicator.name}（${other.join('、')}）`;
}

/** How much two names have in common: pairs of signs that both have, from 0 to 1. */
export function resemblance(one: string, other: string): number {
  const [a, b] = [pairs(matchKey(one)), pairs(matchKey(other))];
  if (a.size === 0 || b.size === 0) return matchKey(one) === matchKey(other) ? 1 : 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}

function pairs(text: string): Set<string> {
  const set = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) set.add(text.slice(at, at + 2));
  return set;
}
