import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import type { Plan, SheetPlan } from '../../evaluation/workbook/plan';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import { applyPlan } from '../book/apply-plan';
import { readYearBook, type YearBook } from '../book/year-book';
import type { Collected } from './collected';

/** The answers together with what an evaluation of them writes, and the workbook as it stands then. */
export function withEvaluation({ book, plan }: Collected): { readonly plan: Plan; readonly after: YearBook } {
  const after = readYearBook(applyPlan(book.snapshot, plan), book.options);
  const plans = [...plan.sheets, ...after.evaluation.plan.sheets];
  const known = plans.length === 0 ? [] : resultsUpToDate(after);
  return { plan: { sheets: mergeSheetPlans([...plans, ...known]) }, after };
}

/**
 * The result cells that show already what the answers give: their remembered values stay, so that another evaluation finds nothing to
 * write.
 */
function resultsUpToDate({ evaluation }: YearBook): SheetPlan[] {
  const ranges = new Map<string, CellRange[]>();
  for (const { indicator, judgement, recorded } of evaluation.results) {
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
