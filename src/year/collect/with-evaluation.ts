import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import type { Evaluation } from '../../evaluation/evaluation';
import type { Plan, SheetPlan } from '../../evaluation/workbook/plan';
import { formulaAt, isBlank, valueAt } from '../../evaluation/workbook/snapshot';
import { applyPlan } from '../book/apply-plan';
import { resultsUpToDate } from '../book/results-up-to-date';
import { readYearBook, type YearBook } from '../book/year-book';
import type { Collected } from './collected';

/** As much of a workbook as its answers are evaluated with. */
export type AnsweredBook = Pick<YearBook, 'snapshot' | 'options'> & { readonly evaluation: Pick<Evaluation, 'plan'> };

/** What collecting gave, as far as it is evaluated. */
export interface Answered {
  readonly book: AnsweredBook;
  readonly plan: Collected['plan'];
}

/**
 * The answers together with what an evaluation of them writes, and the workbook as it stands then. Of the workbook as it was only the
 * cells are asked for: two of them evaluated at a time are twice the memory.
 */
export function withEvaluation({ book, plan }: Answered): { readonly plan: Plan; readonly after: YearBook } {
  const { snapshot, before } = answered(book, plan);
  const after = readYearBook(snapshot, book.options);
  // Nothing new: formulas of others that have not been calculated since the last time say nothing, and must not become results.
  if (plan.sheets.length === 0) return { plan, after };
  const plans = [...before, ...plan.sheets, ...after.evaluation.plan.sheets, ...resultsUpToDate(after.evaluation)];
  return { plan: { sheets: mergeSheetPlans(plans) }, after };
}

/**
 * The workbook with the answers in it. Results and counts that stand there as constants and agree with the figures as they were are the
 * rule's and not a person's opinion: they follow the new figures, which else would contradict them.
 * @returns `before`: what is written for that before the answers are
 */
export function answered(
  { snapshot, evaluation }: AnsweredBook,
  plan: Plan,
): { readonly snapshot: YearBook['snapshot']; readonly before: readonly SheetPlan[] } {
  const before = plan.sheets.length === 0 ? [] : agreeingResults({ snapshot, evaluation });
  return { snapshot: applyPlan(applyPlan(snapshot, { sheets: before }), plan), before };
}

/** The results and counts that stand on the sheets as constants and agree with the rule, as the formulas that give them. */
export function agreeingResults({ snapshot, evaluation }: Pick<AnsweredBook, 'snapshot' | 'evaluation'>): SheetPlan[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return evaluation.plan.sheets.flatMap(({ name, create, writes }): SheetPlan[] => {
    const sheet = sheets.get(name);
    if (create !== null || sheet === undefined) return [];
    const typed = writes.filter(
      ({ row, column, formula }) => formula !== null && formulaAt(sheet, row, column) === null && !isBlank(valueAt(sheet, row, column)),
    );
    return typed.length === 0 ? [] : [{ name, create: null, writes: typed }];
  });
}
