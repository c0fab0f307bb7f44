import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { type CellValue, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { YearBook, YearIndicator } from '../book/year-book';
import { changesBlocks, changesPlace, changesTitle, isGone } from './changes-blocks';
import { compareKey, type ConfirmedPairs } from './comparison';

/** What a person writes to say that a near indicator is the same one under another name. */
const SAME = /^(?:○|〇|◯|同じ|同一|継続|改名|名称変更|はい|yes)$/i;
/** The column that says so. */
const SAID = 5;

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

/** The same for any two years, by the list of changes that a workbook holds. */
export function pairsIn(
  snapshot: WorkbookSnapshot,
  before: Pick<YearBook, 'year' | 'indicators'>,
  now: Pick<YearBook, 'year' | 'indicators'>,
): ConfirmedPairs {
  const pairs = new Map<string, string>();
  const { existing } = changesPlace(snapshot);
  if (existing === null) return pairs;
  const title = changesTitle(before.year, now.year);
  const own = finder(now.indicators, before.indicators);
  const old = finder(before.indicators, now.indicators);
  for (const block of changesBlocks(existing.sheet)) {
    if (block.title !== title) continue;
    for (const { row, kind, name, near } of block.rows) {
      if (!saysSame(valueAt(existing.sheet, row, SAID))) continue;
      const [one, other] = isGone(kind) ? [own(near), old(name)] : [own(name), old(near)];
      if (one !== undefined && other !== undefined) pairs.set(compareKey(other), compareKey(one));
    }
  }
  return pairs;
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
