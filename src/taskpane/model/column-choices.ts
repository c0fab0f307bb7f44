import type { TableReading } from '../../evaluation/evaluation';
import { columnLetters } from '../../evaluation/workbook/address';
import { valueAt, type SheetSnapshot } from '../../evaluation/workbook/snapshot';

/** A column that can be chosen, named as it stands on the sheet: its letters and its heading. */
export interface ColumnChoice {
  readonly column: number;
  readonly name: string;
}

/** Longer headings are cut. */
const LONGEST = 24;

/**
 * The columns of a sheet that have a heading, from left to right.
 * @param table the table that was found; undefined: none, and every column that holds anything can be chosen
 * @param headingRow the row that a person named as its heading; null: none
 */
export function columnChoices(sheet: SheetSnapshot, table: TableReading | undefined, headingRow: number | null): readonly ColumnChoice[] {
  const rows = headingRow !== null ? [headingRow] : table === undefined ? [] : rowsOf(table);
  const width = sheet.values.reduce((most, { length }) => Math.max(most, length), 0);
  const choices: ColumnChoice[] = [];
  for (let column = 0; column < width; column++) {
    const texts = rows.map((row) => textAt(sheet, row, column)).filter((text, index, all) => text !== '' && all.indexOf(text) === index);
    if (rows.length > 0 && texts.length === 0) continue;
    const heading = texts.join(' ').replace(/\s+/g, ' ');
    choices.push({
      column,
      name: `${columnLetters(column)} ${heading.length > LONGEST ? `${heading.slice(0, LONGEST)}…` : heading}`.trim(),
    });
  }
  return choices;
}

function rowsOf({ headingRows: [first, last] }: TableReading): readonly number[] {
  return Array.from({ length: last - Math.max(0, first) + 1 }, (_, index) => Math.max(0, first) + index);
}

/** A cell's text; of a merged cell, that of its first cell. */
function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const merge = sheet.merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const value = valueAt(sheet, merge?.top ?? row, merge?.left ?? column);
  return value === null ? '' : String(value).trim();
}
