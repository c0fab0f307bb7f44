import type { StatusMatcher } from '../../vocabulary/statuses/status-label';
import type { IndicatorColumns, IndicatorResult } from '../../evaluation';
import { cellOf, rowOf } from '../../indicator-cell';
import { cellKey } from '../../workbook/address';
import { formulaAt, isBlank, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../workbook/snapshot';
import { isOwnFormula } from '../../vocabulary/statuses/own-formula';

/** The cells that hold the indicators' statuses, as they stand after the run: what COUNTIF will see. */
export class StatusCells {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly progressCells = new Map<string, Set<number>>();
  private readonly owners = new Map<string, Map<number, (IndicatorResult | undefined)[]>>();

  /**
   * @param match finds the profile's label for a text
   * @param countCells the cells of existing count tables by sheet, see {@link cellKey}: a formula of theirs must not count itself
   */
  constructor(
    snapshot: WorkbookSnapshot,
    results: readonly IndicatorResult[],
    private readonly match: StatusMatcher,
    private readonly write: 'formulas' | 'values',
    private readonly countCells: ReadonlyMap<string, ReadonlySet<number>>,
  ) {
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    let rows: (IndicatorResult | undefined)[] = [];
    let last: { readonly sheet: string; readonly column: number } | undefined;
    const progress: { readonly sheet: string; readonly column: number | null }[] = [];
    results.forEach((result) => {
      const { sheet, columns } = result.indicator;
      const before = progress.at(-1);
      if (columns.progress !== before?.column || sheet !== before.sheet) progress.push({ sheet, column: columns.progress });
      if (columns.status === null) return;
      if (columns.status !== last?.column || sheet !== last.sheet) {
        last = { sheet, column: columns.status };
        rows = this.rowsOf(sheet, columns.status);
      }
      rows[rowOf(result.indicator, 'status')] = result;
    });
    // As a rule no row drifts, and none need be looked at again.
    if (progress.some(({ sheet, column }) => column !== null && this.isStatusColumn(sheet, column))) this.addProgressCells(results);
  }

  /** Where rows drift, one row's progress is in the column of another's status; it may be empty until this run. */
  private addProgressCells(results: readonly IndicatorResult[]): void {
    let last: { readonly columns: IndicatorColumns; readonly sheet: string; readonly besideStatuses: boolean } | undefined;
    results.forEach(({ indicator }) => {
      const { sheet, columns } = indicator;
      if (columns !== last?.columns || sheet !== last.sheet) {
        last = { columns, sheet, besideStatuses: columns.progress !== null && this.isStatusColumn(sheet, columns.progress) };
      }
      if (!last.besideStatuses || columns.progress === null) return;
      const cells = this.progressCells.get(sheet) ?? new Set<number>();
      this.progressCells.set(sheet, cells.add(cellKey(rowOf(indicator, 'progress'), columns.progress)));
    });
  }

  private rowsOf(sheet: string, column: number): (IndicatorResult | undefined)[] {
    let columns = this.owners.get(sheet);
    if (columns === undefined) this.owners.set(sheet, (columns = new Map<number, (IndicatorResult | undefined)[]>()));
    let rows = columns.get(column);
    if (rows === undefined) columns.set(column, (rows = []));
    return rows;
  }

  /** Whether indicators of the sheet have their status in the column. */
  isStatusColumn(sheet: string, column: number): boolean {
    return this.owners.get(sheet)?.has(column) ?? false;
  }

  /** Whether the cell holds nothing that could be counted now or after the run. */
  isFree(sheet: string, row: number, column: number): boolean {
    if (this.owners.get(sheet)?.get(column)?.[row] !== undefined) return false;
    const key = cellKey(row, column);
    if (this.countCells.get(sheet)?.has(key) || this.progressCells.get(sheet)?.has(key)) return false;
    const snapshot = this.sheets.get(sheet);
    if (snapshot === undefined || formulaAt(snapshot, row, column) !== null) return false;
    return isBlank(valueAt(snapshot, row, column));
  }

  /** Number of the rows of a status column that may hold anything. */
  rowCount(sheet: string, column: number): number {
    return Math.max(this.sheets.get(sheet)?.values.length ?? 0, this.owners.get(sheet)?.get(column)?.length ?? 0);
  }

  /** The text of a cell in a status column after the run; empty for an empty cell. */
  textAt(sheet: string, row: number, column: number): string {
    const owner = this.owners.get(sheet)?.get(column)?.[row];
    if (owner !== undefined) return this.textOf(owner);
    const snapshot = this.sheets.get(sheet);
    return snapshot === undefined ? '' : String(valueAt(snapshot, row, column) ?? '');
  }

  /** The text of an indicator's status cell after the run. A status that stays as typed stays in its own spelling. */
  textOf({ indicator, judgement, recorded }: IndicatorResult): string {
    const sheet = this.sheets.get(indicator.sheet);
    const cell = cellOf(indicator, 'status');
    if (sheet === undefined || cell === null) return recorded.status;
    const held = valueAt(sheet, cell.row, cell.column);
    if (held === null || held === recorded.status) return recorded.status;
    const text = String(held);
    // What is neither the rule's result nor renewed is still there as somebody typed it.
    if (recorded.status !== judgement.status) return text;
    const label = this.match(text);
    if (label === undefined || label !== this.match(recorded.status)) return recorded.status;
    const formula = formulaAt(sheet, cell.row, cell.column);
    const stays = formula === null ? this.write === 'values' || label !== this.match(judgement.status) : !isOwnFormula(formula);
    return stays ? text : recorded.status;
  }

  /** Whether the indicator's status stood on the sheet before the run, so that formulas that count it are up to date. */
  stood({ indicator, recorded }: IndicatorResult): boolean {
    const sheet = this.sheets.get(indicator.sheet);
    const cell = cellOf(indicator, 'status');
    if (sheet === undefined || cell === null) return false;
    const held = valueAt(sheet, cell.row, cell.column);
    if (held === null) return false;
    return held === recorded.status || (this.match(String(held)) ?? String(held).trim()) === recorded.status;
  }
}
