import { cellOf } from '../indicator-cell';
import type { Indicator } from '../evaluation';
import { cellKey, columnNumber } from '../workbook/address';
import { formulaAt } from '../workbook/snapshot';
import type { SheetReading } from './read-sheet';

/** `='評価'!J5`, or the same that leaves an empty cell empty. */
const REFERENCE = /^=(?:IF\((?<tested>[^",]+)="","",)?(?<cell>(?:'(?:[^']|'')+'|[^\s'!"(),+=]+)!\$?[A-Z]{1,3}\$?[1-9]\d{0,6})\)?$/;

/**
 * Leaves out the sheets that only show another sheet's results, such as a report for print: their statuses are references to the
 * cells of an evaluation table, and evaluating them would count every indicator twice.
 */
export function withoutCopies(readings: readonly SheetReading[]): SheetReading[] {
  const evaluated = readings.filter(({ byTable }) => byTable.some(({ indicators }) => indicators.length > 0));
  if (evaluated.length < 2) return [...readings];
  const results = new Map<string, Set<number>>();
  for (const { grid, byTable } of evaluated) results.set(grid.name.toLowerCase(), resultCells(byTable.flatMap(({ indicators }) => indicators)));
  const copies = new Set(evaluated.filter((reading) => isCopy(reading, results)));
  return readings.filter((reading) => !copies.has(reading));
}

function resultCells(indicators: readonly Indicator[]): Set<number> {
  const cells = new Set<number>();
  for (const indicator of indicators) {
    for (const part of ['progress', 'status'] as const) {
      const cell = cellOf(indicator, part);
      if (cell !== null) cells.add(cellKey(cell.row, cell.column));
    }
  }
  return cells;
}

/** Whether the statuses of each of the sheet's tables, where they are formulas, name the results of another sheet. */
function isCopy({ grid, byTable }: SheetReading, results: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  return byTable
    .filter(({ indicators }) => indicators.length > 0)
    .every(({ indicators }) => {
      const shown = indicators.filter((indicator) => {
        const cell = cellOf(indicator, 'status') ?? cellOf(indicator, 'progress');
        const formula = cell === null ? null : formulaAt(grid.sheet, cell.row, cell.column);
        const source = formula === null ? undefined : referenceOf(formula);
        return source !== undefined && source.sheet !== grid.name.toLowerCase() && results.get(source.sheet)?.has(source.key) === true;
      });
      return shown.length * 2 > indicators.length;
    });
}

/** The cell that a formula shows, its sheet in lower case; undefined where it does anything else. */
function referenceOf(formula: string): { readonly sheet: string; readonly key: number } | undefined {
  const groups = REFERENCE.exec(formula)?.groups;
  const cell = groups?.['cell'];
  if (cell === undefined || (groups?.['tested'] ?? cell) !== cell) return undefined;
  const at = cell.lastIndexOf('!');
  const name = cell.slice(0, at);
  const place = /^([A-Z]+)(\d+)$/.exec(cell.slice(at + 1).replaceAll('$', ''));
  const column = columnNumber(place?.[1] ?? '');
  if (column === undefined) return undefined;
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: sheet.toLowerCase(), key: cellKey(Number(place?.[2]) - 1, column) };
}
