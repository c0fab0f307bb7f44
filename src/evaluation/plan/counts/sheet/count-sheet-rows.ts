import { REPORT_WORDS } from '../../../vocabulary/headings/report-words';
import { type CellValue, type SheetSnapshot, valueAt } from '../../../workbook/snapshot';
import type { Block, RowAfter, RowBefore } from '../../remarks/sheet-rows';
import { LABEL_COLUMNS, type LayoutRow, type LayoutRowKind } from './count-sheet-layout';
import { columnsOf, type OwnCountSheet } from './count-sheet-own';

/** The rows of a count sheet of an earlier run, as {@link placedRemarks} wants them. */
export function countRowsBefore(sheet: SheetSnapshot, own: OwnCountSheet): RowBefore[] {
  const rows: Rows = { kinds: own.kinds, value: (row, column) => valueAt(sheet, row, column) };
  const keys = keysOf(rows);
  const blocks = new Blocks(rows, own.width, own.firstCount, own.hasBars);
  let table = '';
  return own.kinds.map((kind, row): RowBefore => {
    if (kind === 'blank') return { key: null, width: 0 };
    if (kind === 'heading' || kind === 'overall-heading') table = kind === 'heading' ? nameIn(rows, row + 1) : REPORT_WORDS.overall;
    const label = labelOf(kind, table, nameIn(rows, row));
    return { key: keys[row] ?? null, width: columnsOf(kind, own), block: blocks.of(kind), ...(label === null ? {} : { label }) };
  });
}

/** The rows of the count sheet as it will be. */
export function countRowsAfter(layout: readonly LayoutRow[]): RowAfter[] {
  const rows: Rows = {
    kinds: layout.map(({ kind }) => kind),
    value: (row, column) => layout[row]?.cells[column]?.value ?? null,
  };
  const keys = keysOf(rows);
  const blocks = new Blocks(rows, widthOf(layout), LABEL_COLUMNS.now, true);
  return layout.map(({ kind, cells }, row): RowAfter => ({
    keys: kind === 'blank' ? [] : [keys[row] ?? ''],
    width: cells.length,
    fills: (column) => column < cells.length,
    block: blocks.of(kind),
  }));
}

interface Rows {
  readonly kinds: readonly LayoutRowKind[];
  readonly value: (row: number, column: number) => CellValue;
}

/** All tables have the same columns; the overall one has bars behind them. */
class Blocks {
  private readonly tables: Block;
  private readonly overall: Block;

  constructor({ kinds, value }: Rows, width: number, firstCount: number, hasBars: boolean) {
    const heading = kinds.findIndex((kind) => kind === 'heading' || kind === 'overall-heading');
    const columns = Array.from({ length: width }, (_, column) =>
      column < firstCount ? `label ${String(column)}` : String(value(heading, column)),
    );
    this.tables = { width, columns };
    this.overall = hasBars ? { width: width + 1, columns: [...columns, REPORT_WORDS.bar] } : this.tables;
  }

  of(kind: LayoutRowKind): Block {
    return ['overall-heading', 'line', 'total'].includes(kind) ? this.overall : this.tables;
  }
}

/** By what a row is known again: what it is, and the names that it and its table bear, as often as they have come before. */
function keysOf(rows: Rows): string[] {
  const times = new Map<string, number>();
  let table = '';
  return rows.kinds.map((kind, row) => {
    if (kind === 'heading') table = nameIn(rows, row + 1);
    const key = [kind, kind === 'heading' || kind === 'detail' ? table : '', isNamed(kind) ? nameIn(rows, row) : ''].join('\n');
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${key}\n${String(time)}`;
  });
}

/** What is said of a row that is no more; null: nothing. */
function labelOf(kind: LayoutRowKind, table: string, name: string): string | null {
  if (kind === 'heading' || kind === 'strategy') return table;
  return kind === 'detail' || kind === 'line' ? `${table}　${name}` : null;
}

function isNamed(kind: LayoutRowKind): boolean {
  return kind === 'strategy' || kind === 'detail' || kind === 'line';
}

function nameIn({ value }: Rows, row: number): string {
  return String(value(row, 1) ?? '');
}

/** The columns of the tables, the bars not counted. */
function widthOf(rows: readonly LayoutRow[]): number {
  const row = rows.find(({ kind }) => kind === 'strategy') ?? rows.find(({ kind }) => kind === 'line');
  return (row?.cells.length ?? 0) - (row?.kind === 'line' ? 1 : 0);
}
