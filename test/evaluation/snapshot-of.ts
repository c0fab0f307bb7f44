import type { CellRange, CellStyle, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';

const PLAIN: CellStyle = { numberFormat: 'General', bold: false, indent: 0, locked: true };

/** What a test says of a sheet besides its values. */
export interface SheetParts {
  readonly name?: string;
  readonly merges?: readonly CellRange[];
  readonly hiddenColumns?: readonly number[];
  readonly protected?: boolean;
  /** Styles by address from 0: [row, column, style]. */
  readonly styled?: readonly (readonly [number, number, Partial<CellStyle>])[];
}

/** A workbook of one sheet, out of its values row by row. */
export function workbookOf(values: readonly (readonly CellValue[])[], parts: SheetParts = {}): WorkbookSnapshot {
  const styles: CellStyle[] = [PLAIN];
  const styleRows = values.map((row) => row.map(() => 0));
  for (const [row, column, style] of parts.styled ?? []) {
    const cells = styleRows[row];
    if (cells) cells[column] = styles.push({ ...PLAIN, ...style }) - 1;
  }
  const sheet: SheetSnapshot = {
    name: parts.name ?? '評価',
    visible: true,
    values,
    formulas: values.map(() => null),
    styles: styleRows,
    merges: parts.merges ?? [],
    hiddenRows: [],
    hiddenColumns: parts.hiddenColumns ?? [],
    protected: parts.protected ?? false,
  };
  return { name: 'test.xlsx', sheets: [sheet], styles, structureProtected: false, date1904: false };
}

/** A sheet out of text: one line a row, cells between bars, empty cells blank, plain numbers as numbers. */
export function rowsOf(text: string): CellValue[][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
}

function cellOf(text: string): CellValue {
  if (text === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
