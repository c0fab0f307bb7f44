import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import type { Plan } from '../../evaluation/workbook/plan';
import { applyPlan } from '../book/apply-plan';
import { readYearBook, type YearBook } from '../book/year-book';
import type { Collected } from './collected';

/** The answers together with what an evaluation of them writes, and the workbook as it stands then. */
export function withEvaluation({ book, plan }: Collected): { readonly plan: Plan; readonly after: YearBook } {
  const after = readYearBook(applyPlan(book.snapshot, plan), book.options);
  return { plan: { sheets: mergeSheetPlans([...plan.sheets, ...after.evaluation.plan.sheets]) }, after };
}
