import type { TableIndicators } from '../../reading/outline/read-indicator';
import type { SheetGrid } from '../../reading/sheet-grid';
import { parentName } from '../../reading/table/rows/parent-name';
import { isNamedEnded, namesEndedOnes, saysEnded } from '../../vocabulary/ended-words';
import type { Finding } from '../finding';
import { findingAt } from '../finding-at';

/** How the name of a part of the indicator above begins. */
const PART = /^[\s　]*[(（]?(?:うち|内訳|内数)/;

/**
 * Indicators that are evaluated and counted like any other, though the sheet says that they are pursued no longer (廃止), or are a part of
 * the one above (うち女性): whether they count is for a person to say.
 */
export function countedAllTheSame(grid: SheetGrid, tables: readonly TableIndicators[]): Finding[] {
  const findings: Finding[] = [];
  const remarks = remarksOfEnd(grid);
  for (const { table, indicators } of tables)
    for (const indicator of indicators) {
      const { name, levels, actual, row, columns } = indicator;
      if (PART.test(name)) {
        const finding = findingAt(indicator, 'listed-again', 'info', 'indicator');
        findings.push({ ...finding, variant: 'part', details: { parent: parentName(grid, row, columns.indicator) } });
      }
      if (actual.kind !== 'number') continue;
      const own = [columns.progress, columns.status, columns.indicator, ...table.levels.map(({ left }) => left)];
      const said = remarks.get(row)?.find(({ column }) => !own.includes(column))?.text;
      const level = levels.find((above) => namesEndedOnes(above.name))?.name;
      const recorded = isNamedEnded(name) ? name : (said ?? level);
      if (recorded !== undefined) findings.push({ ...findingAt(indicator, 'indicator-ended', 'warning', 'indicator'), recorded });
    }
  return findings;
}

/** What says that an indicator is pursued no longer, by the rows that it stands in. */
function remarksOfEnd(grid: SheetGrid): ReadonlyMap<number, readonly { readonly column: number; readonly text: string }[]> {
  const remarks = new Map<number, { column: number; text: string }[]>();
  grid.sheet.values.forEach((values, row) => {
    values.forEach((value, column) => {
      if (typeof value !== 'string' || !saysEnded(value)) return;
      for (let below = row; below <= (grid.mergeAt(row, column)?.bottom ?? row); below++)
        remarks.set(below, [...(remarks.get(below) ?? []), { column, text: value.trim() }]);
    });
  });
  return remarks;
}
