import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { type SheetSnapshot, valueAt } from '../../evaluation/workbook/snapshot';
import type { YearIndicator } from '../book/year-book';
import { FORM_FORMATS } from '../request/form-formats';
import { CHANGES, COMPARE_SHEETS, OF_INDICATORS } from './changes';
import { type Comparison, compareKey, type ConfirmedPairs } from './comparison';
import type { OwnCell } from './own-sheet';

const HEADINGS = ['種別', '目標指標', '前年度', '今年度', '近い指標', '確認', '適用年度', '理由'] as const;
/** The columns that a person fills in. */
const BY_PERSON = [5, 6, 7] as const;
const HEADING_ROW = 1;

/** What a person writes to say that a near indicator is the same one under another name. */
const SAME = /^(?:○|〇|◯|同じ|同一|継続|改名|名称変更|はい|yes)$/i;

/** The list of indicators that changed, with what a person wrote beside them before. */
export function changesRows({ indicators, now, before }: Comparison, existing: SheetSnapshot | null): (OwnCell | null)[][] {
  const typed = existing === null ? new Map<string, readonly string[]>() : typedBefore(existing);
  const { text, heading, title, input } = FORM_FORMATS;
  const years = [before.year, now.year].map((year) => (year === null ? '' : shortYear(year)));
  const rows: (OwnCell | null)[][] = [
    [{ value: `${COMPARE_SHEETS.changes}　${years.join(' → ')}`, format: title }],
    HEADINGS.map((value): OwnCell => ({ value, format: heading })),
  ];
  for (const one of indicators) {
    if (!OF_INDICATORS.has(one.change)) continue;
    const name = (one.now ?? one.before)?.indicator.name ?? '';
    const said = typed.get(`${one.change}\n${matchKey(name)}`) ?? [];
    const cells = [one.change, name, described(one.before), described(one.now), one.nearest?.indicator.name ?? ''];
    rows.push([
      ...cells.map((value): OwnCell => ({ value, format: text })),
      ...BY_PERSON.map((_, index): OwnCell => ({ value: said[index] ?? '', format: input })),
    ]);
  }
  return rows;
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

function typedBefore(sheet: SheetSnapshot): Map<string, readonly string[]> {
  const typed = new Map<string, readonly string[]>();
  for (let row = HEADING_ROW + 1; row < sheet.values.length; row++) {
    const at = (column: number): string => String(valueAt(sheet, row, column) ?? '');
    typed.set(
      `${at(0)}\n${matchKey(at(1))}`,
      BY_PERSON.map((column) => at(column)),
    );
  }
  return typed;
}

/** The figures that say what an indicator is. */
function described(one: YearIndicator | null): string {
  if (one === null) return '';
  const { baseline, target, unit } = one.indicator;
  return `基準値 ${baseline.text === '' ? '-' : baseline.text}、目標 ${target.text === '' ? '-' : target.text}${unit === null ? '' : `(${unit})`}`;
}
