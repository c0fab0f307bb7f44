import type { Profile } from '../../../profile/profile';
import type { CellWrite, SheetPlan, SheetSetup } from '../../../workbook/plan';
import type { PlannedChart } from '../../../workbook/planned-chart';
import { isSameFormula } from '../../../workbook/formula-meaning';
import { type CellRange, type CellStyle, formulaAt, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../../workbook/snapshot';
import { REPORT_WORDS } from '../../../vocabulary/headings/report-words';
import { placedRemarks, withRemarks } from '../../remarks/placed-remarks';
import { countChart, type CountSheetRows, showsSameCells } from '../../charts/count-chart';
import { BAR_SIGNS } from './count-bar';
import { EMPTY_CELL, LABEL_COLUMNS, type LayoutCell, type LayoutRow } from './count-sheet-layout';
import { sheetName } from './count-sheet-name';
import { columnsOf, type OwnCountSheet, readOwnCountSheet } from './count-sheet-own';
import { countRowsAfter, countRowsBefore } from './count-sheet-rows';

/** Where count tables that the workbook does not hold are laid out. */
export interface CountSheetPlace {
  readonly name: string;
  /** The name that was wanted, where another sheet has it; null: the sheet has that name, or is one of an earlier run. */
  readonly taken: string | null;
  /** The sheet as it stands; null: it is to be made. */
  readonly existing: { readonly sheet: SheetSnapshot; readonly own: OwnCountSheet; readonly styles: readonly CellStyle[] } | null;
}

/**
 * Finds the place for the count sheet: the sheet of an earlier run, whatever a person has written beside its tables, or else a new one.
 * A sheet of the name that holds anything else is a person's, and a number is added to the name.
 */
export function placeCountSheet({ sheets, otherSheets = [], styles }: WorkbookSnapshot, wanted: string): CountSheetPlace {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  // A sheet that holds no cells has its name all the same.
  const others = new Set(otherSheets.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = sheetName(wanted, number);
    if (others.has(name.toLowerCase())) continue;
    const sheet = byName.get(name.toLowerCase());
    if (sheet === undefined) return { name, existing: null, taken: number === 1 ? null : sheetName(wanted) };
    const own = isEmpty(sheet) ? NOTHING_YET : readOwnCountSheet(sheet);
    if (own !== undefined) return { name: sheet.name, existing: { sheet, own, styles }, taken: null };
  }
}

const NOTHING_YET: OwnCountSheet = { kinds: [], width: 0, firstCount: LABEL_COLUMNS.now, hasBars: true, isCurrent: true };

function isEmpty({ values, formulas }: SheetSnapshot): boolean {
  return (
    values.every((row) => row.every((value) => value === null)) &&
    formulas.every((row) => row === null || row.every((cell) => cell === null))
  );
}

/**
 * Plans the count sheet: on a new sheet everything, with its chart; on the sheet of an earlier run only what is different now, and empty
 * cells where less is left. Its chart stays, and follows where the tables move, as a person's remarks do; a sheet that has no chart gets none.
 */
export function planCountSheet({ name, existing }: CountSheetPlace, rows: readonly LayoutRow[], profile: Profile): SheetPlan | null {
  const chart = countChart(laidOut(rows), profile);
  if (existing === null) {
    return {
      name,
      create: setupFor(rows, chart),
      writes: rows.flatMap(({ cells }, row) => cells.map((cell, column) => write(row, column, cell))),
    };
  }
  const { sheet, own, styles } = existing;
  const writes: CellWrite[] = [];
  const upToDate: CellRange[] = [];
  for (let row = 0; row < Math.max(rows.length, own.kinds.length); row++) {
    const { kind, cells } = rows[row] ?? BLANK_ROW;
    const before = own.kinds[row] ?? 'blank';
    // Of a row that was something else the looks change, too.
    const widthBefore = columnsOf(before, own);
    const afresh = !own.isCurrent || kind !== before || cells.length !== widthBefore;
    const width = afresh ? Math.max(cells.length, widthBefore) : cells.length;
    for (let column = 0; column < width; column++) {
      const cell = cells[column] ?? EMPTY_CELL;
      if (afresh || !holds(sheet, row, column, cell)) writes.push(write(row, column, cell));
      else if (cell.formula !== null) upToDate.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  if (writes.length === 0 && upToDate.length === 0) return null;
  const remarks = placedRemarks({ sheet, rows: countRowsBefore(sheet, own) }, countRowsAfter(rows), styles);
  const before = countChart({ kinds: own.kinds, width: own.width, value: (row, column) => valueAt(sheet, row, column) }, profile);
  const moved = before === null || chart === null || showsSameCells(before, chart) ? [] : [{ before, now: chart }];
  return {
    name,
    create: null,
    writes: withRemarks(writes, remarks),
    ...(upToDate.length > 0 ? { upToDate } : {}),
    ...(moved.length > 0 ? { movedCharts: moved } : {}),
  };
}

function laidOut(rows: readonly LayoutRow[]): CountSheetRows {
  const heading = rows.find(({ kind }) => kind === 'overall-heading' || kind === 'heading');
  const width = (heading?.cells.length ?? 0) - (heading?.cells.at(-1)?.value === REPORT_WORDS.bar ? 1 : 0);
  return { kinds: rows.map(({ kind }) => kind), width, value: (row, column) => rows[row]?.cells[column]?.value ?? null };
}

const BLANK_ROW: LayoutRow = { kind: 'blank', cells: [] };

function holds(sheet: SheetSnapshot, row: number, column: number, { formula, value }: LayoutCell): boolean {
  return isSameFormula(formulaAt(sheet, row, column), formula) && valueAt(sheet, row, column) === value;
}

function write(row: number, column: number, { formula, value, format }: LayoutCell): CellWrite {
  return { row, column, formula, value, numberFormat: null, format };
}

/** Widest label column, in characters; longer names are wrapped. */
const WIDEST_LABEL = 56;
const NARROWEST_LABEL = 24;

/** The column of bars: their signs are as wide as Japanese characters. */
const BAR_WIDTH = 2 * BAR_SIGNS + 2;

/** Characters across an A4 page in portrait, fitted to its width, that can still be read. */
const PORTRAIT = 130;

function setupFor(rows: readonly LayoutRow[], chart: PlannedChart | null): SheetSetup {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headings =
    rows.find(({ kind, cells }) => (kind === 'heading' || kind === 'overall-heading') && cells.length === widest)?.cells ?? [];
  const longest = rows.reduce((most, { cells }) => Math.max(most, textWidth(cells[1])), 0);
  const columnWidths = headings.map((heading, column) =>
    column === 1
      ? Math.min(WIDEST_LABEL, Math.max(NARROWEST_LABEL, longest + 4))
      : heading.value === REPORT_WORDS.bar
        ? BAR_WIDTH
        : Math.max(column < LABEL_COLUMNS.now ? 7 : 9, Math.min(24, textWidth(heading) + 2)),
  );
  const across = columnWidths.reduce((sum, width) => sum + width, 0);
  return {
    columnWidths,
    paper: 'A4',
    orientation: across > PORTRAIT ? 'landscape' : 'portrait',
    fitToWidth: 1,
    layout: { pageNumbers: true, printDate: true, ...(chart === null ? {} : { charts: [chart] }) },
  };
}

/** Width of a cell's text in characters; Japanese ones take two. */
function textWidth(cell: LayoutCell | undefined): number {
  return Array.from(typeof cell?.value === 'string' ? cell.value : '').reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0);
}
