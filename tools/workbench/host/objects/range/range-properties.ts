import { invalidArgument } from '../../wire/host-error';
import type { RangeTarget } from '../../host-session';
import type { CellFormat, HostSheet } from '../../host-workbook';
import { cellAddress } from '../../../../../src/evaluation/workbook/address';

type Wish = Readonly<Record<string, unknown>>;

function isWish(value: unknown): value is Wish {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What can be asked of a cell's format, and where it stands. A group is asked for by its members or by true. */
const FORMAT_READERS: Readonly<
  Record<string, ((format: CellFormat) => unknown) | Readonly<Record<string, (format: CellFormat) => unknown>>>
> = {
  font: {
    bold: (format) => format.bold,
    italic: (format) => format.italic,
    color: (format) => format.fontColor,
    size: (format) => format.fontSize,
  },
  fill: { color: (format) => format.fill ?? '#FFFFFF' },
  protection: { locked: (format) => format.locked, formulaHidden: () => false },
  horizontalAlignment: (format) => format.horizontal,
  verticalAlignment: (format) => format.vertical,
  indentLevel: (format) => format.indent,
  wrapText: (format) => format.wrap,
};

function pick(wish: Wish, read: <T>(of: (format: CellFormat) => T) => T | null): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries(wish)) {
    const reader = FORMAT_READERS[name];
    if (reader === undefined) throw invalidArgument(`The format has no property ${name}.`);
    if (asked === false) continue;
    if (typeof reader === 'function') {
      result[name] = read(reader);
      continue;
    }
    const members: Record<string, unknown> = {};
    for (const member of isWish(asked) ? Object.keys(asked) : Object.keys(reader)) {
      const memberReader = reader[member];
      if (memberReader === undefined) throw invalidArgument(`The format has no property ${name}.${member}.`);
      members[member] = read(memberReader);
    }
    result[name] = members;
  }
  return result;
}

/** Reads one thing off a line of cells; null where they differ. */
function uniformReader(cells: readonly CellFormat[]): <T>(of: (format: CellFormat) => T) => T | null {
  return (of) => {
    const [first, ...rest] = cells.map(of);
    return first === undefined || rest.some((one) => one !== first) ? null : first;
  };
}

function line(wish: unknown, own: Readonly<Record<string, unknown>>, cells: () => readonly CellFormat[]): Record<string, unknown> {
  if (!isWish(wish)) throw invalidArgument();
  const result: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries(wish)) {
    if (name === 'format' && isWish(asked)) result[name] = pick(asked, uniformReader(cells()));
    else if (Object.hasOwn(own, name)) {
      if (asked === true) result[name] = own[name];
    } else throw invalidArgument(`There is no property ${name}.`);
  }
  return result;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const formatsOf = (sheet: HostSheet, rows: readonly number[], columns: readonly number[]): CellFormat[] =>
  rows.flatMap((row) => columns.map((column) => sheet.format(row, column)));

/** `getCellProperties`: one object per cell. */
export function cellProperties({ sheet, range }: RangeTarget, wish: unknown): unknown[][] {
  return span(range.top, range.bottom).map((row) =>
    span(range.left, range.right).map((column) =>
      line(wish, { address: `${sheet.name}!${cellAddress(row, column)}` }, () => [sheet.format(row, column)]),
    ),
  );
}

/** `getRowProperties`: one object per row; a property in which the row's cells differ is null. */
export function rowProperties({ sheet, range }: RangeTarget, wish: unknown): unknown[] {
  return span(range.top, range.bottom).map((row) =>
    line(wish, { rowIndex: row, rowHidden: sheet.isRowHidden(row) }, () => formatsOf(sheet, [row], span(range.left, range.right))),
  );
}

/** `getColumnProperties`: one object per column; a property in which the column's cells differ is null. */
export function columnProperties({ sheet, range }: RangeTarget, wish: unknown): unknown[] {
  return span(range.left, range.right).map((column) =>
    line(wish, { columnIndex: column, columnHidden: sheet.isColumnHidden(column) }, () =>
      formatsOf(sheet, span(range.top, range.bottom), [column]),
    ),
  );
}
