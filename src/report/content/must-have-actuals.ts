import type { Evaluation } from '../../evaluation/evaluation';
import { EvaluationError } from '../../evaluation/evaluation-error';
import { isUnfilled } from '../../evaluation/figures/figure';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { LastYear } from './last-year';

/** Whether not one actual of the year is entered. */
export function hasNoActuals({ results }: Evaluation): boolean {
  return results.every(({ indicator }) => isUnfilled(indicator.actual));
}

/**
 * Once the next year's sheet is made it is the latest, and the year that a report is due of stands before it.
 * @param lastYear what the workbook itself holds of an earlier year; undefined: nothing
 * @throws EvaluationError `report-without-actuals` where nobody named the year, and an earlier one is there to be meant
 */
export function mustHaveActuals(evaluation: Evaluation, lastYear: LastYear | undefined): void {
  const { now, before } = lastYear?.years ?? { now: null, before: null };
  if (before === null || !hasNoActuals(evaluation)) return;
  const sheets = new Set(evaluation.results.map(({ indicator }) => indicator.sheet));
  throw new EvaluationError('report-without-actuals', {
    sheet: [...sheets].join(', '),
    year: now === null ? '' : shortYear(now),
    before: shortYear(before),
  });
}
