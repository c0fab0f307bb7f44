import { columnNumber } from '../../evaluation/workbook/address';
import type { CellRange } from '../../evaluation/workbook/snapshot';

/** What moved cells on a sheet. The names are Excel's. */
export interface StructureChange {
  readonly worksheetId: string;
  readonly changeType: string;
  readonly address: string;
}

/**
 * The merged cells of the sheets as they were read last. Reading them empties Excel's undo stack (OfficeDev/office-js
 * #5918), so that following edits goes without: rows and columns that come and go move what is known, and no event tells of
 * merging itself.
 */
export class KnownMerges {
  private readonly bySheet = new Map<string, readonly CellRange[]>();

  /** undefined: they have to be read. */
  of(sheetId: string): readonly CellRange[] | undefined {
    return this.bySheet.get(sheetId);
  }

  remember(sheetId: string, merges: readonly CellRange[]): void {
    this.bySheet.set(sheetId, merges);
  }

  /** The sheet's cells were merged otherwise, of which no event tells. */
  forget(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }

  /** Moves what is known of a sheet with its rows and columns; forgets it where it cannot be told how cells moved. */
  move({ worksheetId, changeType, address }: StructureChange): void {
    const merges = this.bySheet.get(worksheetId);
    if (merges === undefined || changeType === 'RangeEdited') return;
    const moved = movedBy(merges, changeType, address);
    if (moved === null) this.bySheet.delete(worksheetId);
    else this.bySheet.set(worksheetId, moved);
  }
}

function movedBy(merges: readonly CellRange[], changeType: string, address: string): CellRange[] | null {
  const [from, to] = address.replaceAll('$', '').split(':');
  const rows = changeType === 'RowInserted' || changeType === 'RowDeleted';
  if (!rows && changeType !== 'ColumnInserted' && changeType !== 'ColumnDeleted') return null;
  const index = (text: string | undefined): number => (rows ? Number(text) - 1 : (columnNumber(text ?? '') ?? Number.NaN));
  const first = index(from);
  const count = index(to ?? from) - first + 1;
  if (!(first >= 0) || !(count > 0)) return null;
  const [start, end] = rows ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const isInserted = changeType.endsWith('Inserted');
  return merges.flatMap((merge) => {
    const moved = isInserted ? shifted(merge[start], merge[end], first, count) : closed(merge[start], merge[end], first, count);
    if (moved === null) return [];
    const next = { ...merge, [start]: moved[0], [end]: moved[1] };
    return next.top === next.bottom && next.left === next.right ? [] : [next];
  });
}

function shifted(start: number, end: number, first: number, count: number): [number, number] {
  return [start >= first ? start + count : start, end >= first ? end + count : end];
}

function closed(start: number, end: number, first: number, count: number): [number, number] | null {
  const last = first + count - 1;
  if (start >= first && end <= last) return null;
  const place = (at: number): number => (at > last ? at - count : Math.min(at, first));
  return [place(start), end > last ? end - count : Math.min(end, first - 1)];
}
