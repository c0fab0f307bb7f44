import { shortYear } from '../../../evaluation/vocabulary/figures/year-mentions';
import type { SheetPlan } from '../../../evaluation/workbook/plan';
import type { CellValue } from '../../../evaluation/workbook/snapshot';
import type { YearBook, YearIndicator } from '../../book/year-book';
import { FORM_FORMATS } from '../../request/form-formats';
import { COMPARE_SHEETS } from '../changes';
import { bookOfYear, type Comparison, compareKey, yearsOf } from '../comparison';
import { indicatorKey, LIST_KEY, TITLE_KEY } from '../comparison-rows';
import { otherUnit, textWithUnit } from '../other-unit';
import type { OwnCell, OwnRow } from '../own-row';
import { ownSheet, planOwnSheet } from '../own-sheet';
import { overTheYears, type OverTheYears } from './over-the-years';
import { TREND_HEADINGS, trendRowsBefore } from './trend-rows';

/** From so many years on there is something to see over time. */
const FEWEST = 3;

const { text, center, figure, heading, title } = FORM_FORMATS;

/**
 * Plans the sheet 推移: the actuals of all years, a line for each indicator, under whatever names a person confirmed it to have had; those
 * that have ended below the others. Nothing where there are only two years.
 */
export function trendPlan({ now, before, sameWorkbook }: Comparison): SheetPlan[] {
  const years = yearsOf(now);
  const all = sameWorkbook || before.year === null ? years : [...new Set([before.year, ...years])].sort((one, other) => one - other);
  if (all.length < FEWEST) return [];
  const bookOf = (year: number): YearBook => (year === now.year ? now : year === before.year ? before : bookOfYear(now, year));
  const lines = overTheYears(all.map(bookOf), now.snapshot);
  const levels = Math.max(1, ...lines.map(({ latest }) => latest.indicator.levels.length));
  const titles = Array.from({ length: levels }, (__, depth) => titleOf(lines, depth));
  const { name, unit, baseline, target } = TREND_HEADINGS;
  const headings = [...titles, name, unit, baseline, ...all.map((year) => `${shortYear(year)}実績`), target];
  const rows: OwnRow[] = [
    { keys: [TITLE_KEY], cells: [{ value: `${COMPARE_SHEETS.trend}　${all.map(shortYear).join('、')}`, format: title }] },
    { keys: [LIST_KEY], cells: headings.map((value): OwnCell => ({ value, format: heading })) },
    ...rowsOf(lines, levels),
  ];
  const columnWidths = [...Array.from({ length: levels }, () => 18), 32, 8, 11, ...all.map(() => 11), 11];
  const place = ownSheet(now.snapshot, COMPARE_SHEETS.trend, trendRowsBefore);
  return [planOwnSheet(place, { rows, columnWidths, heading: 1 }, now.snapshot.styles)];
}

function rowsOf(lines: readonly OverTheYears[], levels: number): OwnRow[] {
  const times = new Map<string, number>();
  return lines.map(({ latest, years }): OwnRow => {
    const { indicator } = latest;
    const keys = [...new Set([latest, ...years.filter((one) => one !== null)].map(compareKey))];
    const time = (times.get(keys[0] ?? '') ?? 0) + 1;
    times.set(keys[0] ?? '', time);
    return {
      keys: keys.map((key) => indicatorKey(key, time)),
      cells: [
        ...Array.from({ length: levels }, (_, depth): OwnCell => ({ value: indicator.levels[depth]?.name ?? '', format: text })),
        { value: indicator.name, format: text },
        { value: indicator.unit ?? '', format: center },
        shown(latest, 'baseline'),
        ...years.map((one): OwnCell => (one === null ? { value: '', format: figure } : ofYear(one, latest))),
        shown(latest, 'target'),
      ],
    };
  });
}

function titleOf(lines: readonly OverTheYears[], depth: number): string {
  return lines.map(({ latest }) => latest.indicator.levels[depth]?.title ?? '').find((one) => one !== '') ?? '';
}

/** The actual of a year; in another unit than the line's it bears it. */
function ofYear(one: YearIndicator, latest: YearIndicator): OwnCell {
  const cell = shown(one, 'actual');
  const unit = otherUnit(one, latest);
  return unit === null ? cell : { value: textWithUnit(cell.value, cell.numberFormat ?? null, unit), format: figure };
}

function shown(one: YearIndicator, part: 'baseline' | 'actual' | 'target'): OwnCell {
  const cell = one.table.cell(one.indicator, part);
  const value: CellValue = cell?.value ?? '';
  return {
    value,
    format: figure,
    numberFormat: typeof value === 'number' && cell !== null && cell.numberFormat !== 'General' ? cell.numberFormat : null,
  };
}
