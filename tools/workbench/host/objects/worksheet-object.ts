import { invalidArgument, itemNotFound } from '../wire/host-error';
import type { HostSession } from '../host-session';
import type { HostSheet } from '../host-workbook';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType } from '../wire/object-model';
import { parseRange, WHOLE_SHEET } from '../workbook/range-address';
import { sheetCollectionEvents, sheetEvents } from './event-registration';
import { chartsObject } from './chart-object';
import { pageBreaksObject, pageLayoutObject } from './page-layout-object';
import { rangeArgument, wholeNumber } from './range/range-argument';
import { tablesObject } from './table-object';

interface SheetTarget {
  readonly sheet: HostSheet;
  readonly session: HostSession;
}

/** The object of one sheet. */
export function worksheetObject(sheet: HostSheet, session: HostSession): HostObject {
  return hostObject(WORKSHEET, { sheet, session }, session);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions */
const PROTECTION_OPTIONS = new Set([
  ...['allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells'],
  ...['allowFormatColumns', 'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables'],
  ...['allowSort', 'selectionMode'],
]);

const PROTECTION: HostType<SheetTarget> = {
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: {
      get: ({ sheet }) =>
        sheet.protection === null
          ? null
          : { allowFormatCells: false, allowInsertRows: false, allowDeleteRows: false, allowAutoFilter: false, ...sheet.protection },
    },
  },
  calls: {
    Protect: ({ sheet }, [options]) => {
      const wanted: unknown = options ?? {};
      if (typeof wanted !== 'object' || wanted === null) throw invalidArgument();
      if (Object.keys(wanted).some((key) => !PROTECTION_OPTIONS.has(key))) throw invalidArgument();
      sheet.protect(wanted);
    },
    Unprotect: ({ sheet }) => {
      sheet.unprotect();
    },
  },
};

const AUTO_FILTER: HostType<SheetTarget> = {
  name: 'AutoFilter',
  scalars: { Enabled: { get: ({ sheet }) => sheet.isFiltered }, IsDataFiltered: { get: ({ sheet }) => sheet.isFiltered } },
  calls: {
    Apply: ({ sheet }, [range, index, criteria]) => {
      // Without a column and criteria the arrows are shown, and nothing is hidden.
      if (index == null && criteria == null) {
        sheet.filterRange = rangeArgument(range, sheet);
        return;
      }
      const { filterOn, values } = (criteria ?? {}) as { filterOn?: unknown; values?: unknown };
      if (filterOn !== 'Values' || !Array.isArray(values)) throw invalidArgument('Only filters by values are known here.');
      const whole = rangeArgument(range, sheet);
      const { top, bottom, left } = whole;
      sheet.filterRange = whole;
      const rows = Array.from({ length: bottom - top }, (_, row) => top + 1 + row);
      sheet.filter(rows.filter((row) => !values.includes(sheet.text(row, left + wholeNumber(index, 0)))));
    },
    Remove: ({ sheet }) => {
      sheet.filter([]);
      sheet.filterRange = null;
    },
  },
};

const FREEZE_PANES: HostType<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  calls: {
    FreezeAt: ({ sheet }, [range]) => {
      const { top, left, bottom, right } = rangeArgument(range, sheet);
      if (top !== 0 || left !== 0) throw invalidArgument();
      sheet.frozen = { rows: bottom + 1, columns: right + 1 };
    },
    FreezeRows: ({ sheet }, [count]) => {
      const rows = wholeNumber(count, 1);
      sheet.frozen = rows === 0 ? null : { rows, columns: 0 };
    },
    FreezeColumns: ({ sheet }, [count]) => {
      const columns = wholeNumber(count, 1);
      sheet.frozen = columns === 0 ? null : { rows: 0, columns };
    },
    Unfreeze: ({ sheet }) => {
      sheet.frozen = null;
    },
  },
};

/** Where a copy goes, by https://learn.microsoft.com/javascript/api/excel/excel.worksheetpositiontype */
function placeOfCopy({ session }: SheetTarget, position: unknown, relativeTo: unknown): number {
  const { sheets } = session.workbook;
  if (position == null || position === 'None' || position === 'Beginning') return 0;
  if (position === 'End') return sheets.length;
  const other = relativeTo === null || typeof relativeTo !== 'object' ? null : ((relativeTo as HostObject).target as Partial<SheetTarget>);
  const at = other?.sheet === undefined ? -1 : sheets.indexOf(other.sheet);
  if (at < 0 || (position !== 'Before' && position !== 'After')) throw invalidArgument();
  return position === 'Before' ? at : at + 1;
}

function neighbour({ sheet, session }: SheetTarget, by: 1 | -1, visibleOnly: unknown): HostSheet | null {
  const { sheets } = session.workbook;
  for (let index = sheets.indexOf(sheet) + by; index >= 0 && index < sheets.length; index += by) {
    const candidate = sheets[index];
    if (candidate !== undefined && (visibleOnly !== true || candidate.visibility === 'Visible')) return candidate;
  }
  return null;
}

const orThrow = (sheet: HostSheet | null | undefined, session: HostSession): HostObject => {
  if (sheet === null || sheet === undefined) throw itemNotFound();
  return worksheetObject(sheet, session);
};
const orNull = (sheet: HostSheet | null | undefined, session: HostSession): HostObject | null =>
  sheet === null || sheet === undefined ? null : worksheetObject(sheet, session);

const WORKSHEET: HostType<SheetTarget> = {
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ sheet }, value, session) => {
        if (typeof value !== 'string') throw invalidArgument();
        session.workbook.renameSheet(sheet, value);
      },
    },
    Position: { get: ({ sheet, session }) => session.workbook.sheets.indexOf(sheet) },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ sheet }, value) => {
        if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw invalidArgument();
        sheet.visibility = value;
      },
    },
  },
  navigations: {
    Protection: (target, session) => hostObject(PROTECTION, target, session),
    PageLayout: ({ sheet }, session) => pageLayoutObject(sheet, session),
    Tables: ({ sheet }, session) => tablesObject([sheet], session),
    AutoFilter: (target, session) => hostObject(AUTO_FILTER, target, session),
    FreezePanes: (target, session) => hostObject(FREEZE_PANES, target, session),
    Charts: ({ sheet }, session) => chartsObject(sheet, session),
    HorizontalPageBreaks: ({ sheet }, session) => pageBreaksObject(sheet, session),
  },
  makers: {
    GetRange: ({ sheet }, [address], session) =>
      session.range(sheet, address === undefined || address === null ? WHOLE_SHEET : rangeArgument(address, sheet)),
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns], session) => {
      const top = wholeNumber(row, 0);
      const left = wholeNumber(column, 0);
      return session.range(sheet, { top, left, bottom: top + wholeNumber(rows, 1) - 1, right: left + wholeNumber(columns, 1) - 1 });
    },
    GetRanges: ({ sheet }, [address], session) => {
      if (typeof address !== 'string' || address.length > 8192) throw invalidArgument();
      return session.areas(
        sheet,
        address.split(',').map((part) => parseRange(part)),
      );
    },
    GetCell: ({ sheet }, [row, column], session) => {
      const top = wholeNumber(row, 0);
      const left = wholeNumber(column, 0);
      return session.range(sheet, { top, left, bottom: top, right: left });
    },
    GetUsedRange: ({ sheet }, [valuesOnly], session) => session.range(sheet, sheet.usedRange(valuesOnly === true) ?? parseRange('A1')),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly], session) => {
      const used = sheet.usedRange(valuesOnly === true);
      return used === null ? null : session.range(sheet, used);
    },
    GetNext: (target, [visibleOnly], session) => orThrow(neighbour(target, 1, visibleOnly), session),
    GetNextOrNullObject: (target, [visibleOnly], session) => orNull(neighbour(target, 1, visibleOnly), session),
    GetPrevious: (target, [visibleOnly], session) => orThrow(neighbour(target, -1, visibleOnly), session),
    GetPreviousOrNullObject: (target, [visibleOnly], session) => orNull(neighbour(target, -1, visibleOnly), session),
    Copy: (target, [position, relativeTo], session) =>
      worksheetObject(session.workbook.copySheet(target.sheet, placeOfCopy(target, position, relativeTo)), session),
  },
  calls: {
    Calculate: ({ sheet }, _args, session) => {
      session.workbook.calculateNow(sheet);
    },
    Activate: ({ sheet }, _args, session) => {
      session.workbook.activate(sheet);
    },
    Delete: ({ sheet }, _args, session) => {
      session.workbook.deleteSheet(sheet);
    },
    ...sheetEvents<SheetTarget>(({ sheet }) => sheet.id),
  },
};

function find(session: HostSession, key: unknown): HostSheet | undefined {
  if (typeof key !== 'string') throw invalidArgument();
  const wanted = key.toLowerCase();
  return session.workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
}

const visible = (session: HostSession, visibleOnly: unknown): readonly HostSheet[] =>
  session.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

const WORKSHEETS: HostType<HostSession> = {
  name: 'WorksheetCollection',
  items: (session) => session.workbook.sheets.map((sheet) => worksheetObject(sheet, session)),
  item: (session, [key]) => orThrow(find(session, key), session),
  makers: {
    GetItemOrNullObject: (session, [key]) => orNull(find(session, key), session),
    GetActiveWorksheet: (session) => worksheetObject(session.workbook.activeSheet, session),
    GetFirst: (session, [visibleOnly]) => orThrow(visible(session, visibleOnly)[0], session),
    GetLast: (session, [visibleOnly]) => orThrow(visible(session, visibleOnly).at(-1), session),
    Add: (session, [name]) => worksheetObject(session.workbook.addSheet(typeof name === 'string' ? name : null), session),
  },
  calls: {
    GetCount: (session, [visibleOnly]) => visible(session, visibleOnly).length,
    ...sheetCollectionEvents<HostSession>(),
  },
};

/** The collection of all sheets. */
export function worksheetsObject(session: HostSession): HostObject {
  return hostObject(WORKSHEETS, session, session);
}
