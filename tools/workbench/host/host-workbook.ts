import type { CellRange } from '../../../src/evaluation/workbook/snapshot';

/** What a cell holds; '' is empty. Errors are their code as text (`#N/A`). */
export type Scalar = string | number | boolean;

/** Sides of a cell that can carry a line. */
export type CellEdge = 'top' | 'bottom' | 'left' | 'right';

/** How a cell looks and whether it is locked. Alignments are Excel's own words. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string;
  /** null: the workbook's own. */
  readonly fontName: string | null;
  /** Points. */
  readonly fontSize: number;
  /** `#RRGGBB`, or null for none. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: number;
  readonly wrap: boolean;
  readonly locked: boolean;
  /** Excel's line style by side; a side without a line is absent. */
  readonly borders: Readonly<Partial<Record<CellEdge, string>>>;
}

/** A cell's look before anybody touched it. */
export const PLAIN_FORMAT: CellFormat = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  fontColor: '#000000',
  fontName: null,
  fontSize: 11,
  fill: null,
  horizontal: 'General',
  vertical: 'Center',
  indent: 0,
  wrap: false,
  locked: true,
  borders: {},
};

/** Who caused a change: the add-in under test, the person at this Excel, or a co-author elsewhere. */
export type Origin = 'add-in' | 'person' | 'co-author';

/** What a protected sheet still allows; the names are Excel's. */
export interface ProtectionOptions {
  readonly allowFormatCells?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowAutoFilter?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly selectionMode?: string;
}

/** What cells accept, in the words of Office.js. */
export interface HostValidation {
  readonly areas: readonly CellRange[];
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>> | null;
  prompt: Readonly<Record<string, unknown>> | null;
}

/** An Excel table (ListObject). `range` includes its heading row. */
export interface HostTable {
  readonly id: string;
  readonly name: string;
  readonly range: CellRange;
}

/** A conditional format: of the kind with a formula of its own, or of another kind, which only keeps its place here. */
export interface HostConditionalFormat {
  readonly id: string;
  /** Excel's word for the kind (`ColorScale`, `CellValue`); absent: `Custom`. */
  readonly kind?: string;
  range: CellRange;
  formula: string;
  fontColor: string | null;
  fill: string | null;
  stopIfTrue: boolean;
}

/** Print set-up, with Excel's own words. */
export interface HostPageLayout {
  orientation: string;
  paperSize: string | null;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: string | null;
  titleRows: string | null;
  /** Rows, from 0, with which a page begins. */
  pageBreaks: number[];
  /** Sections of the pages' footer, in Excel's codes. */
  readonly footer: { left: string; center: string; right: string };
}

/** A formula whose result takes more cells than its own. */
export interface HostSpill {
  readonly parent: { readonly row: number; readonly column: number };
  /** The parent included. */
  readonly range: CellRange;
}

/** A chart that a program made: what it was told. */
export interface HostChart {
  name: string;
  readonly type: string;
  source: CellRange;
  seriesBy: string;
  title: string;
  legend: string;
  reversed: boolean;
  place: string | null;
  /** By their place; each with its place among the source's columns or rows. */
  readonly series: { readonly offset: number; fill: string | null; line: string | null; labels: boolean; categories: CellRange | null }[];
}

/** A sheet, as the host needs it from whatever holds it. Rows and columns from 0. */
export interface HostSheet {
  /** Never changes, whatever the sheet is called. */
  readonly id: string;
  readonly name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly pageLayout: HostPageLayout;
  readonly charts: HostChart[];
  readonly conditionalFormats: HostConditionalFormat[];
  readonly validations: HostValidation[];
  /** Names that belong to the sheet, with what they stand for. */
  readonly names: Map<string, string>;
  /** Rows and columns that stay in sight; null: none do. */
  frozen: { readonly rows: number; readonly columns: number } | null;
  /** The range with a filter in its first row; null: there is none. */
  filterRange: CellRange | null;
  readonly protection: ProtectionOptions | null;
  /** The smallest range that holds everything; null on an empty sheet. Formats alone count unless `valuesOnly`. */
  usedRange(valuesOnly: boolean): CellRange | null;
  /** The formula with `=`, or the constant. */
  input(row: number, column: number): Scalar;
  isFormula(row: number, column: number): boolean;
  value(row: number, column: number): Scalar;
  text(row: number, column: number): string;
  format(row: number, column: number): CellFormat;
  /** Writes a block; null leaves a cell alone, '' empties it. Text is read as if it were typed. */
  write(range: CellRange, inputs: readonly (readonly (Scalar | null)[])[]): void;
  setFormat(range: CellRange, change: (format: CellFormat, row: number, column: number) => CellFormat): void;
  clear(range: CellRange, what: 'All' | 'Contents' | 'Formats'): void;
  readonly merges: readonly CellRange[];
  merge(range: CellRange): void;
  unmerge(range: CellRange): void;
  /** Whether a filter hides rows. */
  readonly isFiltered: boolean;
  /** Lets a filter hide these rows; none: the filter is cleared. */
  filter(rows: readonly number[]): void;
  readonly spills: readonly HostSpill[];
  isRowHidden(row: number): boolean;
  setRowsHidden(top: number, bottom: number, hidden: boolean): void;
  isColumnHidden(column: number): boolean;
  setColumnsHidden(left: number, right: number, hidden: boolean): void;
  /** Points. */
  columnWidth(column: number): number;
  setColumnWidth(left: number, right: number, points: number): void;
  /** Puts values into the cells of a range as they are: nothing is read as typed. */
  pasteValues(range: CellRange, valueAt: (row: number, column: number) => Scalar): void;
  /** Points; null where it is the usual one. */
  rowHeight(row: number): number | null;
  setRowHeight(top: number, bottom: number, points: number): void;
  insertRows(top: number, count: number): void;
  deleteRows(top: number, count: number): void;
  protect(options: ProtectionOptions): void;
  unprotect(): void;
  readonly tables: readonly HostTable[];
  addTable(range: CellRange, name: string): HostTable;
}

/** Something that happened in the workbook, whoever did it. */
export type HostEvent =
  | {
      readonly kind: 'changed';
      readonly sheetId: string;
      readonly range: CellRange;
      readonly changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'Others';
      readonly origin: Origin;
      /** Of a single cell only. */
      readonly before?: Scalar;
      readonly after?: Scalar;
    }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly range: CellRange }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-deactivated' | 'calculated';
      readonly sheetId: string;
      readonly origin: Origin;
    }
  | { readonly kind: 'sheet-renamed'; readonly sheetId: string; readonly before: string; readonly after: string; readonly origin: Origin };

/** A note or a comment on a cell. */
export interface HostComment {
  readonly id: string;
  /** Absent: a comment, which has an author and may be answered. */
  readonly kind?: 'note';
  readonly sheetId: string;
  range: CellRange;
  content: string;
}

/** A workbook, as the host needs it. An in-memory one is in memory-workbook.ts; a grid on a page can be another. */
export interface HostWorkbook {
  name: string;
  readOnly: boolean;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly HostSheet[];
  readonly activeSheet: HostSheet;
  readonly selection: CellRange;
  /** Settings that travel in the workbook, by key. */
  readonly settings: Map<string, unknown>;
  readonly comments: HostComment[];
  /** @throws HostError when the name is taken or the structure is protected */
  addSheet(name: string | null): HostSheet;
  renameSheet(sheet: HostSheet, name: string): void;
  deleteSheet(sheet: HostSheet): void;
  /** @param at the copy's place among the sheets, from 0 */
  copySheet(sheet: HostSheet, at: number): HostSheet;
  protectStructure(isProtected: boolean): void;
  activate(sheet: HostSheet): void;
  select(sheet: HostSheet, range: CellRange): void;
  /** Does something on behalf of somebody: events carry it, and formulas are calculated once, at the end. */
  as<T>(origin: Origin, act: () => T): T;
  /** Brings formulas' values up to date, if anything changed. */
  calculate(): void;
  /** @returns what ends it */
  listen(listener: (event: HostEvent) => void): () => void;
}
