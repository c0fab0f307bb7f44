import { itemNotFound } from '../wire/host-error';
import type { HostSession } from '../host-session';
import type { HostSheet, HostTable } from '../host-workbook';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType } from '../wire/object-model';
import { rangeArgument } from './range/range-argument';

interface TableTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

const TABLE: HostType<TableTarget> = {
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  scalars: { Id: { get: ({ table }) => table.id }, Name: { get: ({ table }) => table.name } },
  navigations: { Worksheet: ({ sheet }, session) => session.worksheet(sheet) },
  makers: {
    GetRange: ({ sheet, table }, _args, session) => session.range(sheet, table.range),
    GetHeaderRowRange: ({ sheet, table }, _args, session) => session.range(sheet, { ...table.range, bottom: table.range.top }),
    GetDataBodyRange: ({ sheet, table }, _args, session) => session.range(sheet, { ...table.range, top: table.range.top + 1 }),
  },
};

function all(sheets: readonly HostSheet[]): TableTarget[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

const TABLES: HostType<readonly HostSheet[]> = {
  name: 'TableCollection',
  scalars: { Count: { get: (sheets) => all(sheets).length } },
  items: (sheets, session) => all(sheets).map((target) => hostObject(TABLE, target, session)),
  item: (sheets, [key], session) => {
    const found = all(sheets).find(({ table }) => table.id === key || table.name === key);
    if (found === undefined) throw itemNotFound();
    return hostObject(TABLE, found, session);
  },
  makers: {
    Add: (sheets, [address], session) => {
      const [sheet] = sheets;
      if (sheet === undefined) throw itemNotFound();
      return hostObject(TABLE, { sheet, table: sheet.addTable(rangeArgument(address, sheet), session.nextId('Table')) }, session);
    },
  },
  calls: { GetCount: (sheets) => all(sheets).length },
};

/** The tables of some sheets. */
export function tablesObject(sheets: readonly HostSheet[], session: HostSession): HostObject {
  return hostObject(TABLES, sheets, session);
}
