import { isOwnSheetTitle } from '../vocabulary/headings/own-sheets';
import type { SheetReading } from './read-sheet';

/** Readings with the rule that a sheet without a table states (評価方法, 凡例), where theirs state none. */
export function withSharedRules(readings: readonly SheetReading[]): SheetReading[] {
  const legend = readings.find(({ isLegend, notedRule, grid }) => isLegend && notedRule !== null && !isOwnSheetTitle(grid.value(0, 0)));
  if (legend?.notedRule == null) return [...readings];
  const rule = legend.notedRule;
  const byDirection = legend.marks.filter((mark) => 'direction' in mark);
  return readings.map((reading) => {
    const isStated = reading.notedRule !== null || reading.byTable.some(({ table }) => table.statedRule !== null);
    if (isStated || reading.byTable.length === 0) return reading;
    const statedRule = { rule, column: null, row: null };
    return {
      ...reading,
      notedRule: rule,
      marks: [...reading.marks, ...byDirection],
      tables: reading.tables.map((table) => ({ ...table, evidence: { ...table.evidence, statedRule } })),
    };
  });
}
