import type { YearTable } from '../book/year-table';

/** Whether a later year's figures or results move into a column: what is the same in both years stands there already. */
export function isCarried(table: YearTable, column: number): boolean {
  const { extras } = table;
  const isLast = (['last-year', 'last-progress', 'last-status'] as const).some((kind) => extras.get(kind)?.[0] === column);
  return isLast || earlierActuals(table).some((one) => one.from === column);
}

/** Of a table that shows several years in a row: the column of each but the latest, and the one whose figures move there. */
export function earlierActuals({ actuals }: YearTable): { readonly from: number; readonly by: number }[] {
  const known = actuals
    .flatMap(({ column, year }) => (year === null ? [] : [{ column, year }]))
    .sort((one, other) => one.year - other.year);
  return known.slice(0, -1).flatMap(({ column, year }, index) => {
    const next = known[index + 1];
    return next?.year === year + 1 ? [{ from: column, by: next.column }] : [];
  });
}
