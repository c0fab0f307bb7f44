import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { SheetGrid } from '../../evaluation/reading/sheet-grid';
import type { TableColumns } from '../../evaluation/reading/table/columns/table-columns';
import type { TableBody } from '../../evaluation/reading/table/table-body';
import { yearIn } from '../../evaluation/vocabulary/figures/year';

/** The rows of a table in which each says its year: 指標, 年度, 実績. */
export class RowsOfYears {
  /** Western. */
  readonly years = new Set<number>();
  private readonly keys = new Map<number, string>();
  private readonly rows = new Map<string, number[]>();

  /** @param column of the years */
  constructor(
    grid: SheetGrid,
    { columns }: Pick<TableColumns, 'columns'>,
    { first, end }: Pick<TableBody, 'first' | 'end'>,
    column: number,
  ) {
    let name = '';
    for (let row = first; row < end; row++) {
      const year = yearIn(grid.mergedText(row, column).normalize('NFKC'))?.year;
      // A name is often written once for all its years.
      name = grid.mergedText(row, columns.indicator) || name;
      if (year === undefined) continue;
      this.years.add(year);
      const key = matchKey(`${name}\n${columns.unit === null ? '' : grid.mergedText(row, columns.unit)}`);
      this.keys.set(row, key);
      const of = `${key}\n${String(year)}`;
      this.rows.set(of, [...(this.rows.get(of) ?? []), row]);
    }
  }

  /** The row of the same indicator for another year; null where there is none, or several may be it. */
  rowOf(row: number, year: number): number | null {
    const key = this.keys.get(row);
    const found = this.rows.get(`${String(key)}\n${String(year)}`) ?? [];
    const [only, ...others] = found.length < 2 ? found : found.filter((other) => this.isOneRun(row, other, key));
    return only === undefined || others.length > 0 ? null : only;
  }

  /** Whether no other indicator stands between two rows. */
  private isOneRun(one: number, other: number, key: string | undefined): boolean {
    for (let row = Math.min(one, other); row <= Math.max(one, other); row++) if (this.keys.get(row) !== key) return false;
    return true;
  }
}
