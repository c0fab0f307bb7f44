import type { Evaluation } from '../evaluation';
import { cellOf } from '../indicator-cell';
import { isOwnFormula } from '../vocabulary/statuses/own-formula';
import { cellKey } from '../workbook/address';
import { formulaInRow } from '../workbook/plan';
import { formulaAt, type WorkbookSnapshot } from '../workbook/snapshot';

/**
 * Whether the product's own formulas on the sheets are of another rule than the one that a workbook was evaluated by: somebody chose that
 * rule, and most formulas of progress, or of status, would be written anew.
 */
export function writtenByAnotherRule(snapshot: WorkbookSnapshot, { results, plan }: Pick<Evaluation, 'results' | 'plan'>): boolean {
  const planned = new Map(
    plan.sheets.map(({ name, writes }) => [name, new Map(writes.map((write) => [cellKey(write.row, write.column), write]))]),
  );
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return (['progress', 'status'] as const).some((part) => {
    let [own, renewed] = [0, 0];
    for (const { indicator } of results) {
      const sheet = sheets.get(indicator.sheet);
      const cell = cellOf(indicator, part);
      const formula = sheet === undefined || cell === null ? null : formulaAt(sheet, cell.row, cell.column);
      if (cell === null || formula === null || !isOwnFormula(formula)) continue;
      own++;
      const write = planned.get(indicator.sheet)?.get(cellKey(cell.row, cell.column));
      if (write !== undefined && (write.formula === null || formulaInRow(write.formula, cell.row) !== formula)) renewed++;
    }
    return renewed * 2 > own;
  });
}
