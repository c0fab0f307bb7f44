import type { IndicatorResult } from '../../evaluation/evaluation';
import { countCriterion } from '../../evaluation/plan/counts/count-criterion';
import type { CountFormulas } from '../../evaluation/plan/counts/count-formulas';
import { cellAddress } from '../../evaluation/workbook/address';
import type { Report } from '../content/report';
import type { ReportWords } from '../content/report-words';

/** The list of what fell: its sheet, its rows, and the column of its statuses. */
interface FallenList {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly column: number;
}

/**
 * A formula that shows nothing as long as the list of what fell is right, and says so once it is not: somebody of the list has
 * another status, or somebody else has fallen.
 * @returns null where no formula can tell
 */
export function staleFormula(
  report: Report,
  words: ReportWords,
  formulas: Pick<CountFormulas, 'counted'>,
  list: FallenList,
): string | null {
  const groups = [...new Set(report.strategies.flatMap(({ counts }) => counts.flatMap((row) => row.groups)))];
  const { first, last, column } = list;
  const tests = report.statuses.flatMap(({ label, tone }) => {
    if (tone !== 'bad') return [];
    const times = (results: readonly IndicatorResult[]): number => results.filter(({ recorded }) => recorded.status === label).length;
    const all = groups.reduce((sum, { results }) => sum + times(results), 0);
    const now = formulas.counted(groups, label, all, list.sheet);
    const criterion = countCriterion(label);
    if (now === undefined || criterion === undefined) return [];
    const listed = times(report.worsened.map(({ result }) => result));
    return [`COUNTIF(${cellAddress(first, column)}:${cellAddress(last, column)},${criterion})=${listed}`, `${now}=${all}`];
  });
  return tests.length === 0 ? null : `=IF(AND(${tests.join(',')}),"","${words.worsenedStale.replaceAll('"', '""')}")`;
}
