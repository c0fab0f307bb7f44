import type { IndicatorResult } from '../../evaluation/evaluation';
import { countCriterion } from '../../evaluation/plan/counts/count-criterion';
import type { CountFormulas } from '../../evaluation/plan/counts/count-formulas';
import { cellAddress } from '../../evaluation/workbook/address';
import type { Report } from '../content/report';
import type { ReportWords } from '../content/report-words';

/** The list of what fell: its sheet, its rows (null: nothing fell), and the column of its statuses. */
interface FallenList {
  readonly sheet: string;
  readonly rows: { readonly first: number; readonly last: number } | null;
  readonly column: number;
}

/**
 * A formula that shows nothing as long as the report is right, and says so once it is not: somebody of the list of what fell has
 * another status, somebody else has fallen, or rows show the figures of other indicators.
 * @param moved a formula that is 0 as long as no row does, see `movedRows`
 * @returns null where no formula can tell
 */
export function staleFormula(
  report: Report,
  words: ReportWords,
  formulas: Pick<CountFormulas, 'counted'>,
  list: FallenList,
  moved: string | null,
): string | null {
  const groups = [...new Set(report.strategies.flatMap(({ counts }) => counts.flatMap((row) => row.groups)))];
  const { rows, column } = list;
  const tests = report.statuses.flatMap(({ label, tone }) => {
    if (tone !== 'bad') return [];
    const times = (results: readonly IndicatorResult[]): number => results.filter(({ recorded }) => recorded.status === label).length;
    const all = groups.reduce((sum, { results }) => sum + times(results), 0);
    const now = formulas.counted(groups, label, all, list.sheet);
    const criterion = countCriterion(label);
    if (now === undefined || criterion === undefined) return [];
    const listed = times(report.worsened.map(({ result }) => result));
    const shown =
      rows === null ? [] : [`COUNTIF(${cellAddress(rows.first, column)}:${cellAddress(rows.last, column)},${criterion})=${listed}`];
    return [...shown, `${now}=${all}`];
  });
  if (moved !== null) tests.push(`${moved}=0`);
  return tests.length === 0 ? null : `=IF(AND(${tests.join(',')}),"","${words.worsenedStale.replaceAll('"', '""')}")`;
}
