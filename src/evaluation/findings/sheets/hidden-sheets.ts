import type { SheetReading } from '../../reading/read-sheet';
import type { Finding } from '../finding';

/** The hidden sheets that are evaluated, or that a finding is about: nobody would find there what is said of them. */
export function hiddenSheets(readings: readonly SheetReading[], findings: readonly Finding[]): Finding[] {
  const hidden = readings.filter(({ grid }) => !grid.sheet.visible);
  if (hidden.length === 0) return [];
  const named = new Set(findings.flatMap(({ sheet, details }) => [sheet, String(details?.['first'] ?? '').replace(/!.*$/, '')]));
  return hidden.flatMap(({ grid, byTable, bodies }): Finding[] => {
    const count = byTable.reduce((sum, { indicators }) => sum + indicators.length, 0);
    if (count === 0 && !named.has(grid.name)) return [];
    return [
      {
        code: 'hidden-sheet',
        severity: 'info',
        sheet: grid.name,
        row: Math.max(0, bodies[0]?.heading.first ?? 0),
        column: byTable[0]?.table.columns.indicator ?? 0,
        indicator: null,
        recorded: null,
        computed: null,
        details: { sheet: grid.name, count },
      },
    ];
  });
}
