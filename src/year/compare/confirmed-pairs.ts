import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { type CellValue, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { YearBook, YearIndicator } from '../book/year-book';
import { CHANGES } from './changes';
import { changesBlocks, changesPlace, changesTitle, isGone } from './changes-blocks';
import { compareKey, type ConfirmedPairs } from './comparison';

/** What a person writes to say that a near indicator is the same one under another name. */
const SAME = /^(?:○|〇|◯|同じ|同一|継続|改名|名称変更|はい|yes)$/i;
/** The column that says so. */
const SAID = 5;

/** What is said of an indicator that both years have: to confirm it is to say that the change is meant. */
const SAME_ALREADY: ReadonlySet<string> = new Set([CHANGES.target, CHANGES.incomparable]);

/** Whether a person's word says that two indicators are the same. */
export function saysSame(word: CellValue): boolean {
  return SAME.test(
    String(word ?? '')
      .normalize('NFKC')
      .trim(),
  );
}

/** Indicators of two years that a person confirmed to be the same: this year's key by last year's. */
export function confirmedPairs({ now, before }: { readonly now: YearBook; readonly before: YearBook }): ConfirmedPairs {
  return pairsIn(now.snapshot, before, now);
}

/** The names of indicators that a person says to be the same as another, without its being clear as which. */
export interface OpenPairs {
  /** No indicator of the other year, or several, are called as the list says. */
  readonly unfound: readonly string[];
  /** Several are said to be the same as one: which one goes on is for a person to say. */
  readonly shared: readonly string[];
}

/** What a person wrote on the list of changes and nobody can follow. */
export function openPairs({ now, before }: { readonly now: YearBook; readonly before: YearBook }): OpenPairs {
  const lines = linesSaid(now.snapshot, before, now);
  const isShared = sharing(lines);
  return {
    unfound: lines.flatMap(({ name, one, other }) => (one === undefined || other === undefined ? [name] : [])),
    shared: [...new Set(lines.filter(isShared).map(({ name }) => name))],
  };
}

/** The confirmed pairs of any two years, by the list of changes that a workbook holds. */
export function pairsIn(snapshot: WorkbookSnapshot, before: Compared, now: Compared): ConfirmedPairs {
  const lines = linesSaid(snapshot, before, now);
  const isShared = sharing(lines);
  return new Map(
    lines.flatMap((line) => {
      const { one, other } = line;
      return one === undefined || other === undefined || isShared(line) ? [] : [[compareKey(other), compareKey(one)] as const];
    }),
  );
}

/** Whether another line says of one of its two indicators that it is the same as a third. */
function sharing(lines: readonly LineSaid[]): (line: LineSaid) => boolean {
  const partners = { one: new Map<string, Set<string>>(), other: new Map<string, Set<string>>() };
  for (const { one, other } of lines) {
    if (one === undefined || other === undefined) continue;
    const [own, last] = [compareKey(one), compareKey(other)];
    partners.one.set(own, (partners.one.get(own) ?? new Set()).add(last));
    partners.other.set(last, (partners.other.get(last) ?? new Set()).add(own));
  }
  const isOneOfSeveral = (side: keyof typeof partners, indicator: YearIndicator | undefined): boolean =>
    indicator !== undefined && (partners[side].get(compareKey(indicator))?.size ?? 0) > 1;
  return ({ one, other }) => isOneOfSeveral('one', one) || isOneOfSeveral('other', other);
}

type Compared = Pick<YearBook, 'year' | 'indicators'>;

/** A line beside which a person wrote that two indicators are one: this year's and last year's. */
interface LineSaid {
  readonly name: string;
  readonly one: YearIndicator | undefined;
  readonly other: YearIndicator | undefined;
}

function linesSaid(snapshot: WorkbookSnapshot, before: Compared, now: Compared): LineSaid[] {
  const { existing } = changesPlace(snapshot);
  if (existing === null) return [];
  const { sheet } = existing;
  const title = changesTitle(before.year, now.year);
  const own = finder(now.indicators, before.indicators);
  const old = finder(before.indicators, now.indicators);
  const rows = changesBlocks(sheet).flatMap((block) => (block.title === title ? block.rows : []));
  return rows
    .filter(({ row, kind }) => saysSame(valueAt(sheet, row, SAID)) && !SAME_ALREADY.has(kind))
    .map(({ kind, name, near }) =>
      isGone(kind) ? { name, one: own(near), other: old(name) } : { name, one: own(name), other: old(near) },
    );
}

/** Finds an indicator by its name: the only one of that name, or the only one that the other year does not have. */
function finder(all: readonly YearIndicator[], others: readonly YearIndicator[]): (name: string) => YearIndicator | undefined {
  const known = new Set(others.map(compareKey));
  return (name) => {
    const found = all.filter(({ indicator }) => matchKey(indicator.name) === matchKey(name));
    const [first, ...more] = found.filter((one) => !known.has(compareKey(one)));
    if (first !== undefined && more.length === 0) return first;
    return found.length === 1 ? found[0] : undefined;
  };
}
