import { basisIn } from '../../vocabulary/headings/basis-words';
import { columnLetters } from '../../workbook/address';
import type { Doubt, ReadTable } from '../doubt';
import { numberAt } from '../number-at';
import { sample } from '../sample';

/** What sums several years up; 延べ counts within one. */
const SUMMED = /累計|累積|通算|期間計|\d\s*(?:年間|[かヶカケヵ]年)(?!平均)/;

/**
 * Targets for the sum of several years held against actuals that are one year's each: the figures of earlier years are larger
 * than those of later ones, as no sum of years would be.
 */
export function singleYears({ grid, body: { table, heading }, indicators }: ReadTable): Doubt | undefined {
  const { actual, target } = table.columns;
  const year = table.year?.year ?? null;
  if (actual === null || year === null) return undefined;
  const textOf = (column: number | null): string => heading.columns.find((own) => own.column === column)?.text.normalize('NFKC') ?? '';
  if (basisIn(textOf(actual)) !== null) return undefined;
  const earlier = table.actuals.filter((own) => own.year !== null && own.year < year && basisIn(textOf(own.column)) === null);
  if (earlier.length === 0) return undefined;
  const isSummed = SUMMED.test(textOf(target));
  const rows = sample(indicators);
  const summed = rows.filter(({ name, target: { text } }) => isSummed || SUMMED.test(name.normalize('NFKC')) || SUMMED.test(text));
  const fell = summed.filter(({ row }) => falls([...earlier, { column: actual, year }].map(({ column }) => numberAt(grid, row, column))));
  const [first] = fell;
  // A sum may be corrected here and there, and one row's name says nothing of the table.
  if (first === undefined || fell.length * 3 < summed.length || summed.length * 2 < rows.length) return undefined;
  return {
    kind: 'single-years',
    row: first.row,
    column: actual,
    about: ['actual'],
    details: { column: columnLetters(actual), heading: textOf(actual), name: first.name, years: earlier.length + 1 },
  };
}

function falls(figures: readonly (number | null)[]): boolean {
  const known = figures.filter((figure) => figure !== null);
  return known.some((figure, index) => index > 0 && figure < (known[index - 1] ?? figure));
}
