import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import type { Plan } from '../../evaluation/workbook/plan';
import { applyPlan } from '../book/apply-plan';
import { resultsUpToDate } from '../book/results-up-to-date';
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
  const plans = [...plan.sheets, ...after.evaluation.plan.sheets, ...resultsUpToDate(after.evaluation)];
  return { plan: { sheets: mergeSheetPlans(plans) }, after };
}
