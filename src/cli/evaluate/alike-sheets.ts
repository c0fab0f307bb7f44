import type { TableReading } from '../../evaluation/evaluation';
import { groupBy } from '../text/group-by';

/** Sheets whose tables are laid out alike: sixty copies of one form. */
export interface AlikeSheets {
  /** The first sheet's tables. */
  readonly tables: readonly TableReading[];
  /** How many sheets more are like it. */
  readonly others: number;
  /** Of all of them. */
  readonly indicators: number;
}

/** Tables by sheet, forms that are alike put together; other sheets stand for themselves. */
export function alikeSheets(tables: readonly TableReading[]): readonly AlikeSheets[] {
  const bySheet = [...groupBy(tables, ({ sheet }) => sheet).values()];
  return [...groupBy(bySheet, shapeOf).values()].map((alike) => ({
    tables: alike[0] ?? [],
    others: alike.length - 1,
    indicators: alike.flat().reduce((sum, table) => sum + table.indicators, 0),
  }));
}

function shapeOf(tables: readonly TableReading[]): string {
  const [first] = tables;
  if (tables.some(({ layout }) => layout === undefined)) return `sheet ${first?.sheet ?? ''}`;
  return JSON.stringify(
    tables.map(({ layout, headingRows, columns, year, targetYear }) => [layout, headingRows, columns, year, targetYear]),
  );
}
