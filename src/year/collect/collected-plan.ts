import type { CellWrite, Plan, SheetPlan } from '../../evaluation/workbook/plan';
import type { ReasonColumns } from './answers/reason-columns';

/**
 * The writes of answers as a plan, with the columns for reasons that they need.
 * @param reasons headings and empty cells of the columns that could be made, and how wide these are
 */
export function collectedPlan(writes: ReadonlyMap<string, readonly CellWrite[]>, reasons: Pick<ReasonColumns, 'writes' | 'widths'>): Plan {
  const sheets = new Map<string, CellWrite[]>();
  for (const [sheet, own] of writes) sheets.set(sheet, [...own]);
  for (const [sheet, cells] of reasons.writes) {
    const own = sheets.get(sheet) ?? [];
    // A column is made only where something goes into it.
    const used = new Set(own.map(({ column }) => column));
    const filled = new Set(own.map(({ row, column }) => `${String(row)} ${String(column)}`));
    const needed = cells.filter(({ row, column }) => used.has(column) && !filled.has(`${String(row)} ${String(column)}`));
    if (needed.length > 0) sheets.set(sheet, [...own, ...needed]);
  }
  const inOrder = (cells: CellWrite[]): CellWrite[] => cells.sort((one, other) => one.row - other.row || one.column - other.column);
  const plans = [...sheets].map(([name, cells]): SheetPlan => {
    const used = new Set(cells.map(({ column }) => column));
    const columnWidths = (reasons.widths.get(name) ?? []).filter(({ column }) => used.has(column));
    return { name, create: null, writes: inOrder(cells), ...(columnWidths.length === 0 ? {} : { columnWidths }) };
  });
  return { sheets: plans };
}
