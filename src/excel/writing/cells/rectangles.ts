import { cellAddress } from '../../../evaluation/workbook/address';
import type { CellRange } from '../../../evaluation/workbook/snapshot';

/** The longest address that Excel takes. */
const ADDRESS_LENGTH = 8192;

/** Few rectangles that hold exactly these cells: runs down a column, joined with equal runs beside them. */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): CellRange[] {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of inOrder) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const bySpan = new Map<string, { top: number; bottom: number; left: number; right: number }[]>();
  for (const run of runs) {
    const span = `${String(run.top)} ${String(run.bottom)}`;
    const joined = bySpan.get(span) ?? [];
    const last = joined.at(-1);
    if (last?.right === run.left - 1) last.right = run.right;
    else joined.push(run);
    bySpan.set(span, joined);
  }
  return [...bySpan.values()].flat();
}

/** Addresses that name these areas, each as long as Excel takes. */
export function areaAddresses(areas: readonly CellRange[]): string[] {
  const addresses: string[] = [];
  for (const { top, left, bottom, right } of areas) {
    const area = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
    const last = addresses.at(-1);
    if (last !== undefined && last.length + area.length + 1 <= ADDRESS_LENGTH) addresses[addresses.length - 1] = `${last},${area}`;
    else addresses.push(area);
  }
  return addresses;
}
