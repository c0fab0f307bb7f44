import { disagrees } from '../../counts/differences/counts-differ';
import { printedCount } from '../../counts/printed-count';
import type { ExistingCell } from '../../counts/existing-cells';
import type { StatusMatcher } from '../../vocabulary/statuses/status-label';
import { cellKey } from '../../workbook/address';
import { isSameFormula } from '../../workbook/formula-meaning';
import type { CellWrite, SheetPlan } from '../../workbook/plan';
import {
  type CellRange,
  type CellValue,
  formulaAt,
  isBlank,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../../workbook/snapshot';
import { type CountFormulas, formulaOf, sumOf } from './count-formulas';
import { readCountFormula } from './count-own-formula';
import type { StatusCells } from './count-status-cells';

/** What the filling of existing count tables needs to know. */
export interface CountInPlaceInput {
  readonly snapshot: WorkbookSnapshot;
  readonly statusCells: StatusCells;
  readonly formulas: CountFormulas;
  readonly match: StatusMatcher;
  readonly write: 'formulas' | 'values';
  readonly applyRule: boolean;
}

/** What becomes of existing count tables. */
export interface CountInPlace {
  readonly sheets: readonly SheetPlan[];
  /** The cells that keep what a person typed or computes, where it says a count of its own. */
  readonly kept: readonly ExistingCell[];
}

/**
 * Fills the count cells of one table in place. Empty cells, counts that agree and the product's own formulas become
 * formulas (or values); counts that differ stay unless the rule is to be applied, and other people's formulas stay.
 * @param cells the table's cells, what is summed before its sum
 */
export function fillCountTable(sheet: SheetSnapshot, cells: readonly ExistingCell[], input: CountInPlaceInput): CountInPlace {
  const filling = new Filling(sheet, input);
  for (const cell of cells) filling.resolve(cell);
  const { writes, upToDate, kept } = filling;
  writes.sort((one, other) => one.row - other.row || one.column - other.column);
  const plan: SheetPlan = { name: sheet.name, create: null, writes, ...(upToDate.length > 0 ? { upToDate } : {}) };
  return { sheets: writes.length > 0 || upToDate.length > 0 ? [plan] : [], kept };
}

class Filling {
  readonly writes: CellWrite[] = [];
  readonly upToDate: CellRange[] = [];
  readonly kept: ExistingCell[] = [];
  /** The numbers that SUM will see in the cells resolved so far. */
  private readonly numbers = new Map<number, number>();

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly input: CountInPlaceInput,
  ) {}

  resolve(cell: ExistingCell): void {
    const { row, column } = positionOf(cell);
    // A locked cell of a protected sheet would keep everything else from being written.
    if (this.isLocked(row, column)) return this.leave(cell);
    const existing = valueAt(this.sheet, row, column);
    const formula = formulaAt(this.sheet, row, column);
    if (formula !== null) return this.resolveFormula(cell, formula, existing);
    if (isBlank(existing)) return this.fill(cell);
    const printed = printedCount(existing);
    if (printed === null) return this.leave(cell);
    if (disagrees(cell, () => printed)) {
      if (this.input.applyRule) return this.fill(cell);
      this.kept.push(cell);
      return this.leave(cell);
    }
    // A dash for none and `3件` are somebody's way of writing; so is a total that holds 基本目標.
    const isNumber = typeof existing === 'number' || /^\d+$/.test(String(existing).normalize('NFKC').trim());
    if (!isNumber || printed !== cell.count) return this.leave(cell);
    const wanted = this.wantedFormula(cell);
    if (wanted === undefined) return this.leave(cell);
    this.fill(cell, wanted);
  }

  private resolveFormula(cell: ExistingCell, formula: string, existing: CellValue): void {
    const wanted = this.formulaFor(cell);
    if (isSameFormula(formula, wanted ?? null)) {
      if (this.input.write === 'values' || existing !== cell.count) return this.fill(cell);
      return this.leaveFormula(cell, existing, cell.count);
    }
    const own = this.valueOfOwn(cell, formula);
    if (own === undefined) {
      // Where nothing that it counts changes in this run, what it shows is what it gives.
      const resolved = cell.counted.every(({ results }) => results.every((result) => this.input.statusCells.stood(result)));
      if (resolved && disagrees(cell, () => (typeof existing === 'number' ? existing : null))) this.kept.push(cell);
      return this.leave(cell);
    }
    // A sum over a typed count that was kept follows that one, and will be right when it is.
    if (own === cell.count || isSameFormula(formula, this.sumFor(cell) ?? null)) return this.leaveFormula(cell, existing, own);
    this.fill(cell);
  }

  private leaveFormula(cell: ExistingCell, existing: CellValue, value: number): void {
    const { row, column } = positionOf(cell);
    this.numbers.set(cellKey(row, column), value);
    if (existing === value) this.upToDate.push({ top: row, left: column, bottom: row, right: column });
  }

  private leave(cell: ExistingCell): void {
    const { row, column } = positionOf(cell);
    const existing = valueAt(this.sheet, row, column);
    this.numbers.set(cellKey(row, column), typeof existing === 'number' ? existing : 0);
  }

  private fill(cell: ExistingCell, wanted = this.wantedFormula(cell)): void {
    const { row, column } = positionOf(cell);
    const formula = wanted ?? null;
    this.numbers.set(cellKey(row, column), cell.count);
    // A formula or a number in a cell formatted as text would turn into text as soon as somebody touches it.
    const numberFormat = this.formatAt(row, column) === '@' ? 'General' : null;
    this.writes.push({ row, column, formula, value: cell.count, numberFormat, format: null });
  }

  private wantedFormula(cell: ExistingCell): string | undefined {
    return this.input.write === 'formulas' ? this.formulaFor(cell) : undefined;
  }

  /** A sum of the table's own cells where they come to the count, or else a count of the status cells. */
  private formulaFor(cell: ExistingCell): string | undefined {
    const { sheet, sources, counted, count, status } = cell;
    const agree = sources.reduce((sum, source) => sum + this.numberIn(source) - source.count, 0) === 0;
    const sum = agree ? this.sumFor(cell) : undefined;
    return sum ?? (status === null ? undefined : formulaOf([this.input.formulas.counted(counted, status, count, sheet)]));
  }

  /** The sum of the cells that the cell sums, with what is in none of them. */
  private sumFor({ sheet, sources, beside, count, status, counted, columnless }: ExistingCell): string | undefined {
    const uncounted = columnless.reduce((sum, one) => sum + one.count, 0);
    const rest = count - uncounted - sources.reduce((sum, source) => sum + source.count, 0);
    if (sources.length === 0 || (beside.length === 0 && rest !== 0)) return undefined;
    const terms = [sumOf(sources.map(positionOf))];
    // The columns of the table may not be all that the total sums.
    for (const one of columnless) terms.push(this.input.formulas.counted(counted, one.label, one.count, sheet));
    if (beside.length > 0) terms.push(status === null ? undefined : this.input.formulas.counted(beside, status, rest, sheet));
    return formulaOf(terms);
  }

  private numberIn(cell: ExistingCell): number {
    const { row, column } = positionOf(cell);
    return this.numbers.get(cellKey(row, column)) ?? 0;
  }

  /**
   * What a formula will give after the run if it is of the product's kind; undefined for other people's. A sum over
   * cells that the product would not sum (基本目標) is somebody's own rule.
   */
  private valueOfOwn(cell: ExistingCell, formula: string): number | undefined {
    const terms = readCountFormula(formula, cell.sheet);
    if (terms === undefined) return undefined;
    const sources = new Map(cell.sources.map((source) => [cellKey(source.row.row, source.column), this.numberIn(source)]));
    let value = 0;
    for (const term of terms) {
      const part = term.kind === 'sum' ? sumIn(term.ranges, sources) : this.countIn(term.sheet, term.range, term.text);
      if (part === undefined) return undefined;
      value += part;
    }
    return value;
  }

  private countIn(sheet: string, { top, left, bottom, right }: CellRange, text: string): number | undefined {
    const { statusCells, match } = this.input;
    if (left !== right || !statusCells.isStatusColumn(sheet, left) || match(text) === undefined) return undefined;
    let count = 0;
    const end = Math.min(bottom, statusCells.rowCount(sheet, left) - 1);
    for (let row = top; row <= end; row++) if (statusCells.textAt(sheet, row, left).toLowerCase() === text.toLowerCase()) count++;
    return count;
  }

  private isLocked(row: number, column: number): boolean {
    return this.sheet.protected && this.input.snapshot.styles[this.sheet.styles[row]?.[column] ?? 0]?.locked !== false;
  }

  private formatAt(row: number, column: number): string {
    return this.input.snapshot.styles[this.sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
  }
}

function sumIn(ranges: readonly CellRange[], sources: ReadonlyMap<number, number>): number | undefined {
  let sum = 0;
  for (const { top, left, bottom, right } of ranges) {
    if ((bottom - top + 1) * (right - left + 1) > sources.size) return undefined;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const number = sources.get(cellKey(row, column));
        if (number === undefined) return undefined;
        sum += number;
      }
    }
  }
  return sum;
}

function positionOf({ row, column }: ExistingCell): { row: number; column: number } {
  return { row: row.row, column };
}
