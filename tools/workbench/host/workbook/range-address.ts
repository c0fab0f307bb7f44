import { cellAddress, columnLetters, columnNumber } from '../../../../src/evaluation/workbook/address';
import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { invalidArgument } from '../wire/host-error';

/** Excel's last row, from 0. */
export const LAST_ROW = 1_048_575;
/** Excel's last column (XFD), from 0. */
export const LAST_COLUMN = 16_383;

/** A whole sheet. */
export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Whether the range takes in every row. */
export function isEntireColumn(range: CellRange): boolean {
  return range.top === 0 && range.bottom === LAST_ROW;
}

/** Whether the range takes in every column. */
export function isEntireRow(range: CellRange): boolean {
  return range.left === 0 && range.right === LAST_COLUMN;
}

function corner(text: string): { row: number | null; column: number | null } {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/.exec(text.trim());
  const column = match?.[1] === undefined ? null : columnNumber(match[1]);
  const row = match?.[2] === undefined ? null : Number(match[2]) - 1;
  if (match === null || column === undefined || (row === null && column === null) || (row !== null && (row < 0 || row > LAST_ROW)))
    throw invalidArgument();
  return { row, column };
}

/**
 * Reads an address without a sheet: `B2`, `A1:C3`, `3:5`, `A:B`, dollar signs allowed.
 * @throws HostError InvalidArgument for anything else
 */
export function parseRange(address: string): CellRange {
  const parts = address.split(':');
  if (parts.length > 2) throw invalidArgument();
  const first = corner(parts[0] ?? '');
  const second = parts[1] === undefined ? first : corner(parts[1]);
  if ((first.row === null) !== (second.row === null) || (first.column === null) !== (second.column === null)) throw invalidArgument();
  if (parts.length === 1 && (first.row === null || first.column === null)) throw invalidArgument();
  return {
    top: Math.min(first.row ?? 0, second.row ?? 0),
    bottom: Math.max(first.row ?? LAST_ROW, second.row ?? LAST_ROW),
    left: Math.min(first.column ?? 0, second.column ?? 0),
    right: Math.max(first.column ?? LAST_COLUMN, second.column ?? LAST_COLUMN),
  };
}

/** Takes a leading sheet name off an address. The name is null when there is none. */
export function splitSheetName(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/.exec(address);
  if (quoted !== null) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const at = address.lastIndexOf('!');
  return at < 0 ? { sheet: null, rest: address } : { sheet: address.slice(0, at), rest: address.slice(at + 1) };
}

/** The range's address without its sheet, as Excel writes it. */
export function formatRange(range: CellRange): string {
  if (isEntireRow(range)) return `${String(range.top + 1)}:${String(range.bottom + 1)}`;
  if (isEntireColumn(range)) return `${columnLetters(range.left)}:${columnLetters(range.right)}`;
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands in an address, quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The cells that both ranges have, or null. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** The smallest range that holds both. */
export function boundingRange(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
