import { format as formatWithLibrary } from 'numfmt';
import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { movable } from '../../../../src/xlsx/formula/shift-formula';
import { accessDenied, HostError, invalidArgument } from '../wire/host-error';
import {
  PLAIN_FORMAT,
  type CellFormat,
  type HostChart,
  type HostConditionalFormat,
  type HostEvent,
  type HostPageLayout,
  type HostSheet,
  type HostSpill,
  type HostTable,
  type HostValidation,
  type ProtectionOptions,
  type Scalar,
} from '../host-workbook';
import { intersection } from './range-address';
import { rangeOf } from './used-range';
import { spelledByExcel } from './formula-spelling';
import { fillCalculatedColumns } from './table-autofill';
import { rangeMoved } from './moved-rows';
import { RowsAndColumns } from './rows-and-columns';
import { brokenSpills, refusePartOfArray } from './array-formulas';
import { typedInput } from './typed-input';

/** A cell as it stands. */
export interface Cell {
  input: Scalar;
  isFormula: boolean;
  value: Scalar;
  format: CellFormat;
}

type RaiseChange = (change: Omit<Extract<HostEvent, { kind: 'changed' }>, 'kind' | 'sheetId' | 'origin'>) => void;

/** A sheet kept as plain objects. */
export class MemorySheet extends RowsAndColumns implements HostSheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  readonly pageLayout: HostPageLayout = {
    orientation: 'Portrait',
    paperSize: null,
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    pageBreaks: [],
    footer: { left: '', center: '', right: '' },
  };
  readonly charts: HostChart[] = [];
  readonly conditionalFormats: HostConditionalFormat[] = [];
  readonly validations: HostValidation[] = [];
  readonly names = new Map<string, string>();
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  filterRange: CellRange | null = null;
  /** The sheet that this one was copied from; null: it was not. */
  copiedFrom: MemorySheet | null = null;
  protection: ProtectionOptions | null = null;
  merges: CellRange[] = [];
  tables: HostTable[] = [];
  spills: HostSpill[] = [];
  arrays: CellRange[] = [];
  /**
   * What a write does on a filtered sheet. `documented`: hidden rows are written like any other. `visible-only`: what is
   * written goes into the visible rows, one after another (OfficeDev/office-js #224, xlwings #747). `misplaced`: even what
   * is written to visible rows alone goes astray.
   */
  filteredWrites: 'documented' | 'visible-only' | 'misplaced' = 'documented';
  private rows: (Cell | undefined)[][] = [];

  /**
   * @param raise told of every change, before formulas are calculated
   * @param sheetNames the names of the workbook's sheets, as formulas name them
   */
  constructor(
    readonly id: string,
    public name: string,
    private readonly raise: RaiseChange,
    private readonly sheetNames: () => readonly string[] = () => [],
  ) {
    super();
  }

  usedRange(valuesOnly: boolean): CellRange | null {
    return rangeOf(this.rows, (cell) => cell.input !== '' || (!valuesOnly && cell.format !== PLAIN_FORMAT));
  }

  input(row: number, column: number): Scalar {
    return this.rows[row]?.[column]?.input ?? '';
  }

  isFormula(row: number, column: number): boolean {
    return this.rows[row]?.[column]?.isFormula ?? false;
  }

  value(row: number, column: number): Scalar {
    return this.rows[row]?.[column]?.value ?? '';
  }

  text(row: number, column: number): string {
    const cell = this.rows[row]?.[column];
    if (cell === undefined) return '';
    if (typeof cell.value === 'string') return cell.value;
    return formatWithLibrary(cell.format.numberFormat, cell.value);
  }

  format(row: number, column: number): CellFormat {
    return this.rows[row]?.[column]?.format ?? PLAIN_FORMAT;
  }

  write(range: CellRange, inputs: readonly (readonly (Scalar | null)[])[]): void {
    const target = (row: number, column: number): Scalar | null => inputs[row - range.top]?.[column - range.left] ?? null;
    if (this.protection !== null) {
      // Whether Excel minds locked cells that a block leaves alone is not known; the strict reading is the safe one.
      this.forEachCell(range, (row, column) => {
        if (this.format(row, column).locked) throw accessDenied();
      });
    }
    if (this.isFiltered && this.filteredWrites !== 'documented') {
      this.writeFiltered(range, inputs);
      return;
    }
    refusePartOfArray(this.arrays, (row, column) => target(row, column) !== null);
    for (const { row, column } of brokenSpills(this.spills, range)) this.setResult(row, column, '#SPILL!');
    const single = range.top === range.bottom && range.left === range.right;
    const before = this.value(range.top, range.left);
    const calculated = fillCalculatedColumns(this, range, target);
    this.forEachCell(range, (row, column) => {
      const raw = target(row, column);
      if (raw !== null && !this.isCoveredByMerge(row, column)) this.put(row, column, raw);
    });
    for (const { row, column, formula } of calculated) this.put(row, column, formula);
    this.raise({ range, changeType: 'RangeEdited', ...(single ? { before, after: this.value(range.top, range.left) } : {}) });
  }

  /** Puts a cell there as a file has it: nothing is read as typed, whatever it begins with, and nobody is told. */
  load(row: number, column: number, cell: Readonly<Cell>): void {
    this.fillHoles(row + 1);
    (this.rows[row] ??= [])[column] = { ...cell };
  }

  setFormat(range: CellRange, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    if (this.protection !== null && this.protection.allowFormatCells !== true) throw accessDenied();
    this.forEachCell(range, (row, column) => {
      const cell = this.cell(row, column);
      cell.format = change(cell.format, row, column);
    });
    this.raise({ range, changeType: 'RangeEdited' });
  }

  clear(range: CellRange, what: 'All' | 'Contents' | 'Formats'): void {
    const used = this.usedRange(false);
    const touched = used === null ? null : intersection(used, range);
    if (touched === null) return;
    if (this.protection !== null) throw accessDenied();
    this.forEachCell(touched, (row, column) => {
      const cell = this.cell(row, column);
      if (what !== 'Formats') Object.assign(cell, { input: '', value: '', isFormula: false });
      if (what !== 'Contents') cell.format = PLAIN_FORMAT;
    });
    this.raise({ range, changeType: 'RangeEdited' });
  }

  merge(range: CellRange): void {
    if (this.protection !== null) throw accessDenied();
    if (this.tables.some((table) => intersection(table.range, range) !== null))
      throw new HostError('MergedRangeConflict', 'A table cannot overlap with a merged range.');
    this.merges = this.merges.filter((one) => intersection(one, range) === null);
    this.merges.push(range);
    this.forEachCell(range, (row, column) => {
      if (this.isCoveredByMerge(row, column) && this.rows[row]?.[column] !== undefined) this.put(row, column, '');
    });
    this.raise({ range, changeType: 'RangeEdited' });
  }

  unmerge(range: CellRange): void {
    if (this.protection !== null) throw accessDenied();
    this.merges = this.merges.filter((one) => intersection(one, range) === null);
  }

  private writeFiltered(range: CellRange, inputs: readonly (readonly (Scalar | null)[])[]): void {
    const down = this.filteredWrites === 'misplaced' ? 1 : 0;
    let next = 0;
    for (let row = range.top; row <= range.bottom; row++) {
      if (this.isRowHidden(row)) continue;
      const line = inputs[next++] ?? [];
      for (const [c, raw] of line.entries()) if (raw !== null) this.put(row + down, range.left + c, raw);
    }
    this.raise({ range, changeType: 'RangeEdited' });
  }

  pasteValues(range: CellRange, valueAt: (row: number, column: number) => Scalar): void {
    const used = this.usedRange(false);
    const touched = used === null ? null : intersection(used, range);
    if (touched !== null) {
      this.forEachCell(touched, (row, column) => {
        if (this.protection !== null && this.format(row, column).locked) throw accessDenied();
      });
      this.forEachCell(touched, (row, column) => {
        const cell = this.rows[row]?.[column];
        if (cell === undefined) return;
        const value = valueAt(row, column);
        Object.assign(cell, { input: value, value, isFormula: false });
      });
    }
    this.raise({ range, changeType: 'RangeEdited' });
  }

  /**
   * Gives another sheet everything that this one has. Tables get names of their own.
   * @param renamed what the copy's formulas say where this sheet's say the same of this sheet
   */
  copyTo(copy: MemorySheet, tableName: (name: string) => string, renamed: (formula: string) => string): void {
    copy.rows = this.rows.map((cells) => cells.map((cell) => (cell === undefined ? undefined : { ...cell })));
    copy.rewriteFormulas(renamed);
    copy.merges = [...this.merges];
    copy.tables = this.tables.map((table, index) => ({ ...table, id: `${copy.id}${String(index)}`, name: tableName(table.name) }));
    copy.conditionalFormats.push(...this.conditionalFormats.map((format) => ({ ...format, id: `${format.id}-${copy.id}` })));
    copy.validations.push(...this.validations.map((validation) => ({ ...validation })));
    copy.charts.push(...this.charts.map((chart) => structuredClone(chart)));
    copy.spills.push(...this.spills);
    for (const [name, formula] of this.names) copy.names.set(name, renamed(formula));
    copy.protection = this.protection;
    copy.visibility = this.visibility;
    copy.frozen = this.frozen;
    copy.filterRange = this.filterRange;
    Object.assign(copy.pageLayout, structuredClone(this.pageLayout));
    this.showAlike(copy);
    copy.copiedFrom = this;
  }

  /** Lets every formula say something else, where what they name has moved or has another name now. Nobody is told. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const cells of this.rows) {
      for (const cell of cells) {
        if (cell?.isFormula === true) cell.input = spelledByExcel(rewrite(String(cell.input)), this.sheetNames());
      }
    }
  }

  insertRows(top: number, count: number): void {
    if (this.protection !== null && this.protection.allowInsertRows !== true) throw accessDenied();
    this.fillHoles(top);
    this.rows = this.rows.slice(0, top).concat(
      Array.from({ length: count }, () => []),
      this.rows.slice(top),
    );
    this.moveRanges(top, count);
    this.raise({ range: { top, bottom: top + count - 1, left: 0, right: 16_383 }, changeType: 'RowInserted' });
  }

  deleteRows(top: number, count: number): void {
    if (this.protection !== null && this.protection.allowDeleteRows !== true) throw accessDenied();
    this.fillHoles(top + count);
    this.rows.splice(top, count);
    this.moveRanges(top, -count);
    this.raise({ range: { top, bottom: top + count - 1, left: 0, right: 16_383 }, changeType: 'RowDeleted' });
  }

  protect(options: ProtectionOptions): void {
    if (this.protection !== null) throw accessDenied();
    this.protection = options;
  }

  unprotect(): void {
    this.protection = null;
  }

  addTable(range: CellRange, name: string): HostTable {
    if (this.merges.some((merge) => intersection(merge, range) !== null))
      throw new HostError('MergedRangeConflict', 'A table cannot overlap with a merged range.');
    const table = { id: String(this.tables.length + 1), name, range };
    this.tables.push(table);
    return table;
  }

  /** Every formula of the sheet, for whoever calculates. */
  *formulas(): Generator<{ row: number; column: number; formula: string }> {
    for (const [row, cells] of this.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell?.isFormula === true) yield { row, column, formula: String(cell.input) };
      }
    }
  }

  /** Sets what a formula has come to, or the value a file had cached for it. @returns whether it is another than before */
  setResult(row: number, column: number, value: Scalar): boolean {
    const cell = this.cell(row, column);
    const changed = cell.value !== value;
    cell.value = value;
    return changed;
  }

  private put(row: number, column: number, raw: Scalar): void {
    const cell = this.cell(row, column);
    const typed = typedInput(raw, cell.format.numberFormat);
    if (typed.isFormula && !/^=[^=]/.test(String(typed.input))) throw invalidArgument();
    cell.input = typed.isFormula ? spelledByExcel(String(typed.input), this.sheetNames()) : typed.input;
    cell.isFormula = typed.isFormula;
    cell.value = typed.isFormula ? 0 : typed.input;
  }

  private cell(row: number, column: number): Cell {
    this.fillHoles(row + 1);
    const cells = (this.rows[row] ??= []);
    return (cells[column] ??= { input: '', isFormula: false, value: '', format: PLAIN_FORMAT });
  }

  private fillHoles(rows: number): void {
    while (this.rows.length < rows) this.rows.push([]);
  }

  private isCoveredByMerge(row: number, column: number): boolean {
    return this.merges.some(
      (merge) =>
        row >= merge.top &&
        row <= merge.bottom &&
        column >= merge.left &&
        column <= merge.right &&
        (row !== merge.top || column !== merge.left),
    );
  }

  private moveRanges(top: number, by: number): void {
    const rows = { top, by };
    const moved = <T extends CellRange>(ranges: readonly T[]): T[] => ranges.flatMap((range) => rangeMoved(range, rows) ?? []);
    this.merges = moved(this.merges).filter(({ left, bottom, right, top: first }) => first < bottom || left < right);
    this.arrays = moved(this.arrays);
    this.spills = this.spills.flatMap(({ parent, range }) =>
      moved([range]).map((next) => ({ parent: { ...parent, row: next.top }, range: next })),
    );
    this.tables = this.tables.flatMap((table) => moved([table.range]).map((range) => ({ ...table, range })));
    this.moveRowsShown(rows);
    for (const format of [...this.conditionalFormats]) {
      const range = rangeMoved(format.range, rows);
      if (range === null) this.conditionalFormats.splice(this.conditionalFormats.indexOf(format), 1);
      else {
        // The formula is meant for the range's first cell, and moves with it.
        if (range.top !== format.range.top) format.formula = movable(format.formula)(range.top - format.range.top, 0);
        format.range = range;
      }
    }
  }

  private forEachCell(range: CellRange, act: (row: number, column: number) => void): void {
    for (let row = range.top; row <= range.bottom; row++) for (let column = range.left; column <= range.right; column++) act(row, column);
  }
}
