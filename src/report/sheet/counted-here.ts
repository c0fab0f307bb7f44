import type { StatusMatcher } from '../../evaluation/vocabulary/statuses/status-label';
import type { IndicatorGroup } from '../../evaluation/counts/strategy-groups';
import type { Evaluation, IndicatorResult } from '../../evaluation/evaluation';
import { CountFormulas } from '../../evaluation/plan/counts/count-formulas';
import { StatusCells } from '../../evaluation/plan/counts/count-status-cells';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { applyPlan } from '../../year/book/apply-plan';
import type { ReportLayout } from './report-layout';

/** Whether the statuses of every sheet stand there, to be counted. */
export function haveStatusCells({ results }: Evaluation): boolean {
  return results.every(({ indicator }) => indicator.columns.status !== null);
}

/**
 * Counts statuses where they stand: on the evaluation sheets, and of sheets that have no column for them in the report's own tables.
 * @param laidOut the report under its name
 */
export function countedHere(
  snapshot: WorkbookSnapshot,
  { results }: Evaluation,
  match: StatusMatcher,
  laidOut: ReportLayout & { readonly name: string },
): Pick<CountFormulas, 'counted'> {
  const { name, setup, writes, statuses } = laidOut;
  const shown = (result: IndicatorResult): IndicatorResult => {
    const place = result.indicator.columns.status === null ? statuses.get(result) : undefined;
    if (place === undefined) return result;
    const { rows: _rows, columns, ...indicator } = result.indicator;
    return {
      ...result,
      indicator: { ...indicator, sheet: name, row: place.row, columns: { ...columns, progress: null, status: place.column } },
    };
  };
  const moved = new Map(results.map((result) => [result, shown(result)]));
  const others = snapshot.sheets.filter((sheet) => sheet.name !== name);
  const book = applyPlan({ ...snapshot, sheets: others }, { sheets: [{ name, create: setup, writes }] });
  const formulas = new CountFormulas(new StatusCells(book, [...moved.values()], match, 'formulas', new Map()), match);
  // Formulas are remembered by group.
  const groups = new Map<IndicatorGroup, IndicatorGroup>();
  const groupOf = (group: IndicatorGroup): IndicatorGroup => {
    const known = groups.get(group) ?? { ...group, results: group.results.map((result) => moved.get(result) ?? result) };
    groups.set(group, known);
    return known;
  };
  return { counted: (all, label, count, sheet) => formulas.counted(all.map(groupOf), label, count, sheet) };
}
