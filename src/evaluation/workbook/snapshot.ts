/**
 * The snapshot: what a host (Excel, an .xlsx file, a test) hands to the engine. Plain data, safe to send through JSON.
 * Rows and columns count from 0 from the sheet's own A1, whatever the used range is.
 */

/** A cell's value. Empty is null. An error cell is its code as text (`#N/A`, `#DIV/0!`, …), as Excel's own API gives it. */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells, all four edges included, counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What the engine wants to know of a cell's look. Cells point into {@link WorkbookSnapshot.styles}. */
export interface CellStyle {
  /** The number format code as Excel writes it in files, `General` when there is none. */
  readonly numberFormat: string;
  readonly bold: boolean;
  /** Levels of indentation, 0 when none. */
  readonly indent: number;
  /** Whether the whole cell is struck through; absent: it is not, or the host does not tell. */
  readonly struck?: boolean;
  /** Whether the cell is locked once its sheet is protected (Excel's default is true). */
  readonly locked: boolean;
}

/** A text cell of which characters are struck through; its value is what is left, or all of it where nothing is. */
export interface StruckText {
  readonly row: number;
  readonly column: number;
  /** The characters that are struck through. */
  readonly struck: string;
}

/** Cells that accept what a list holds. */
export interface CellList {
  readonly range: CellRange;
  /** As in the validation: the items between quotes (`"◎,○,△"`), or a reference to the cells that hold them. */
  readonly source: string;
}

/** One sheet. Rows may be ragged: a cell beyond the end of its row is empty. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** Values by row, then column. */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Formulas by row, then column, with their leading `=`, in A1 notation (shared formulas already translated for each
   * cell). null: a row without formulas, or a cell that holds a constant.
   */
  readonly formulas: readonly (readonly (string | null)[] | null)[];
  /** Index into {@link WorkbookSnapshot.styles} by row, then column. null: the whole row has style 0. */
  readonly styles: readonly (readonly number[] | null)[];
  /**
   * What the cell displays, where the host knows it and it is not what value and number format give
   * (text that Excel cut to `####` is left out). null or absent: derive it from value and number format.
   */
  readonly texts?: readonly (readonly (string | null)[] | null)[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Texts that are struck out, in part or as a whole, where the host can tell. */
  readonly struckTexts?: readonly StruckText[];
  /** Lists that cells are chosen from, where the host can tell. */
  readonly lists?: readonly CellList[];
  /** Whether the sheet's cells are protected (locked cells then cannot be written). */
  readonly protected: boolean;
}

/** A workbook as it stood at one moment. */
export interface WorkbookSnapshot {
  /** The file's name without its folder. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Names of sheets that hold no cells (charts, dialogs, macros), which no other sheet can have; absent: none are known. */
  readonly otherSheets?: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Whether sheets can neither be added nor renamed. */
  readonly structureProtected: boolean;
  /** Whether dates count from 1904. */
  readonly date1904: boolean;
}

/** The cell's value, or null beyond what the snapshot holds. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

/** The cell's formula with its leading `=`, or null where the cell holds a constant or nothing. */
export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row]?.[column] ?? null;
}

/** Whether a value shows nothing: none, or white space alone. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
