import type { Heading } from '../../evaluation';
import { wordBeforeNumber } from '../../vocabulary/headings/level-words';
import { LEVEL_HEADINGS } from '../../vocabulary/headings/report-words';
import type { SheetGrid } from '../sheet-grid';

const DEFAULTS: readonly string[] = [LEVEL_HEADINGS.strategy, LEVEL_HEADINGS.direction, LEVEL_HEADINGS.measure];

/**
 * What the sheet calls a heading's level: its column's heading, or the word before its own number (基本目標1, 第2章). Where
 * neither says it, the report's word; but 戦略方針 stands below 重点戦略 only.
 * @param ofColumn the heading of the level's column, or ''
 * @param above what the highest level is called
 */
export function levelTitle(grid: SheetGrid, { row, column }: Heading, depth: number, ofColumn: string, above = DEFAULTS[0]): string {
  if (ofColumn !== '') return ofColumn;
  const own = wordBeforeNumber(grid.text(row, column));
  if (own !== undefined) return own;
  return depth === 1 && above !== DEFAULTS[0] ? '' : (DEFAULTS[depth] ?? '');
}
