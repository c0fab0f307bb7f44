import type { YearTable } from '../book/year-table';

/** Whether this year's figures or results move into a column: what is the same in both years stands there already. */
export function isCarried({ extras }: YearTable, column: number): boolean {
  return (['last-year', 'last-progress', 'last-status'] as const).some((kind) => extras.get(kind)?.[0] === column);
}
