import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import type { Plan, SheetPlan } from '../../evaluation/workbook/plan';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import { applyPlan } from '../book/apply-plan';
import { readYearBook, type YearBook } from '../book/year-book';
import type { Collected } from './collected';

/** What collecting gave, as far as it is evaluated. */
export interface Answered {
  readonly book: Pick<YearBook, 'snapshot' | 'options'>;
  readonly plan: Collected['plan'];
}

/**
 * The answers together with what an evaluation of them writes, and the workbook as it stands then. Of the workbook as it was only the
 * cells are asked for: two of them evaluated at a time are twice the memory.
 */
export function withEvaluation({ book, plan }: Answered): { readonly plan: Plan; readonly after: YearBook } {
  const after = readYearBook(applyPlan(book.snapshot, plan), book.options);
  // Nothing new: formulas of others that have not been calculated since the last time say nothing, and must not become results.
  if (plan.sheets.length === 0) return { plan, after };
  const plans = [...plan.sheets, ...after.evaluation.plan.sheets, ...resultsUpToDate(after)];
  return { plan: { sheets: mergeSheetPlans(plans) }, after };
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
