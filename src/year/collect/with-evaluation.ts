import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import { evaluateWorkbook } from '../../evaluation/evaluate';
import type { Evaluation } from '../../evaluation/evaluation';
import { formulaInRow, type Plan, type SheetPlan } from '../../evaluation/workbook/plan';
import { formulaAt, isBlank, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
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
  // To a workbook whose structure is protected no sheet can be added: the counts have to do without one.
  const options = snapshot.structureProtected ? { ...book.options, countSheet: null } : book.options;
  const after = readYearBook(snapshot, options);
  // Nothing new: formulas of others that have not been calculated since the last time say nothing, and must not become results.
  if (plan.sheets.length === 0) return { plan, after };
  const last = lastYearAfter(book, plan, after);
  const plans = [
    ...before,
    ...last.before,
    ...plan.sheets,
    ...after.evaluation.plan.sheets,
    ...resultsUpToDate(after.evaluation),
    ...last.after,
  ];
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

/**
 * What follows on the sheets of last year where a final figure came: their results, and the values of formulas that count them. Without
 * it they would stand there without a value, or with the one of the figure before.
 */
function lastYearAfter(
  { snapshot, options }: AnsweredBook,
  plan: Plan,
  { tables }: YearBook,
): { readonly before: readonly SheetPlan[]; readonly after: readonly SheetPlan[] } {
  const own = new Set(tables.map(({ sheet }) => sheet));
  const names = plan.sheets.flatMap(({ name, writes }) => (own.has(name) || writes.length === 0 ? [] : [name]));
  if (names.length === 0) return { before: [], after: [] };
  const { profile, confirmed } = options;
  const evaluate = (of: WorkbookSnapshot): Evaluation =>
    evaluateWorkbook(of, { profile, sheets: names, ...(confirmed === undefined ? {} : { confirmed }) });
  const rows = new Set(plan.sheets.flatMap(({ name, writes }) => writes.map(({ row }) => `${name}\n${String(row)}`)));
  const isOfRow = (sheet: string, row: number): boolean => rows.has(`${sheet}\n${String(row)}`);
  const before = agreeingResults({ snapshot, evaluation: evaluate(snapshot) }).flatMap(({ name, create, writes }): SheetPlan[] => {
    const own = writes.filter(({ row }) => isOfRow(name, row));
    return own.length === 0 ? [] : [{ name, create, writes: own }];
  });
  const answeredLast = applyPlan(snapshot, { sheets: mergeSheetPlans([...before, ...plan.sheets]) });
  const evaluation = evaluate(answeredLast);
  const after = evaluation.plan.sheets.flatMap((one): SheetPlan[] => {
    const sheet = answeredLast.sheets.find(({ name }) => name === one.name);
    if (one.create !== null || sheet === undefined) return [];
    // What is not last year's evaluation yet does not become it: formulas that stand there say what they come to.
    const writes = one.writes.filter(({ row, column, formula }) => {
      const there = formulaAt(sheet, row, column);
      return there !== null && (isOfRow(one.name, row) || (formula !== null && there === formulaInRow(formula, row)));
    });
    return [{ ...one, writes }];
  });
  return { before, after: [...after, ...resultsUpToDate(evaluation)] };
}
