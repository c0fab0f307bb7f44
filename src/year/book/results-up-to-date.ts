import type { Evaluation } from '../../evaluation/evaluation';
import type { SheetPlan } from '../../evaluation/workbook/plan';
import type { CellRange } from '../../evaluation/workbook/snapshot';

/**
 * The result cells that show already what the cells written beside them give: their remembered values stay, so that nobody sees them
 * blank, and another evaluation finds nothing to write.
 */
export function resultsUpToDate({ results }: Pick<Evaluation, 'results'>): SheetPlan[] {
  const ranges = new Map<string, CellRange[]>();
  for (const { indicator, judgement, recorded } of results) {
    const { sheet, row, rows, columns } = indicator;
    for (const part of ['progress', 'status'] as const) {
      const column = columns[part];
      const holds = part === 'progress' ? recorded.progressText === judgement.progressText : recorded.status === judgement.status;
      if (column === null || !holds) continue;
      const at = rows?.[part] ?? row;
      const own = ranges.get(sheet) ?? [];
      own.push({ top: at, left: column, bottom: at, right: column });
      ranges.set(sheet, own);
    }
  }
  return [...ranges].map(([name, upToDate]) => ({ name, create: null, writes: [], upToDate }));
}
