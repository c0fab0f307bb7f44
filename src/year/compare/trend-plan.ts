import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { SheetPlan } from '../../evaluation/workbook/plan';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { YearIndicator } from '../book/year-book';
import { readYearBook } from '../book/year-book';
import { FORM_FORMATS } from '../request/form-formats';
import { COMPARE_SHEETS } from './changes';
import { type Comparison, compareKey, yearsOf } from './comparison';
import { type OwnCell, ownSheet, planOwnSheet } from './own-sheet';

/** From so many years on there is something to see over time. */
const FEWEST = 3;

/** Plans the sheet 推移: the actuals of all years, a line for each indicator. Nothing where there are only two years. */
export function trendPlan({ now, before, sameWorkbook }: Comparison): SheetPlan[] {
  const years = yearsOf(now);
  const all = sameWorkbook || before.year === null ? years : [...new Set([before.year, ...years])].sort((one, other) => one - other);
  if (all.length < FEWEST) return [];
  const { year: _, ...options } = now.options;
  const byYear = new Map(
    all.map((year) => {
      const book = year === now.year ? now : year === before.year ? before : readYearBook(now.snapshot, { ...options, year: String(year) });
      return [year, new Map(book.indicators.map((one) => [compareKey(one), one]))] as const;
    }),
  );
  const { text, center, figure, heading, title } = FORM_FORMATS;
  const levels = Math.max(1, ...now.indicators.map(({ indicator }) => indicator.levels.length));
  const headings = [
    ...Array.from({ length: levels }, (_, depth) => now.indicators[0]?.indicator.levels[depth]?.title ?? ''),
    '目標指標',
    '単位',
    '基準値',
  ];
  const rows: (OwnCell | null)[][] = [
    [{ value: `${COMPARE_SHEETS.trend}　${all.map(shortYear).join('、')}`, format: title }],
    [...headings, ...all.map((year) => `${shortYear(year)}実績`), '目標'].map((value): OwnCell => ({ value, format: heading })),
  ];
  for (const one of now.indicators) {
    const { indicator } = one;
    const cell = (part: 'baseline' | 'target'): OwnCell => shown(one, part, figure);
    const names = Array.from({ length: levels }, (_, depth): OwnCell => ({ value: indicator.levels[depth]?.name ?? '', format: text }));
    const actuals = all.map((year): OwnCell => {
      const of = byYear.get(year)?.get(compareKey(one));
      return of === undefined ? { value: '', format: figure } : shown(of, 'actual', figure);
    });
    rows.push([
      ...names,
      { value: indicator.name, format: text },
      { value: indicator.unit ?? '', format: center },
      cell('baseline'),
      ...actuals,
      cell('target'),
    ]);
  }
  const place = ownSheet(now.snapshot, COMPARE_SHEETS.trend);
  const columnWidths = [...Array.from({ length: levels }, () => 18), 32, 8, 11, ...all.map(() => 11), 11];
  return [
    planOwnSheet(place.name, place.existing, { rows, columnWidths, heading: 1 }),
  ];
}

function shown(one: YearIndicator, part: 'baseline' | 'actual' | 'target', format: OwnCell['format']): OwnCell {
  const cell = one.table.cell(one.indicator, part);
  const value: CellValue = cell?.value ?? '';
  return {
    value,
    format,
    numberFormat: typeof value === 'number' && cell !== null && cell.numberFormat !== 'General' ? cell.numberFormat : null,
  };
}
