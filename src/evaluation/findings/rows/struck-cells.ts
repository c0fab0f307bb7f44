import type { Indicator } from '../../evaluation';
import { cellOf } from '../../indicator-cell';
import type { SheetGrid } from '../../reading/sheet-grid';
import { cellKey } from '../../workbook/address';
import type { Finding } from '../finding';

/** The cells that an indicator is read from. */
const READ = ['indicator', 'unit', 'baseline', 'actual', 'target'] as const;

/**
 * What is struck through in the cells that were read. Characters that others have replaced are not part of the value: that is said once
 * for the sheet. A cell struck through as a whole may mean that the indicator was withdrawn: that is for a person to say, row by row.
 */
export function struckCells(grid: SheetGrid, tables: readonly { readonly indicators: readonly Indicator[] }[]): Finding[] {
  const { struckTexts = [] } = grid.sheet;
  if (struckTexts.length === 0 && !grid.workbook.styles.some(({ struck }) => struck === true)) return [];
  const struckAt = new Map(struckTexts.map(({ row, column, struck }) => [cellKey(row, column), struck]));
  const findings: Finding[] = [];
  const parts: Finding[] = [];
  const seen = new Set<number>();
  for (const indicator of tables.flatMap(({ indicators }) => indicators)) {
    let isTold = false;
    for (const part of READ) {
      const cell = cellOf(indicator, part);
      if (cell === null || grid.isBlank(cell.row, cell.column) || seen.has(cellKey(cell.row, cell.column))) continue;
      const { row, column } = cell;
      const text = grid.text(row, column);
      const struck = struckAt.get(cellKey(row, column));
      const isWhole = grid.style(row, column).struck === true || struck?.trim() === text;
      if (!isWhole && struck === undefined) continue;
      seen.add(cellKey(row, column));
      const place = { code: 'struck-out', sheet: grid.name, row, column, indicator: indicator.name } as const;
      if (!isWhole) parts.push({ ...place, severity: 'info', recorded: struck ?? '', computed: text, variant: 'part' });
      else if (!isTold) {
        findings.push({ ...place, severity: 'warning', recorded: text, computed: null, variant: 'whole' });
        isTold = true;
      }
    }
  }
  const [first] = parts;
  if (first !== undefined) findings.push({ ...first, details: { cells: parts.length } });
  return findings;
}
