import type { TableIndicators } from '../outline/read-indicator';
import type { SheetGrid } from '../sheet-grid';
import type { TableBody } from '../table/table-body';
import { headingsOf, labelledLevels } from './labelled-cell';

/** What a form says of levels in labelled cells above a table, for indicators that have none of their own. */
export function withFormLevels(
  grid: SheetGrid,
  blocks: readonly TableBody[],
  tables: readonly TableIndicators[],
): readonly TableIndicators[] {
  let from = 0;
  return tables.map((table, index) => {
    const block = blocks[index];
    if (block === undefined) return table;
    const { heading } = block;
    const headings = headingsOf(labelledLevels(grid, from, block.table.layout === undefined ? heading.first : heading.last));
    from = block.lastFilled + 1;
    const indicators = table.indicators.map((indicator) => (indicator.levels.length > 0 ? indicator : { ...indicator, ...headings }));
    return { ...table, indicators };
  });
}
