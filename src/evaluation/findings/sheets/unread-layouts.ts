import type { SheetReading } from '../../reading/read-sheet';
import { cellAddress } from '../../workbook/address';
import type { Finding } from '../finding';

/** Layouts that are recognised and could not be read, each said once however many sheets are so. */
export function unreadLayouts(readings: readonly SheetReading[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { grid, unread } of readings) {
    if (unread === null) continue;
    const { layout, row, column } = unread;
    const first = findings.get(layout);
    const others = first === undefined ? 0 : Number(first.details?.['others'] ?? 0) + 1;
    const place = first ?? { sheet: grid.name, row, column };
    findings.set(layout, {
      code: 'structure-unclear',
      severity: 'error',
      sheet: place.sheet,
      row: place.row,
      column: place.column,
      indicator: null,
      recorded: null,
      computed: null,
      variant: layout,
      details: { sheet: place.sheet, cell: cellAddress(place.row, place.column), others },
    });
  }
  return [...findings.values()];
}
