import type { SheetReading } from '../../reading/read-sheet';
import type { Finding } from '../finding';

/** What the headings of a sheet's tables leave open, each said once for the table. */
export function openColumnFindings({ grid, openColumns }: SheetReading): Finding[] {
  return openColumns.map(({ variant, severity, row, column, heading, other }) => ({
    code: 'structure-unclear',
    severity,
    sheet: grid.name,
    row,
    column,
    indicator: null,
    recorded: heading,
    computed: other,
    variant,
  }));
}
