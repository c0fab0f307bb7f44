/** What went wrong between the product and Excel. The sentences are in `src/i18n/errors/excel-errors.ts`. */
export type ExcelErrorCode =
  | 'cell-being-edited'
  | 'sheet-protected'
  | 'structure-protected'
  | 'read-only'
  | 'not-in-front'
  | 'gone'
  | 'merged-cells'
  | 'filtered-rows'
  | 'too-large'
  | 'busy'
  | 'changed-meanwhile'
  | 'changed-since'
  | 'rows-moved'
  | 'array-formula'
  | 'table-fills-column'
  | 'name-taken'
  | 'settings-lost'
  | 'formulas-left'
  | 'unsupported'
  | 'unexpected';

/**
 * What the sentence names, and what may be logged. `cells` are addresses (`評価!J5`), at most
 * {@link NAMED_CELLS} of them; `location` is Excel's own word for the member that failed and holds no data.
 */
export interface ExcelErrorDetails {
  /** Excel's own code, where the error came from Excel. */
  readonly excelCode?: string;
  readonly location?: string;
  readonly sheets?: readonly string[];
  readonly cells?: readonly string[];
  /** How many cells there are in all, when not all are named. */
  readonly cellCount?: number;
  /** After a write that failed half-way: whether what had been written was put back. Absent: nothing had been written. */
  readonly restored?: boolean;
  /** After something that failed half-way: the cells and sheets that still hold what was written; absent: not known. */
  readonly stillWritten?: readonly string[];
  /** Whether that is what is left of taking something back, and not of writing. */
  readonly undoing?: boolean;
  /** Of a step that consists of several things: whether some of them have been taken back. */
  readonly partlyUndone?: boolean;
}

/** As many cells as an error names. */
export const NAMED_CELLS = 20;

/** Something that a person has to be told of, with a code to choose the sentence by. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  constructor(
    readonly code: ExcelErrorCode,
    readonly details: ExcelErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
  }
}

/** An error about cells: names the first of them and says how many there are. */
export function cellsError(code: ExcelErrorCode, cells: readonly string[]): ExcelError {
  return new ExcelError(code, { cells: cells.slice(0, NAMED_CELLS), cellCount: cells.length });
}
