import type { CellData } from '@univerjs/presets';
import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import { HostError } from '../host/wire/host-error';
import type { HostEvent, Scalar } from '../host/host-workbook';
import type { MemorySheet } from '../host/workbook/memory-sheet';
import type { MemoryWorkbook } from '../host/workbook/memory-workbook';
import { boundingRange, intersection } from '../host/workbook/range-address';
import { valueOfGridCell } from './grid-cell';
import { cellRange } from './grid-sheet';
import type { CellsByPlace, GridEvent, UniverGrid } from './univer-grid';

interface Difference {
  readonly row: number;
  readonly column: number;
  readonly input: Scalar;
  readonly numberFormat: string;
}

/**
 * Keeps a workbook and the grid that shows it alike. The workbook holds what the emulated Excel talks about; the grid
 * is where people type, and calculates. Whatever either does is done in the other, and told as the doing of the person
 * or of the add-in.
 */
export class GridMirror {
  /** The workbook's sheet ids by those of the grid; sheets added in the grid have ids of its own. */
  private readonly idInWorkbook = new Map<string, string>();
  private readonly edited = new Set<string>();
  /** What the add-in changed and the grid does not show yet, by sheet. */
  private readonly toShow = new Map<MemorySheet, CellRange>();
  private readonly shownFormats = new Map<MemorySheet, string>();
  private flushing: Promise<void> | null = null;
  private fromGrid = false;
  private readonly stop: () => void;

  /** @param grid shows the workbook already */
  constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly grid: UniverGrid,
  ) {
    for (const { id } of workbook.sheets) this.idInWorkbook.set(id, id);
    this.stop = workbook.listen((event) => {
      if (!this.fromGrid) this.show(event);
    });
    grid.listener = (event) => {
      this.take(event);
    };
  }

  /** Resolves when both are alike and formulas have their values. */
  async settled(): Promise<void> {
    await this.flushing;
    await this.grid.settled();
  }

  /** Brings the grid up to date with what a batch of the add-in did. */
  follow(): void {
    // What was changed and then taken away is not drawn any more.
    const shown = [...this.toShow].filter(([sheet]) => this.workbook.sheets.includes(sheet));
    this.toShow.clear();
    for (const [sheet, range] of shown) this.grid.showCells(sheet, range);
    for (const sheet of this.workbook.sheets) {
      this.grid.showLayout(sheet);
      const formats = JSON.stringify(sheet.conditionalFormats);
      if (formats === (this.shownFormats.get(sheet) ?? '[]')) continue;
      this.shownFormats.set(sheet, formats);
      this.grid.showConditionalFormats(sheet);
    }
    for (const [sheet, range] of shown) this.grid.fitRows(sheet, range);
  }

  /** Ends it; the grid may show another workbook then. */
  dispose(): void {
    this.stop();
    this.grid.listener = () => undefined;
  }

  private show(event: HostEvent): void {
    const sheet = this.workbook.sheets.find(({ id }) => id === event.sheetId);
    if (event.kind === 'sheet-deleted') this.grid.removeSheet(event.sheetId);
    if (sheet === undefined) return;
    switch (event.kind) {
      case 'changed':
        this.willShow(sheet, event);
        break;
      case 'sheet-added':
        this.idInWorkbook.set(sheet.id, sheet.id);
        this.grid.addSheet(sheet);
        break;
      case 'sheet-renamed':
        this.grid.renameSheet(sheet);
        this.showFormulas();
        break;
      case 'sheet-activated':
        this.grid.select(sheet, this.workbook.selection);
        break;
      case 'selected':
        this.grid.select(sheet, event.range);
        break;
      default:
        break;
    }
  }

  private willShow(sheet: MemorySheet, { range, changeType }: Extract<HostEvent, { kind: 'changed' }>): void {
    const used = sheet.usedRange(false) ?? range;
    const rows = range.bottom - range.top + 1;
    // Rows that came or went move everything below; of whole rows and columns only what is used is shown.
    const touched = changeType === 'RangeEdited' ? range : { top: 0, left: 0, right: used.right, bottom: used.bottom + rows };
    const isWide = rows * (touched.right - touched.left + 1) > MOST_CELLS_OUTSIDE;
    const wanted = isWide ? intersection(touched, used) : touched;
    if (wanted === null) return;
    const before = this.toShow.get(sheet);
    this.toShow.set(sheet, before === undefined ? wanted : boundingRange(before, wanted));
  }

  /** Formulas name a renamed sheet as it is called now. */
  private showFormulas(): void {
    for (const sheet of this.workbook.sheets) {
      const used = sheet.usedRange(true);
      if (used !== null && !sheet.formulas().next().done) this.toShow.set(sheet, used);
    }
  }

  private take(event: GridEvent): void {
    if (event.kind === 'sheets-changed') {
      this.soon();
      return;
    }
    const sheet = this.sheetOf(event.sheetId);
    if (sheet === undefined) {
      this.soon();
      return;
    }
    switch (event.kind) {
      case 'edited':
        this.edited.add(event.sheetId);
        this.soon();
        break;
      case 'rows-inserted':
        this.asPerson(() => {
          sheet.insertRows(event.top, event.count);
        });
        break;
      case 'rows-deleted':
        this.asPerson(() => {
          sheet.deleteRows(event.top, event.count);
        });
        break;
      case 'calculated':
        this.takeResults(sheet, event.cells);
        break;
      case 'selected':
        if (sameRange(this.workbook.selection, event.range) && this.workbook.activeSheet === sheet) break;
        this.asPerson(() => {
          this.workbook.select(sheet, event.range);
        });
        break;
    }
  }

  /** One act of a person may be several of the grid's commands: they are taken together, when they are all done. */
  private soon(): void {
    this.flushing ??= new Promise((resolve) => {
      setTimeout(() => {
        this.flushing = null;
        this.takeSheets();
        for (const id of [...this.edited]) this.takeEdits(id);
        this.edited.clear();
        resolve();
      }, 0);
    });
  }

  private takeSheets(): void {
    const present = new Set(this.grid.sheets.map((sheet) => sheet.getSheetId()));
    this.asPerson(() => {
      for (const shownSheet of this.grid.sheets) {
        const id = shownSheet.getSheetId();
        const name = shownSheet.getSheetName();
        const known = this.sheetOf(id);
        if (known === undefined) {
          const own = this.workbook.addSheet(name).id;
          this.idInWorkbook.set(id, own);
          this.grid.nameSheet(own, id);
          this.edited.add(id);
        } else if (known.name !== name) this.workbook.renameSheet(known, name);
      }
      for (const [id, own] of this.idInWorkbook) {
        if (present.has(id)) continue;
        this.idInWorkbook.delete(id);
        const gone = this.workbook.sheets.find((sheet) => sheet.id === own);
        if (gone !== undefined) this.workbook.deleteSheet(gone);
      }
      const front = this.grid.activeSheetId === null ? undefined : this.sheetOf(this.grid.activeSheetId);
      if (front !== undefined) this.workbook.activate(front);
    });
  }

  private takeEdits(gridId: string): void {
    const sheet = this.sheetOf(gridId);
    const target = this.grid.sheet(gridId);
    if (sheet === undefined || target === null) return;
    sheet.merges = target.getSheet().getMergeData().map(cellRange);
    const differences = this.differences(gridId, sheet);
    const [first] = differences;
    if (first === undefined) return;
    const range = differences.reduce((all, { row, column }) => boundingRange(all, cell(row, column)), cell(first.row, first.column));
    const inputs: (Scalar | null)[][] = Array.from({ length: range.bottom - range.top + 1 }, () =>
      Array.from({ length: range.right - range.left + 1 }, () => null),
    );
    for (const { row, column, input } of differences) {
      const line = inputs[row - range.top];
      if (line !== undefined) line[column - range.left] = input;
    }
    try {
      this.asPerson(() => {
        for (const { row, column, numberFormat } of differences) {
          if (sheet.format(row, column).numberFormat === numberFormat) continue;
          sheet.setFormat(cell(row, column), (format) => ({ ...format, numberFormat }));
        }
        sheet.write(range, inputs);
      });
    } catch (error) {
      // A protected cell: Excel would not have let anybody type there.
      if (!(error instanceof HostError)) throw error;
      this.grid.showCells(sheet, range);
    }
  }

  private differences(gridId: string, sheet: MemorySheet): Difference[] {
    const found: Difference[] = [];
    const seen = new Set<string>();
    const target = this.grid.sheet(gridId);
    target
      ?.getSheet()
      .getCellMatrix()
      .forValue((row, column, data) => {
        const content = data ?? {};
        seen.add(`${String(row)},${String(column)}`);
        const formula = content.f ?? (content.si === undefined || content.si === null ? null : target.getRange(row, column).getFormula());
        const isFormula = formula !== null && formula !== '';
        const value = isFormula ? formula : valueOfGridCell(content);
        const numberFormat = this.grid.numberFormat(content);
        const sameInput = sheet.input(row, column) === value && sheet.isFormula(row, column) === isFormula;
        const sameFormat = sheet.format(row, column).numberFormat === numberFormat;
        if (sameInput && (sameFormat || value === '')) return;
        found.push({ row, column, input: isFormula || typeof value !== 'string' || value === '' ? value : `'${value}`, numberFormat });
      });
    const used = sheet.usedRange(true);
    if (used === null) return found;
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        if (sheet.input(row, column) === '' || seen.has(`${String(row)},${String(column)}`)) continue;
        found.push({ row, column, input: '', numberFormat: sheet.format(row, column).numberFormat });
      }
    }
    return found;
  }

  private takeResults(sheet: MemorySheet, cells: CellsByPlace): void {
    let changed = false;
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, data] of Object.entries(line)) {
        if (!sheet.isFormula(Number(row), Number(column))) continue;
        if (sheet.setResult(Number(row), Number(column), valueOfGridCell(data ?? EMPTY))) changed = true;
      }
    }
    if (changed) this.workbook.tellCalculated(sheet);
  }

  private sheetOf(gridId: string): MemorySheet | undefined {
    const id = this.idInWorkbook.get(gridId);
    return this.workbook.sheets.find((sheet) => sheet.id === id);
  }

  private asPerson(act: () => void): void {
    const before = this.fromGrid;
    this.fromGrid = true;
    try {
      this.workbook.as('person', act);
    } finally {
      this.fromGrid = before;
    }
  }
}

const EMPTY: CellData = {};
/** A change of more cells than this is shown only where the sheet is used. */
const MOST_CELLS_OUTSIDE = 20_000;

function cell(row: number, column: number): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}

function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
