import type { RowBefore } from '../../../evaluation/plan/remarks/sheet-rows';
import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import { type SheetSnapshot, valueAt } from '../../../evaluation/workbook/snapshot';
import { indicatorKey, LIST_KEY, TITLE_KEY } from '../comparison-rows';

/** The headings of 推移 that do not depend on the plan and its years. */
export const TREND_HEADINGS = { name: '目標指標', unit: '単位', baseline: '基準値', target: '目標' } as const;

/** How the sheet of an earlier run is laid out; undefined where somebody took its headings away. */
export function trendRowsBefore(sheet: SheetSnapshot): RowBefore[] | undefined {
  const at = (row: number, column: number): string => String(valueAt(sheet, row, column) ?? '').trim();
  const headings = Array.from({ length: sheet.values[1]?.length ?? 0 }, (_, column) => at(1, column));
  const name = headings.indexOf(TREND_HEADINGS.name);
  const width = headings.indexOf(TREND_HEADINGS.target) + 1;
  if (name === -1 || width <= name) return undefined;
  const rows = sheet.values.map((): RowBefore => ({ key: null, width: 0 }));
  rows[0] = { key: TITLE_KEY, width: 1 };
  rows[1] = { key: LIST_KEY, width };
  const times = new Map<string, number>();
  for (let row = 2; row < sheet.values.length; row++) {
    if (at(row, name) === '') continue;
    const key = Array.from({ length: name + 1 }, (_, column) => matchKey(at(row, column))).join('\n');
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    rows[row] = { key: indicatorKey(key, time), width, label: at(row, name) };
  }
  return rows;
}
