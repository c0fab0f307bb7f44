import { withoutYears } from '../../vocabulary/figures/year';
import { columnLetters } from '../../workbook/address';
import { distanceTo } from '../distance';
import type { Doubt, ReadTable } from '../doubt';
import { freeColumns } from '../free-columns';
import { numberAt } from '../number-at';
import { sample } from '../sample';

const FEWEST = 3;
/** What a plan sets out from is within this factor of where it is and where it goes. */
const FITS = Math.log10(3);
/** What is planned is no beginning, whatever else its heading says. */
const PLANNED = /計画|プラン|見込|予定|予測|確保/;

/**
 * No column was found for the baseline, or only an earlier actual, and a column under words that mean nothing known holds figures in nearly all rows, of
 * the magnitude of the actual or the target. A heading of years alone is another year's.
 */
export function unknownFigures(read: ReadTable): Doubt | undefined {
  const { grid, body, indicators, needsBaseline } = read;
  const { columns } = body.table;
  const last = Math.max(columns.actual ?? -1, columns.target ?? -1);
  const isSure = columns.baseline !== null && body.table.actuals.every(({ column }) => column !== columns.baseline);
  if (isSure || !needsBaseline || indicators.length < (columns.baseline === null ? FEWEST : 1)) return undefined;
  const rows = sample(indicators);
  for (const { role, column, text } of freeColumns(read)) {
    if (role !== undefined || column > last || withoutYears(text.normalize('NFKC')).trim() === '' || PLANNED.test(text)) continue;
    const fitting = rows.filter(({ row, actual, target }) => {
      const value = numberAt(grid, row, column);
      const beside = [actual, target].flatMap((figure) => (figure.kind === 'number' ? [figure.value] : []));
      if (value === 0) return beside.length > 0;
      const distance = value === null ? null : distanceTo(value, beside);
      return distance !== null && distance < FITS;
    });
    // Left of an actual that was taken for the baseline even one row of figures is enough.
    const fewest = columns.baseline !== null && column < columns.baseline ? Math.min(FEWEST, rows.length) : FEWEST;
    if (fitting.length < fewest || fitting.length < 0.8 * rows.length) continue;
    return {
      kind: 'unknown-figures',
      row: Math.max(0, body.heading.last),
      column,
      about: ['baseline'],
      details: { column: columnLetters(column), heading: text },
    };
  }
  return undefined;
}
