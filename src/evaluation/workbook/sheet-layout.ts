import type { PlannedChart } from './planned-chart';
import type { CellRange } from './snapshot';

/** What a sheet made by the product has besides cells, widths and paper. Plain data; what is absent is not set. */
export interface SheetLayout {
  /** `very-hidden`: not offered for showing by Excel's own menu. */
  readonly hidden?: 'hidden' | 'very-hidden';
  readonly merges?: readonly CellRange[];
  readonly rowHeights?: readonly RowHeight[];
  readonly hiddenColumns?: readonly number[];
  /** Rows and columns, from the top left, that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The range with a filter in its first row. */
  readonly filter?: CellRange;
  readonly validations?: readonly CellValidation[];
  readonly highlights?: readonly Highlight[];
  readonly protection?: SheetProtection;
  /** Rows repeated on every printed page, first and last. */
  readonly titleRows?: readonly [first: number, last: number];
  /** Whether each printed page carries its number. */
  readonly pageNumbers?: boolean;
  /** Whether each printed page carries the date of printing. */
  readonly printDate?: boolean;
  /** Rows with which a printed page begins; the first page needs none. */
  readonly pageBreaks?: readonly number[];
  /** What is printed; absent: everything. */
  readonly printArea?: CellRange;
  readonly charts?: readonly PlannedChart[];
}

/** What is laid out anew on a sheet that exists. Whatever else the sheet has stays. */
export interface SheetRelayout {
  /** Within it nothing of an earlier layout stays. */
  readonly area: CellRange;
  /** Column widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  readonly layout: Pick<SheetLayout, 'merges' | 'rowHeights' | 'titleRows' | 'pageBreaks' | 'printArea' | 'charts'>;
  /** The charts of the earlier layout, for a host that can take the new one back; absent: none. */
  readonly chartsBefore?: readonly PlannedChart[];
}

/** A row's height in points. */
export interface RowHeight {
  readonly row: number;
  readonly points: number;
}

/** What cells accept, and what is said where something else is typed. */
export interface CellValidation {
  readonly ranges: readonly CellRange[];
  readonly accepts:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    /** A formula without `=`, relative to the first range's first cell, that is true for what is accepted. */
    | { readonly kind: 'formula'; readonly formula: string };
  /** `warning` lets the person go on. */
  readonly onError: 'stop' | 'warning';
  readonly title: string;
  readonly message: string;
  /** What is shown while the cell is selected; null: nothing. */
  readonly prompt: string | null;
}

/** A fill where a formula holds. */
export interface Highlight {
  readonly range: CellRange;
  /** Without `=`, relative to the range's first cell. */
  readonly formula: string;
  /** `RRGGBB` */
  readonly fill: string;
}

/** A sheet protected without a password; cells can always be selected and copied. */
export interface SheetProtection {
  readonly formatRows: boolean;
  readonly formatColumns: boolean;
  readonly filter: boolean;
}
