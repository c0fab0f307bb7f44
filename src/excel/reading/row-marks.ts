import type { CellRange, SheetSnapshot } from '../../evaluation/workbook/snapshot';
import { MAX_COLUMNS } from '../../evaluation/workbook/address';
import type { ContentAt } from './read-contents';

/** A text by which a row is known again: the longest of the row's own, which is an indicator's name as a rule. */
export interface RowMark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** How often the text stands in the column. */
  readonly times: number;
  /** What the row below is known by, should the text be edited; absent: there is nothing there, or it was written too. */
  readonly below?: RowMark;
}

/** What the rows and columns of a sheet are known by. */
export interface RowMarks {
  readonly marks: readonly RowMark[];
  /** A text of each column: the nearest above what is written, which is its heading as a rule. `times`: in its row. */
  readonly headings: readonly RowMark[];
  /** How many rows and columns the sheet had. */
  readonly rows: number;
  readonly columns: number;
}

/** As many rows, or columns, as may have been inserted and are found all the same. */
const MOST_INSERTED = 200;

/**
 * Finds marks for the rows in which cells are written.
 * @param written cells whose content is no mark, because it changes
 */
export function rowMarks(sheet: SheetSnapshot, written: readonly { readonly row: number; readonly column: number }[]): RowMarks {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of written) {
    const known = columns.get(row);
    if (known === undefined) columns.set(row, new Set([column]));
    else known.add(column);
  }
  const times: Map<string, number>[] = [];
  for (const line of sheet.values)
    for (let column = 0; column < line.length; column++) {
      const text = line[column];
      if (typeof text !== 'string') continue;
      const ofColumn = (times[column] ??= new Map());
      ofColumn.set(text, (ofColumn.get(text) ?? 0) + 1);
    }
  const markOf = (row: number, own?: ReadonlySet<number>): RowMark | null => {
    const line = sheet.values[row] ?? [];
    let [at, longest] = [-1, ''];
    for (let column = 0; column < line.length; column++) {
      const text = line[column];
      if (typeof text !== 'string' || text.length <= longest.length) continue;
      if (own?.has(column) === true || (sheet.formulas[row]?.[column] ?? null) !== null) continue;
      [at, longest] = [column, text];
    }
    return at < 0 ? null : { row, column: at, text: longest, times: times[at]?.get(longest) ?? 1 };
  };
  const marks = [...columns].flatMap(([row, own]): RowMark[] => {
    const mark = markOf(row, own);
    const below = columns.has(row + 1) ? null : markOf(row + 1);
    return mark === null ? [] : [below === null ? mark : { ...mark, below }];
  });
  const width = sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { marks, headings: headings(sheet, written), rows: sheet.values.length, columns: width };
}

function headings(sheet: SheetSnapshot, written: readonly { readonly row: number; readonly column: number }[]): RowMark[] {
  const first = new Map<number, number>();
  for (const { row, column } of written) first.set(column, Math.min(row, first.get(column) ?? row));
  return [...first].flatMap(([column, top]): RowMark[] => {
    for (let row = top - 1; row >= 0; row--) {
      const text = sheet.values[row]?.[column];
      if (typeof text !== 'string' || text === '' || (sheet.formulas[row]?.[column] ?? null) !== null) continue;
      return [{ row, column, text, times: (sheet.values[row] ?? []).filter((one) => one === text).length }];
    }
    return [];
  });
}

/** The ranges that have to be read to find marks again. */
export function markRanges({ marks, headings, rows, columns }: RowMarks): CellRange[] {
  return [
    ...[...new Set(marks.flatMap(({ column, below }) => [column, below?.column ?? column]))].map((column) => ({
      top: 0,
      bottom: rows + MOST_INSERTED - 1,
      left: column,
      right: column,
    })),
    ...[...new Set(headings.map(({ row }) => row))].map((row) => ({
      top: row,
      bottom: row,
      left: 0,
      right: Math.min(columns + MOST_INSERTED, MAX_COLUMNS) - 1,
    })),
  ];
}

/**
 * The rows that stand elsewhere by now: rows were inserted, deleted or sorted. A text that is there no longer was edited, and
 * says nothing about where its row is: the row below does.
 */
export function movedRows({ marks, rows }: RowMarks, contentAt: ContentAt): RowMark[] {
  const counts = new Map<number, ReadonlyMap<unknown, number>>();
  const isMoved = ({ row, column, text, times, below }: RowMark): boolean => {
    if (contentAt(row, column) === text) return false;
    const found = counts.get(column) ?? countsOf(rows + MOST_INSERTED, (at) => contentAt(at, column));
    counts.set(column, found);
    return (found.get(text) ?? 0) >= times || (below !== undefined && isMoved(below));
  };
  return marks.filter(isMoved);
}

/** The same of columns, which may have been inserted, deleted or moved. */
export function movedColumns({ headings, columns }: RowMarks, contentAt: ContentAt): RowMark[] {
  return headings.filter(({ row, column, text, times }) => {
    if (contentAt(row, column) === text) return false;
    return (countsOf(columns + MOST_INSERTED, (at) => contentAt(row, at)).get(text) ?? 0) >= times;
  });
}

function countsOf(length: number, contentAt: (at: number) => unknown): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (let at = 0; at < length; at++) {
    const content = contentAt(at);
    counts.set(content, (counts.get(content) ?? 0) + 1);
  }
  return counts;
}
