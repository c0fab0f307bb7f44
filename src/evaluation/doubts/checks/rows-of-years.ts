import { yearIn } from '../../vocabulary/figures/year';
import type { Doubt, ReadTable } from '../doubt';

/**
 * One indicator has a row for each of several years: counted as they stand, it would be counted as often. A column says which year a
 * row is of, so that a person need only say which is meant.
 */
export function rowsOfYears({ grid, body: { table }, indicators }: ReadTable): Doubt | undefined {
  const { yearOfRow: column } = table;
  if (column === null) return undefined;
  let before: { readonly name: string; readonly year: number | undefined } | undefined;
  for (const { name, row } of indicators) {
    const year = yearIn(grid.mergedText(row, column).normalize('NFKC'))?.year;
    if (before?.name === name && year !== undefined && before.year !== undefined && before.year !== year)
      return { kind: 'rows-of-years', row, column, about: [], details: { name } };
    before = { name, year };
  }
  return undefined;
}
