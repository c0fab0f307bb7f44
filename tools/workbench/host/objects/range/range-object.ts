import type { CellRange } from '../../../../../src/evaluation/workbook/snapshot';
import { HostError, invalidArgument, itemNotFound } from '../../wire/host-error';
import type { HostSession, RangeTarget } from '../../host-session';
import type { HostSheet, HostSpill } from '../../host-workbook';
import type { HostObject } from '../../wire/host-object';
import { DEFAULT_HEIGHT } from '../chart-object';
import { hostObject, type HostType, type Scalar } from '../../wire/object-model';
import {
  boundingRange,
  formatRange,
  intersection,
  isEntireColumn,
  isEntireRow,
  LAST_COLUMN,
  LAST_ROW,
  quoteSheetName,
} from '../../workbook/range-address';
import { conditionalFormatsObject } from '../conditional-format-object';
import { dataValidationObject } from '../data-validation-object';
import { rangeArgument, wholeNumber } from './range-argument';
import { RANGE_CONTENT } from './range-content';
import { formatObject } from './range-look';
import { cellProperties, columnProperties, rowProperties } from './range-properties';

/** The object of a range on a sheet. */
export function rangeObject(sheet: HostSheet, range: CellRange, session: HostSession): HostObject {
  if (
    range.top < 0 ||
    range.left < 0 ||
    range.bottom > LAST_ROW ||
    range.right > LAST_COLUMN ||
    range.bottom < range.top ||
    range.right < range.left
  )
    throw invalidArgument();
  return hostObject(RANGE, { sheet, range, referenceId: null }, session);
}

const size = ({ range }: RangeTarget): { rows: number; columns: number } => ({
  rows: range.bottom - range.top + 1,
  columns: range.right - range.left + 1,
});

type Make = (target: RangeTarget, args: readonly unknown[]) => CellRange | null;
const making =
  (make: Make) =>
  (target: RangeTarget, args: readonly unknown[], session: HostSession): HostObject | null => {
    const range = make(target, args);
    return range === null ? null : session.range(target.sheet, range);
  };

const usedOf: Make = ({ sheet, range }, [valuesOnly]) => {
  const used = sheet.usedRange(valuesOnly === true);
  return used === null ? null : intersection(used, range);
};

function address({ sheet, range }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${formatRange(range)}`;
}

function hiddenAmong(count: number, isHidden: (index: number) => boolean): boolean | null {
  let hidden = 0;
  for (let index = 0; index < count; index++) if (isHidden(index)) hidden++;
  return hidden === 0 ? false : hidden === count ? true : null;
}

const PLACE: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Address: { get: address },
  AddressLocal: { get: address },
  RowIndex: { get: ({ range }) => range.top },
  ColumnIndex: { get: ({ range }) => range.left },
  RowCount: { get: (target) => size(target).rows },
  ColumnCount: { get: (target) => size(target).columns },
  CellCount: { get: (target) => size(target).rows * size(target).columns },
  IsEntireRow: { get: ({ range }) => isEntireRow(range) },
  IsEntireColumn: { get: ({ range }) => isEntireColumn(range) },
  RowHidden: {
    get: (target) => hiddenAmong(size(target).rows, (index) => target.sheet.isRowHidden(target.range.top + index)),
    set: ({ sheet, range }, value) => {
      sheet.setRowsHidden(range.top, range.bottom, value === true);
    },
  },
  ColumnHidden: {
    get: (target) => hiddenAmong(size(target).columns, (index) => target.sheet.isColumnHidden(target.range.left + index)),
    set: ({ sheet, range }, value) => {
      sheet.setColumnsHidden(range.left, range.right, value === true);
    },
  },
};

function spillAt({ sheet, range: { top, left } }: RangeTarget): HostSpill | undefined {
  return sheet.spills.find(({ range }) => top >= range.top && top <= range.bottom && left >= range.left && left <= range.right);
}

/** True or false where all cells are alike, null otherwise. */
function hasSpill({ sheet, range }: RangeTarget): boolean | null {
  const touched = sheet.spills.filter((spill) => intersection(spill.range, range) !== null);
  if (touched.length === 0) return false;
  const isWithin = touched.some(
    (spill) =>
      range.top >= spill.range.top &&
      range.bottom <= spill.range.bottom &&
      range.left >= spill.range.left &&
      range.right <= spill.range.right,
  );
  return isWithin ? true : null;
}

const RANGE: HostType<RangeTarget> = {
  name: 'Range',
  identity: ({ referenceId }) => ({ _ReferenceId: referenceId ?? '' }),
  scalars: {
    ...PLACE,
    ...RANGE_CONTENT,
    HasSpill: { get: hasSpill },
    Height: { get: ({ sheet, range }) => span(range.top, range.bottom, (row) => sheet.rowHeight(row) ?? DEFAULT_HEIGHT) },
    Width: { get: ({ sheet, range }) => span(range.left, range.right, (column) => sheet.columnWidth(column)) },
  },
  navigations: {
    Worksheet: ({ sheet }, session) => session.worksheet(sheet),
    Format: (target, session) => formatObject([target], session),
    DataValidation: ({ sheet, range }, session) => dataValidationObject(sheet, [range], session),
    ConditionalFormats: ({ sheet, range }, session) => conditionalFormatsObject(sheet, range, session),
  },
  makers: {
    GetCell: making(({ range }, [row, column]) => {
      const top = range.top + wholeNumber(row, 0);
      const left = range.left + wholeNumber(column, 0);
      return { top, left, bottom: top, right: left };
    }),
    GetRow: making((target, [row]) => {
      const index = wholeNumber(row, 0);
      const top = target.range.top + index;
      return { ...target.range, top, bottom: top };
    }),
    GetColumn: making(({ range }, [column]) => {
      const left = range.left + wholeNumber(column, 0);
      return { ...range, left, right: left };
    }),
    GetLastCell: making(({ range }) => ({ top: range.bottom, bottom: range.bottom, left: range.right, right: range.right })),
    GetLastRow: making(({ range }) => ({ ...range, top: range.bottom })),
    GetLastColumn: making(({ range }) => ({ ...range, left: range.right })),
    GetEntireRow: making(({ range }) => ({ ...range, left: 0, right: LAST_COLUMN })),
    GetEntireColumn: making(({ range }) => ({ ...range, top: 0, bottom: LAST_ROW })),
    GetOffsetRange: making(({ range }, [rows, columns]) => {
      const down = wholeNumber(rows, 0);
      const right = wholeNumber(columns, 0);
      return { top: range.top + down, bottom: range.bottom + down, left: range.left + right, right: range.right + right };
    }),
    GetResizedRange: making(({ range }, [rows, columns]) => ({
      ...range,
      bottom: range.bottom + wholeNumber(rows, 0),
      right: range.right + wholeNumber(columns, 0),
    })),
    GetAbsoluteResizedRange: making(({ range }, [rows, columns]) => ({
      ...range,
      bottom: range.top + wholeNumber(rows, 1) - 1,
      right: range.left + wholeNumber(columns, 1) - 1,
    })),
    GetBoundingRect: making(({ sheet, range }, [other]) => boundingRange(range, rangeArgument(other, sheet))),
    GetIntersection: making(({ sheet, range }, [other]) => {
      const common = intersection(range, rangeArgument(other, sheet));
      if (common === null) throw itemNotFound();
      return common;
    }),
    GetIntersectionOrNullObject: making(({ sheet, range }, [other]) => intersection(range, rangeArgument(other, sheet))),
    GetUsedRange: making((target, args) => {
      const { range } = target;
      return usedOf(target, args) ?? { top: range.top, bottom: range.top, left: range.left, right: range.left };
    }),
    GetUsedRangeOrNullObject: making(usedOf),
    Insert: making(({ sheet, range }, [shift]) => {
      if (shift !== 'Down' || !isEntireRow(range)) throw invalidArgument('Only whole rows are inserted here.');
      sheet.insertRows(range.top, range.bottom - range.top + 1);
      return range;
    }),
    GetSpillParentOrNullObject: (target, _args, session) => {
      const spill = spillAt(target);
      if (spill === undefined) return null;
      const { row, column } = spill.parent;
      return session.range(target.sheet, { top: row, bottom: row, left: column, right: column });
    },
    GetSpecialCellsOrNullObject: ({ sheet, range }, [type], session) => {
      if (type !== 'Formulas') throw invalidArgument('Only formulas are told apart here.');
      const used = sheet.usedRange(true);
      const within = used === null ? null : intersection(used, range);
      if (within === null) return null;
      const found: CellRange[] = [];
      for (let row = within.top; row <= within.bottom; row++)
        for (let column = within.left; column <= within.right; column++)
          if (sheet.isFormula(row, column)) found.push({ top: row, bottom: row, left: column, right: column });
      return found.length === 0 ? null : session.areas(sheet, found);
    },
    // Only areas whose first cell lies in the range are found (OfficeDev/office-js #3611).
    GetMergedAreasOrNullObject: ({ sheet, range }, _args, session) => {
      const found = sheet.merges.filter(
        (merge) => merge.top >= range.top && merge.top <= range.bottom && merge.left >= range.left && merge.left <= range.right,
      );
      return found.length === 0 ? null : session.areas(sheet, found);
    },
  },
  calls: {
    _KeepReference: (target, _args, session) => {
      target.referenceId ??= session.keep(hostObject(RANGE, target, session));
    },
    _ValidateArraySize: (target, [rows, columns]) => {
      if (rows !== size(target).rows || columns !== size(target).columns)
        throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    },
    Clear: ({ sheet, range }, [applyTo]) => {
      if (applyTo !== undefined && applyTo !== null && applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats')
        throw invalidArgument();
      sheet.clear(range, applyTo ?? 'All');
    },
    CopyFrom: ({ sheet, range }, [source, type, skipBlanks, transpose], session) => {
      if (type !== 'Values' || skipBlanks === true || transpose === true) throw invalidArgument('Only values are copied here.');
      if (source === null) throw itemNotFound();
      const from = (source as HostObject).target as RangeTarget;
      const down = from.range.top - range.top;
      const right = from.range.left - range.left;
      if (from.range.bottom - range.bottom !== down || from.range.right - range.right !== right) throw invalidArgument();
      if (!session.quirks.pastesNothing) sheet.pasteValues(range, (row, column) => from.sheet.value(row + down, column + right));
    },
    Delete: ({ sheet, range }, [shift]) => {
      if (shift !== 'Up' || !isEntireRow(range)) throw invalidArgument('Only whole rows are deleted here.');
      sheet.deleteRows(range.top, range.bottom - range.top + 1);
    },
    Select: ({ sheet, range }, _args, session) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
      session.workbook.select(sheet, range);
    },
    Merge: ({ sheet, range }, [across]) => {
      if (across !== true) sheet.merge(range);
      else for (let row = range.top; row <= range.bottom; row++) sheet.merge({ ...range, top: row, bottom: row });
    },
    Unmerge: ({ sheet, range }) => {
      sheet.unmerge(range);
    },
    GetCellProperties: (target, [wish]) => cellProperties(target, wish),
    GetRowProperties: (target, [wish]) => rowProperties(target, wish),
    GetColumnProperties: (target, [wish]) => columnProperties(target, wish),
  },
};

/** Points from the first to the last. */
function span(first: number, last: number, size: (index: number) => number): number {
  return Array.from({ length: last - first + 1 }, (_, index) => size(first + index)).reduce((sum, one) => sum + one, 0);
}
