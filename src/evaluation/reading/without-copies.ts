import { cellOf } from '../indicator-cell';
import { columnNumber } from '../workbook/address';
import { formulaAt, type SheetSnapshot } from '../workbook/snapshot';
import { isOwnReport } from '../vocabulary/headings/own-sheets';
import type { SheetReading } from './read-sheet';

/** `='評価'!J5`, or the same that leaves an empty cell empty. */
const REFERENCE = /^=(?:IF\((?<tested>[^",]+)="","",)?(?<cell>(?:'(?:[^']|'')+'|[^\s'!"(),+=]+)!\$?[A-Z]{1,3}\$?[1-9]\d{0,6})\)?$/;

/**
 * Leaves out the sheets that only show another sheet's results: the product's own report, and those whose statuses are references to
 * the result columns of an evaluation sheet. Evaluating them would count every indicator twice. Rows may have come and gone since.
 */
export function withoutCopies(readings: readonly SheetReading[]): SheetReading[] {
  const reports = new Set(readings.filter(({ grid }) => isOwnReport(firstTexts(grid.sheet))));
  // A report that is all there is, such as one for publication, is read as any sheet.
  const others = readings.filter((reading) => !reports.has(reading));
  if (reports.size > 0 && others.some(({ byTable }) => byTable.some(({ indicators }) => indicators.length > 0)))
    return withoutCopies(others);
  const evaluated = readings.filter(({ byTable }) => byTable.some(({ indicators }) => indicators.length > 0));
  if (evaluated.length < 2) return [...readings];
  const results = new Map(evaluated.map((reading) => [reading.grid.name.toLowerCase(), resultColumns(reading)]));
  const copies = new Set(evaluated.filter((reading) => isCopy(reading, results)));
  return readings.filter((reading) => !copies.has(reading));
}

/** The texts of a sheet's first column. */
function firstTexts({ values }: SheetSnapshot): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const cells of values) if (typeof cells[0] === 'string') texts.add(cells[0]);
  return texts;
}

function resultColumns({ byTable }: SheetReading): ReadonlySet<number> {
  const columns = byTable.flatMap(({ indicators }) => indicators.flatMap((one) => [one.columns.progress, one.columns.status]));
  return new Set(columns.filter((column) => column !== null));
}

/** Whether most of the sheet's statuses name the results of another sheet. */
function isCopy({ grid, byTable }: SheetReading, results: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const indicators = byTable.flatMap((table) => table.indicators);
  const shown = indicators.filter((indicator) => {
    const cell = cellOf(indicator, 'status') ?? cellOf(indicator, 'progress');
    const formula = cell === null ? null : formulaAt(grid.sheet, cell.row, cell.column);
    const source = formula === null ? undefined : referenceOf(formula);
    return source !== undefined && source.sheet !== grid.name.toLowerCase() && results.get(source.sheet)?.has(source.column) === true;
  });
  return shown.length * 2 > indicators.length;
}

/** The cell that a formula shows, its sheet in lower case; undefined where it does anything else. */
function referenceOf(formula: string): { readonly sheet: string; readonly column: number } | undefined {
  const groups = REFERENCE.exec(formula)?.groups;
  const cell = groups?.['cell'];
  if (cell === undefined || (groups?.['tested'] ?? cell) !== cell) return undefined;
  const at = cell.lastIndexOf('!');
  const name = cell.slice(0, at);
  const column = columnNumber(cell.slice(at + 1).replace(/[$\d]/g, ''));
  if (column === undefined) return undefined;
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: sheet.toLowerCase(), column };
}
