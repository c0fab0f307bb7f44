/**
 * The corner of a sheet in which bold type and indentation are looked at: outlines stand at the left. Excel says both cell
 * by cell, in some 50 bytes each; a corner of this size takes a fifth of the 5 MB that Excel on the web hands out at once.
 */
const FORMAT_CORNER = 'A1:J2000';

const CONTENT = 'values,formulas,numberFormat,rowIndex,columnIndex';
const CELL_FORMAT: Excel.CellPropertiesLoadOptions = { format: { font: { bold: true }, indentLevel: true } };
const COLUMN_STATE: Excel.ColumnPropertiesLoadOptions = { columnHidden: true, format: { protection: true } };

/** Rows of a sheet that were asked for together. */
export interface PartRead {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/** What was asked about a sheet; to be read after the next sync. */
export interface SheetRead {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** null: not asked for. */
  readonly merges: Excel.RangeAreas | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly corner: Excel.Range;
  readonly formats: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  /** The cells, whole or in parts. */
  readonly parts: readonly PartRead[];
}

/** What was asked about the workbook; to be read after the next sync. */
export interface WorkbookRead {
  readonly workbook: Excel.Workbook;
  /** The number of 1 January 1904. */
  readonly firstOf1904: Excel.FunctionResult<number>;
  readonly sheets: readonly SheetRead[];
}

/** Asks about the workbook, and for the ids of its sheets. */
export function requestWorkbook({ workbook }: Excel.RequestContext): Omit<WorkbookRead, 'sheets'> {
  workbook.load('name,readOnly,protection/protected,application/calculationMode,application/calculationState');
  workbook.worksheets.load('items/id');
  // Excel has no property for it, but a day's number tells: 1 January 1904 is 0 where dates count from 1904.
  const firstOf1904 = workbook.functions.date(1904, 1, 1);
  firstOf1904.load('value');
  return { workbook, firstOf1904 };
}

function untracked<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  // Nothing here is used after the batch's sync, so Excel need not keep it, nor be told to forget it.
  range.untrack();
  return range;
}

/** Asks for the merged cells of a sheet that is known by now. */
export function requestMergesOf(sheet: Excel.Worksheet): Excel.RangeAreas {
  return requestMerges(untracked(sheet.getUsedRangeOrNullObject(true)));
}

/** Asks for the merged cells of a range. That empties Excel's undo stack (OfficeDev/office-js #5918). */
function requestMerges(used: Excel.Range): Excel.RangeAreas {
  const merges = untracked(used.getMergedAreasOrNullObject());
  merges.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return merges;
}

/**
 * Asks for everything about a sheet but its cells. A sheet that turns out not to be there gives a null object.
 * @param withMerges whether merged cells are asked for too
 */
export function requestFrame(sheet: Excel.Worksheet, withMerges: boolean): Omit<SheetRead, 'parts'> {
  sheet.load('id,name,visibility,protection/protected,protection/options,tables/count,autoFilter/isDataFiltered');
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load('rowIndex,columnIndex,rowCount,columnCount,hasSpill');
  const corner = untracked(untracked(sheet.getRange(FORMAT_CORNER)).getUsedRangeOrNullObject(true));
  corner.load('rowIndex,columnIndex');
  return {
    sheet,
    used,
    merges: withMerges ? requestMerges(used) : null,
    columns: used.getColumnProperties(COLUMN_STATE),
    corner,
    formats: corner.getCellProperties(CELL_FORMAT),
  };
}

/** Asks for the cells of a range. */
export function requestPart(range: Excel.Range): PartRead {
  range.load(CONTENT);
  return { range, rows: range.getRowProperties({ rowHidden: true }) };
}

/** Asks for everything about a sheet, its cells whole. */
export function requestSheet(sheet: Excel.Worksheet, withMerges: boolean): SheetRead {
  const frame = requestFrame(sheet, withMerges);
  return { ...frame, parts: [requestPart(frame.used)] };
}

/** Whether Excel left the values out because there are too many of them. */
export function isWithheld(read: SheetRead): boolean {
  return read.parts.some(({ range }) => !range.isNullObject && (range.values as unknown) === null);
}
