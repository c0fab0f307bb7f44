import { ROWS_A_STEP, type Steps } from '../../../evaluation/steps';
import { rectangles } from './rectangles';

/** Something to be put into one cell. */
export interface CellEntry {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  /** One text that says the same for every row of a run, where there is one. */
  readonly shared: string | null;
}

/** A rectangle to be written at once, all edges included. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** One text for every cell; null: `values` says it cell by cell, null in there leaving a cell alone. */
  readonly shared: string | null;
  readonly values: readonly (readonly (string | number | boolean | null)[])[] | null;
  /** About how many bytes it takes on the wire. */
  readonly bytes: number;
}

/** What a block costs on the wire besides its values: the way to its range and the answers, measured. */
const BLOCK_BYTES = 700;
/** A run is written by its shared text once that saves this many bytes. */
const RUN_GAIN = 2 * BLOCK_BYTES;
/** A cell that is left alone, in a block. */
const GAP_BYTES = 5;

/** Bytes of a value as JSON in UTF-8, separator included. */
export function jsonBytes(value: string | number | boolean | null): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = 3;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    bytes += code === 34 || code === 92 ? 2 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/**
 * Groups entries into as few and as small blocks as the wire likes best.
 * @param isExact blocks must hold nothing but these cells: on a protected sheet a locked cell between them, though left
 * alone, may be enough for Excel to refuse the whole block
 */
export function* cellBlocks(entries: readonly CellEntry[], isExact = false): Steps<CellBlock[]> {
  const byColumn = new Map<number, CellEntry[]>();
  for (const entry of entries) {
    const column = byColumn.get(entry.column);
    if (column === undefined) byColumn.set(entry.column, [entry]);
    else column.push(entry);
  }
  yield;
  const blocks: CellBlock[] = [];
  const rest: CellEntry[] = [];
  for (const column of byColumn.values()) {
    column.sort((a, b) => a.row - b.row);
    yield;
    for (const [index, run] of sharedRuns(column).entries()) {
      if (index % ROWS_A_STEP === 0) yield;
      const [first] = run;
      const last = run.at(-1);
      if (first === undefined || last === undefined) continue;
      const saved = run.reduce((sum, entry) => sum + jsonBytes(entry.value), 0);
      if (first.shared === null || saved < RUN_GAIN) for (const entry of run) rest.push(entry);
      else
        blocks.push({
          top: first.row,
          bottom: last.row,
          left: first.column,
          right: first.column,
          shared: first.shared,
          values: null,
          bytes: BLOCK_BYTES + jsonBytes(first.shared),
        });
    }
  }
  yield;
  return blocks.concat(isExact ? exactBlocks(rest) : yield* matrixBlocks(rest)).sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Splits a column's entries into runs of consecutive rows with the same shared text. */
function sharedRuns(column: readonly CellEntry[]): CellEntry[][] {
  const runs: CellEntry[][] = [];
  let last: CellEntry | undefined;
  for (const entry of column) {
    const run = runs.at(-1);
    const continues = last !== undefined && entry.row === last.row + 1 && entry.shared === last.shared;
    if (run !== undefined && continues) run.push(entry);
    else runs.push([entry]);
    last = entry;
  }
  return runs;
}

function* matrixBlocks(entries: readonly CellEntry[]): Steps<CellBlock[]> {
  const blocks: CellBlock[] = [];
  for (const [left, right] of columnGroups(entries)) {
    const byRow = rowsOf(entries.filter(({ column }) => column >= left && column <= right));
    const rows = [...byRow.keys()].sort((a, b) => a - b);
    yield;
    const widestGap = BLOCK_BYTES / (GAP_BYTES * (right - left + 1));
    let start = 0;
    for (let index = 1; index <= rows.length; index++) {
      if (index % ROWS_A_STEP === 0) yield;
      const previous = rows[index - 1] ?? 0;
      const next = rows[index];
      if (next !== undefined && next - previous - 1 <= widestGap) continue;
      const columns = rows.slice(start, index).flatMap((row) => (byRow.get(row) ?? []).map(({ column }) => column));
      const [first, last] = columns.reduce(([least, most], column) => [Math.min(least, column), Math.max(most, column)], [right, left]);
      blocks.push(matrixBlock(rows[start] ?? 0, previous, first, last, byRow));
      start = index;
    }
  }
  return blocks;
}

function exactBlocks(entries: readonly CellEntry[]): CellBlock[] {
  const byRow = rowsOf(entries);
  return rectangles(entries).map(({ top, left, bottom, right }) => matrixBlock(top, bottom, left, right, byRow));
}

function rowsOf(entries: readonly CellEntry[]): Map<number, CellEntry[]> {
  const byRow = new Map<number, CellEntry[]>();
  for (const entry of entries) {
    const row = byRow.get(entry.row);
    if (row === undefined) byRow.set(entry.row, [entry]);
    else row.push(entry);
  }
  return byRow;
}

/** Runs of adjacent columns that have entries, as [first, last]. */
function columnGroups(entries: readonly CellEntry[]): [number, number][] {
  const groups: [number, number][] = [];
  for (const column of [...new Set(entries.map((entry) => entry.column))].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && group[1] === column - 1) group[1] = column;
    else groups.push([column, column]);
  }
  return groups;
}

function matrixBlock(
  top: number,
  bottom: number,
  left: number,
  right: number,
  byRow: ReadonlyMap<number, readonly CellEntry[]>,
): CellBlock {
  let bytes = BLOCK_BYTES;
  const values = Array.from({ length: bottom - top + 1 }, (_, r) => {
    const line: (string | number | boolean | null)[] = Array.from({ length: right - left + 1 }, () => null);
    for (const { column, value } of byRow.get(top + r) ?? []) if (column >= left && column <= right) line[column - left] = value;
    for (const value of line) bytes += jsonBytes(value);
    return line;
  });
  return { top, left, bottom, right, shared: null, values, bytes };
}

/** Cuts a block into pieces that each take at most so many bytes, as far as rows can be parted. */
export function splitBlock(block: CellBlock, maxBytes: number): CellBlock[] {
  const { values } = block;
  const rows = block.bottom - block.top + 1;
  if (block.bytes <= maxBytes || values === null || rows === 1) return [block];
  const half = Math.ceil(rows / 2);
  const piece = (from: number, to: number): CellBlock => {
    const part = values.slice(from, to);
    const bytes = part.flat().reduce<number>((sum, value) => sum + jsonBytes(value), BLOCK_BYTES);
    return { ...block, top: block.top + from, bottom: block.top + to - 1, values: part, bytes };
  };
  return [...splitBlock(piece(0, half), maxBytes), ...splitBlock(piece(half, rows), maxBytes)];
}
