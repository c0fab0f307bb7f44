import type { SheetReading } from '../../../reading/read-sheet';
import { titleYear } from '../../../reading/table/title-year';
import { shortYear } from '../../../vocabulary/figures/year-mentions';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';

/**
 * The sheet for count tables where nobody named one. Where the workbook has sheets of several years, each year has one of its own,
 * with its year in the name; a count sheet without a year stays with the sheets that it counts already.
 * @param usual its name where no year has to be told from others
 */
export function usualCountSheet(readings: readonly SheetReading[], { sheets }: WorkbookSnapshot, usual: string): string {
  if (!readings.some(({ otherYear }) => otherYear === true)) return usual;
  const evaluated = readings.filter(({ byTable }) => byTable.some(({ indicators }) => indicators.length > 0));
  const existing = sheets.find(({ name }) => name === usual);
  const counted = existing?.formulas.flatMap((row) => row ?? []).join('\n') ?? '';
  if (evaluated.some(({ grid: { name } }) => counted.includes(`${name}!`) || counted.includes(`'${name.replaceAll("'", "''")}'!`)))
    return usual;
  const years = evaluated.map(
    ({ grid, byTable, bodies }) =>
      byTable.find(({ indicators }) => indicators.length > 0)?.table.year?.year ?? titleYear(grid, bodies[0]?.heading.first ?? null)?.year,
  );
  const year = years.find((one) => one != null);
  return year == null ? usual : `${usual} ${shortYear(year)}`;
}
