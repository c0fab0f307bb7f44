import { EvaluationError } from '../../evaluation/evaluation-error';
import { yearIn } from '../../evaluation/vocabulary/figures/year';
import { identityKey } from '../book/indicator-id';
import type { YearBook } from '../book/year-book';

/**
 * Where an indicator has a row for each year, the next year is a row of the same sheet: a copy would have the years before emptied.
 * @throws EvaluationError `next-year-rows`
 */
export function refuseRowsOfYears({ tables }: YearBook, copied: readonly string[]): void {
  for (const { sheet, grid, columns, indicators, body } of tables) {
    const { yearOfRow } = columns;
    if (yearOfRow === null || body === null || !copied.includes(sheet)) continue;
    const yearAt = (row: number): number | undefined => yearIn(grid.mergedText(row, yearOfRow).normalize('NFKC'))?.year;
    const rows = new Set(indicators.map((indicator) => `${identityKey(indicator)}\n${String(yearAt(indicator.row))}`));
    const names = new Set(indicators.map(identityKey));
    // Rows of other years than the one that is evaluated may have been left out.
    const years = new Set(body.readings.flatMap((_, index) => yearAt(body.first + index) ?? []));
    const ofIndicators = new Set(indicators.flatMap(({ row }) => yearAt(row) ?? []));
    if (rows.size > names.size || (ofIndicators.size === 1 && years.size > 1)) throw new EvaluationError('next-year-rows', { sheet });
  }
}
