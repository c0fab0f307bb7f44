import type { PlannedChart } from './planned-chart';
import type { CellRange } from './snapshot';

/**
 * How a sheet that the product lays out is arranged besides its cells: merged cells, pages, charts. It is carried out whole; on a
 * sheet that exists, what an earlier arrangement left within the same columns goes, and what stands beside them stays.
 */
export interface SheetArrangement {
  /** How many columns, from the first, are the product's. */
  readonly columns: number;
  readonly merges: readonly CellRange[];
  /** Rows, from 0, with which a page begins; the first page needs none. */
  readonly pageBreaks: readonly number[];
  /** First and last of the rows that every page repeats, from 0; null: none. */
  readonly titleRows: readonly [first: number, last: number] | null;
  /** What is printed; null: everything. */
  readonly printArea: CellRange | null;
  /** Whether each page's foot says its number and how many there are. */
  readonly pageNumbers: boolean;
  readonly charts: readonly PlannedChart[];
}
