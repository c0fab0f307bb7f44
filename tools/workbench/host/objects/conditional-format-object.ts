import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../wire/host-error';
import type { HostSession } from '../host-session';
import type { HostConditionalFormat, HostSheet } from '../host-workbook';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType } from '../wire/object-model';
import { intersection } from '../workbook/range-address';

interface FormatTarget {
  readonly sheet: HostSheet;
  readonly format: HostConditionalFormat;
}

interface CollectionTarget {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** Conditional formats are formats: a protected sheet keeps them, unless it lets cells be formatted. */
function refuseProtected({ protection }: HostSheet): void {
  if (protection !== null && protection.allowFormatCells !== true) throw accessDenied();
}

const color = (key: 'fontColor' | 'fill') => ({
  get: ({ format }: FormatTarget): string | null => format[key],
  set: ({ sheet, format }: FormatTarget, value: unknown): void => {
    refuseProtected(sheet);
    if (typeof value !== 'string') throw invalidArgument();
    format[key] = value;
  },
});

const FONT: HostType<FormatTarget> = { name: 'ConditionalRangeFont', scalars: { Color: color('fontColor') } };
const FILL: HostType<FormatTarget> = { name: 'ConditionalRangeFill', scalars: { Color: color('fill') } };

const LOOK: HostType<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  navigations: {
    Font: (target, session) => hostObject(FONT, target, session),
    Fill: (target, session) => hostObject(FILL, target, session),
  },
};

const RULE: HostType<FormatTarget> = {
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: ({ format }) => format.formula,
      set: ({ format }, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument();
        format.formula = value;
      },
    },
  },
};

const CUSTOM: HostType<FormatTarget> = {
  name: 'CustomConditionalFormat',
  navigations: {
    Rule: (target, session) => hostObject(RULE, target, session),
    Format: (target, session) => hostObject(LOOK, target, session),
  },
};

const CONDITIONAL_FORMAT: HostType<FormatTarget> = {
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.kind ?? 'Custom' },
    Priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format) },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
  },
  navigations: {
    Custom: (target, session) => {
      if (target.format.kind !== undefined) throw invalidArgument();
      return hostObject(CUSTOM, target, session);
    },
    CustomOrNullObject: (target, session) => (target.format.kind === undefined ? hostObject(CUSTOM, target, session) : null),
  },
  makers: {
    GetRange: ({ sheet, format }, _args, session) => session.range(sheet, format.range),
    GetRangeOrNullObject: ({ sheet, format }, _args, session) => session.range(sheet, format.range),
  },
  calls: {
    Delete: ({ sheet, format }) => {
      refuseProtected(sheet);
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
    },
  },
};

function within({ sheet, range }: CollectionTarget): HostConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => intersection(format.range, range) !== null);
}

function one(sheet: HostSheet, format: HostConditionalFormat, session: HostSession): HostObject {
  return hostObject(CONDITIONAL_FORMAT, { sheet, format }, session);
}

const CONDITIONAL_FORMATS: HostType<CollectionTarget> = {
  name: 'ConditionalFormatCollection',
  items: (target, session) => {
    // Cells with several conditional formats of somebody's: OfficeDev/office-js #6827, #6835, #5222.
    if (session.quirks.unreadableConditionalFormats.has(target.sheet.id))
      throw new HostError('GeneralException', 'There was an internal error while processing the request.');
    return within(target).map((format) => one(target.sheet, format, session));
  },
  item: (target, [id], session) => {
    const format = within(target).find((candidate) => candidate.id === id);
    if (format === undefined) throw itemNotFound();
    return one(target.sheet, format, session);
  },
  makers: {
    // Of the kinds that Excel has, this host knows the one with a formula of its own.
    Add: ({ sheet, range }, [type], session) => {
      if (type !== 'Custom') throw invalidArgument();
      refuseProtected(sheet);
      const format = { id: session.nextId('CF'), range, formula: '', fontColor: null, fill: null, stopIfTrue: false };
      sheet.conditionalFormats.push(format);
      return one(sheet, format, session);
    },
  },
  calls: {
    GetCount: (target) => within(target).length,
    ClearAll: (target) => {
      for (const format of within(target)) target.sheet.conditionalFormats.splice(target.sheet.conditionalFormats.indexOf(format), 1);
    },
  },
};

/** The conditional formats of a range. */
export function conditionalFormatsObject(sheet: HostSheet, range: CellRange, session: HostSession): HostObject {
  return hostObject(CONDITIONAL_FORMATS, { sheet, range }, session);
}
