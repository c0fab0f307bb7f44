import { invalidArgument } from '../../wire/host-error';
import type { HostSession, RangeTarget } from '../../host-session';
import type { CellEdge, CellFormat } from '../../host-workbook';
import type { HostObject } from '../../wire/host-object';
import { hostObject, type HostType, type Scalar } from '../../wire/object-model';

/** The ranges that one format speaks for: one, or the areas of several. */
export interface LookTarget {
  readonly areas: readonly RangeTarget[];
}

function uniform<T>({ areas }: LookTarget, read: (format: CellFormat) => T): T | null {
  let first: T | undefined;
  for (const { sheet, range } of areas) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const one = read(sheet.format(row, column));
        if (first === undefined) first = one;
        else if (one !== first) return null;
      }
    }
  }
  return first ?? null;
}

function change({ areas }: LookTarget, changed: (format: CellFormat, row: number, column: number, area: RangeTarget) => CellFormat): void {
  for (const area of areas) area.sheet.setFormat(area.range, (format, row, column) => changed(format, row, column, area));
}

/** A format property that is stored under one name and has one type. */
function look<K extends keyof CellFormat>(key: K, isValid: (value: unknown) => value is CellFormat[K]): Scalar<LookTarget> {
  return {
    get: (target) => uniform(target, (format) => format[key]),
    set: (target, value) => {
      if (!isValid(value)) throw invalidArgument();
      change(target, (format) => ({ ...format, [key]: value }));
    },
  };
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isColor = (value: unknown): value is string => typeof value === 'string' && /^(#[0-9A-Fa-f]{6}|[A-Za-z]+)$/.test(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): value is string =>
    typeof value === 'string' && words.includes(value);

const FONT: HostType<LookTarget> = {
  name: 'RangeFont',
  scalars: {
    Bold: look('bold', isBoolean),
    Italic: look('italic', isBoolean),
    Color: look('fontColor', isColor),
    Size: look('fontSize', isNumber),
    Name: look('fontName', (value): value is string => typeof value === 'string' && value !== ''),
  },
};

const FILL: HostType<LookTarget> = {
  name: 'RangeFill',
  scalars: {
    Color: look('fill', isColor),
    Pattern: {
      get: (target) => uniform(target, (format) => (format.fill === null ? 'None' : 'Solid')),
      set: (target, value) => {
        if (!oneOf('None', 'Solid')(value)) throw invalidArgument();
        change(target, (format) => ({ ...format, fill: value === 'None' ? null : (format.fill ?? '#FFFFFF') }));
      },
    },
  },
  calls: {
    Clear: (target) => {
      change(target, (format) => ({ ...format, fill: null }));
    },
  },
};

const PROTECTION: HostType<LookTarget> = { name: 'FormatProtection', scalars: { Locked: look('locked', isBoolean) } };

interface BorderTarget extends LookTarget {
  readonly index: string;
}

/** Whether a border index touches this side of the cell. */
function touches(index: string, edge: CellEdge, row: number, column: number, { range }: RangeTarget): boolean {
  switch (edge) {
    case 'top':
      return row === range.top ? index === 'EdgeTop' : index === 'InsideHorizontal';
    case 'bottom':
      return row === range.bottom ? index === 'EdgeBottom' : index === 'InsideHorizontal';
    case 'left':
      return column === range.left ? index === 'EdgeLeft' : index === 'InsideVertical';
    case 'right':
      return column === range.right ? index === 'EdgeRight' : index === 'InsideVertical';
  }
}

const EDGES: readonly CellEdge[] = ['top', 'bottom', 'left', 'right'];

const BORDER: HostType<BorderTarget> = {
  name: 'RangeBorder',
  scalars: {
    Style: {
      set: (target, value) => {
        if (!oneOf('None', 'Continuous', 'Dash', 'Dot', 'Double')(value)) throw invalidArgument();
        // Excel refuses inside lines where a range has no inside.
        const hasInside = target.areas.every(({ range }) =>
          target.index === 'InsideHorizontal'
            ? range.bottom > range.top
            : target.index === 'InsideVertical'
              ? range.right > range.left
              : true,
        );
        if (!hasInside) throw invalidArgument();
        change(target, (format, row, column, area) => {
          const borders = { ...format.borders };
          for (const edge of EDGES) {
            if (!touches(target.index, edge, row, column, area)) continue;
            if (value === 'None') delete borders[edge];
            else borders[edge] = value;
          }
          return { ...format, borders };
        });
      },
    },
    Color: {
      set: (target, value) => {
        const isDrawn = target.areas.every(({ sheet, range }) => Object.keys(sheet.format(range.top, range.left).borders).length > 0);
        if (!isColor(value) || !isDrawn) throw invalidArgument();
      },
    },
    Weight: {
      set: (_, value) => {
        if (!oneOf('Hairline', 'Thin', 'Medium', 'Thick')(value)) throw invalidArgument();
      },
    },
  },
};

const BORDERS: HostType<LookTarget> = {
  name: 'RangeBorderCollection',
  item: (target, [index], session) => {
    if (!oneOf('EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical')(index)) throw invalidArgument();
    return hostObject(BORDER, { areas: target.areas, index }, session);
  },
};

const FORMAT: HostType<LookTarget> = {
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: look('horizontal', oneOf('General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection')),
    VerticalAlignment: look('vertical', oneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed')),
    IndentLevel: look('indent', isNumber),
    WrapText: look('wrap', isBoolean),
    ColumnWidth: {
      get: ({ areas }) => {
        const widths = new Set(areas.flatMap(({ sheet, range }) => [sheet.columnWidth(range.left), sheet.columnWidth(range.right)]));
        return widths.size === 1 ? [...widths][0] : null;
      },
      set: ({ areas }, value) => {
        if (!isNumber(value)) throw invalidArgument();
        for (const { sheet, range } of areas) sheet.setColumnWidth(range.left, range.right, value);
      },
    },
    RowHeight: {
      set: ({ areas }, value) => {
        // Excel's rows are at most 409.5 points high.
        if (!isNumber(value) || value > 409.5) throw invalidArgument();
        for (const { sheet, range } of areas) sheet.setRowHeight(range.top, range.bottom, value);
      },
    },
  },
  navigations: {
    Font: (target, session) => hostObject(FONT, target, session),
    Fill: (target, session) => hostObject(FILL, target, session),
    Borders: (target, session) => hostObject(BORDERS, target, session),
    Protection: (target, session) => hostObject(PROTECTION, target, session),
  },
  calls: { AutofitColumns: () => null, AutofitRows: () => null },
};

/** The format object of one range or of several areas. */
export function formatObject(areas: readonly RangeTarget[], session: HostSession): HostObject {
  return hostObject(FORMAT, { areas }, session);
}
