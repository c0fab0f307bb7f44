import type { CellRange } from '../../evaluation/workbook/snapshot';

/** Where a table stands. */
export interface TablePlace {
  readonly range: CellRange;
  /** Names of its columns, from the left. */
  readonly columns: readonly string[];
}

/**
 * The part of a table that a structured reference reads (`[実績]`, `[[#This Row],[男]]`, `[[男]:[女]]`, `[@男]`).
 * @param brackets what stands behind the table's name; empty: the whole table
 * @param row the formula's own row; null: unknown
 * @returns the whole table where it cannot be told more exactly
 */
export function tablePart({ range, columns }: TablePlace, brackets: string, row: number | null): CellRange {
  const inner = brackets.slice(1, -1);
  const words = inner.includes('[')
    ? [...inner.matchAll(/\[((?:'.|[^'[\]])*)\]/gsu)].map(([, word = '']) => word)
    : [inner.replace(/^@/, '')];
  const keys = columns.map(columnKey);
  const places: number[] = [];
  let isOwnRow = inner.startsWith('@');
  for (const word of words) {
    if (/^#this row$/i.test(word)) isOwnRow = true;
    else if (word !== '' && !word.startsWith('#')) {
      const place = keys.indexOf(columnKey(word.replace(/'(.)/gsu, '$1')));
      if (place === -1) return range;
      places.push(range.left + place);
    }
  }
  const left = places.length === 0 ? range.left : Math.min(...places);
  const right = places.length === 0 ? range.right : Math.max(...places);
  const ofRow = isOwnRow && row !== null && row >= range.top && row <= range.bottom;
  return { top: ofRow ? row : range.top, left, bottom: ofRow ? row : range.bottom, right };
}

/** A line break stands in the file's list of columns as `_x000a_`, and in formulas as it is. */
function columnKey(name: string): string {
  return name
    .replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
    .toUpperCase();
}
