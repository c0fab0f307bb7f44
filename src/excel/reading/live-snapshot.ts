import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

/** What is needed of a sheet for writing to it, besides what the engine sees. */
export interface LiveSheet {
  /** Excel's id: stays the same when the sheet is renamed or moved. */
  readonly id: string;
  /** Whether Excel tables stand on it, which fill their columns by themselves. */
  readonly hasTables: boolean;
  /** Whether a filter may hide rows: then only visible rows are written. */
  readonly isFiltered: boolean;
  /** Whether a formula's result takes more cells than its own: those others are left alone. */
  readonly hasSpill: boolean;
  /** Whether formats may be changed: false on a protected sheet that does not allow it. */
  readonly canFormat: boolean;
}

/** The live workbook as it stood at one moment. */
export interface LiveSnapshot {
  readonly workbook: WorkbookSnapshot;
  /** By name at that moment. */
  readonly sheets: ReadonlyMap<string, LiveSheet>;
  /** Whether the file was opened to be read only. */
  readonly readOnly: boolean;
  /**
   * Absent: Excel calculates formulas by itself. Else a person asks for it (F9), and what was read may be older than the cells
   * that it comes from where a calculation `isPending`.
   */
  readonly manualCalculation?: { readonly isPending: boolean };
}
