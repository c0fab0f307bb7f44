import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { type SheetSnapshot, valueAt } from '../../evaluation/workbook/snapshot';
import type { YearIndicator } from '../book/year-book';
import { FORM_FORMATS } from '../request/form-formats';
import { CHANGES, COMPARE_SHEETS, OF_INDICATORS } from './changes';
import { type Comparison, compareKey, type ConfirmedPairs } from './comparison';
import type { OwnCell, OwnRows } from './own-sheet';

const HEADINGS = ['種別', '目標指標', '前年度', '今年度', '近い指標', '確認', '適用年度', '理由'] as const;
/** The columns that a person fills in. */
const BY_PERSON = [5, 6, 7] as const;
const HEADING_ROW = 1;

/** What a person writes to say that a near indicator is the same one under another name. */
const SAME = /^(?:○|〇|◯|同じ|同一|継続|改名|名称変更|はい|yes)$/i;

/** The list of indicators that changed, with what a person wrote beside them before. */
export function changesSheet({ indicators, now, before }: Comparison, existing: SheetSnapshot | null): OwnRows {
  const typed = new Map(existing === null ? [] : typedBefore(existing));
  const { text, heading, title, input } = FORM_FORMATS;
  const years = [before.year, now.year].map((year) => (year === null ? '' : shortYear(year)));
  const rows: (OwnCell | null)[][] = [
    [{ value: `${COMPARE_SHEETS.changes}　${years.join(' → ')}`, format: title }],
    HEADINGS.map((value): OwnCell => ({ value, format: heading })),
  ];
  for (const one of indicators) {
    if (!OF_INDICATORS.has(one.change)) continue;
    const name = (one.now ?? one.before)?.indicator.name ?? '';
    const key = `${one.change}\n${matchKey(name)}`;
    const said = typed.get(key)?.slice(BY_PERSON[0]) ?? [];
    typed.delete(key);
    const cells = [one.change, name, described(one.before), described(one.now), one.nearest?.indicator.name ?? ''];
    rows.push([
      ...cells.map((value): OwnCell => ({ value, format: text })),
      ...BY_PERSON.map((_, index): OwnCell => ({ value: said[index] ?? '', format: input })),
    ]);
  }
  // What a person confirmed is no longer a change: the list is where it stays said.
  for (const line of typed.values()) {
    if (line.slice(BY_PERSON[0]).every((said) => said.trim() === '')) continue;
    rows.push(line.map((value, column): OwnCell => ({ value, format: column < BY_PERSON[0] ? text : input })));
  }
  return { rows, heading: HEADING_ROW, columnWidths: [18, 34, 30, 30, 34, 12, 12, 40] };
}

/** Indicators that a person confirmed to be the same under another name: this year's key by last year's. */
export function confirmedPairs(
  existing: SheetSnapshot | undefined,
  now: readonly YearIndicator[],
  before: readonly YearIndicator[],
): ConfirmedPairs {
  const pairs = new Map<string, string>();
  if (existing === undefined) return pairs;
  const named = (all: readonly YearIndicator[], name: string): YearIndicator | undefined => {
    const found = all.filter(({ indicator }) => matchKey(indicator.name) === matchKey(name));
    return found.length === 1 ? found[0] : undefined;
  };
  for (let row = HEADING_ROW + 1; row < existing.values.length; row++) {
    const [kind, name, , , near, confirmed] = HEADINGS.map((_, column) => String(valueAt(existing, row, column) ?? '').trim());
    if (name === undefined || near === undefined || !SAME.test((confirmed ?? '').normalize('NFKC'))) continue;
    const [own, old] = kind === CHANGES.gone ? [named(now, near), named(before, name)] : [named(now, name), named(before, near)];
    if (own !== undefined && old !== undefined) pairs.set(compareKey(old), compareKey(own));
  }
  return pairs;
}

/** The lines of an earlier list, by change and indicator. */
function typedBefore(sheet: SheetSnapshot): Map<string, readonly string[]> {
  const typed = new Map<string, readonly string[]>();
  const kinds: ReadonlySet<string> = OF_INDICATORS;
  for (let row = HEADING_ROW + 1; row < sheet.values.length; row++) {
    const line = HEADINGS.map((_, column) => String(valueAt(sheet, row, column) ?? ''));
    const [kind = '', name = ''] = line;
    // What a person wrote below the list stays where it is.
    if (kinds.has(kind)) typed.set(`${kind}\n${matchKey(name)}`, line);
  }
  return typed;
}

/** The figures that say what an indicator is. */
function described(one: YearIndicator | null): string {
  if (one === null) return '';
  const { baseline, target, unit } = one.indicator;
  return `基準値 ${baseline.text === '' ? '-' : baseline.text}、目標 ${target.text === '' ? '-' : target.text}${unit === null ? '' : `(${unit})`}`;
}
