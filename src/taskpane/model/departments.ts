import type { Evaluation, Indicator, TableReading } from '../../evaluation/evaluation';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

const HEADING = /^(主)?(担当|所管|所属|関係|実施)(部|課|部局|部課|部署|課所|課等|課名|部課名|係)?$|^(部署|部局|課名|所管|主管)(課|名)?$/;

/** Finds each indicator's department (担当課) on its sheet; null where the sheet names none. */
export function departmentsOf(
  { sheets }: WorkbookSnapshot,
  { tables }: Pick<Evaluation, 'tables'>,
): (indicator: Pick<Indicator, 'sheet' | 'row'>) => string | null {
  const byName = new Map(sheets.map((sheet) => [sheet.name, { sheet, merged: mergedRows(sheet) }]));
  const placed = tables.map((table) => {
    const found = byName.get(table.sheet);
    return { table, column: found === undefined ? null : departmentColumn(found.sheet, table) };
  });
  return ({ sheet: name, row }) => {
    const found = byName.get(name);
    const place = placed.find(({ table: { sheet, range } }) => sheet === name && row >= range.top && row <= range.bottom);
    if (found === undefined || place === undefined || place.column === null) return null;
    return textOf(found.sheet, found.merged(place.column).get(row) ?? row, place.column);
  };
}

function departmentColumn(sheet: SheetSnapshot, { headingRows: [first, last] }: TableReading): number | null {
  for (let heading = last; heading >= Math.max(0, first); heading--) {
    const column = (sheet.values[heading] ?? []).findIndex(
      (value) => typeof value === 'string' && HEADING.test(value.normalize('NFKC').replace(/\s/g, '')),
    );
    if (column >= 0) return column;
  }
  return null;
}

/** For the rows of a column that lie in a merged cell, the row of its text. */
function mergedRows({ merges }: SheetSnapshot): (column: number) => ReadonlyMap<number, number> {
  const columns = new Map<number, ReadonlyMap<number, number>>();
  return (column) => {
    let rows = columns.get(column);
    if (rows === undefined) {
      const found = new Map<number, number>();
      for (const { top, bottom, left } of merges) {
        if (left === column) for (let row = top; row <= bottom; row++) found.set(row, top);
      }
      columns.set(column, (rows = found));
    }
    return rows;
  };
}

function textOf(sheet: SheetSnapshot, row: number, column: number): string | null {
  const value = valueAt(sheet, row, column);
  const text = value === null ? '' : String(value).trim();
  return text === '' ? null : text;
}
