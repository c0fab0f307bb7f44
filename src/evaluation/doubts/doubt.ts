import type { Indicator, IndicatorColumns } from '../evaluation';
import type { SheetGrid } from '../reading/sheet-grid';
import type { TableBody } from '../reading/table/table-body';
import type { SeenDoubt } from './seen-doubt';

/** A reason to doubt how a table was read. */
export interface Doubt extends SeenDoubt {
  /** Where it shows, from 0. */
  readonly row: number;
  readonly column: number;
  /** The columns that are in doubt: a person who names them all has resolved it. Empty: it is about rows. */
  readonly about: readonly (keyof IndicatorColumns)[];
}

/** A table as it was read, for whoever doubts it. */
export interface ReadTable {
  readonly grid: SheetGrid;
  readonly body: TableBody;
  /** From top to bottom. */
  readonly indicators: readonly Indicator[];
  /** Whether the actual is held against the target itself, and not against what is expected by now. */
  readonly againstTarget: boolean;
  /** Whether the rule of most indicators needs a baseline. */
  readonly needsBaseline: boolean;
}

/** A second look at a whole table, which knows nothing of how it was read. */
export type Check = (table: ReadTable) => Doubt | undefined;
