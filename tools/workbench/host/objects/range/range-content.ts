import { invalidArgument } from '../../wire/host-error';
import type { RangeTarget } from '../../host-session';
import type { Scalar as CellScalar } from '../../host-workbook';
import type { Scalar } from '../../wire/object-model';
import { fromR1C1, toR1C1 } from '../../workbook/r1c1';

/** More cells than this are not handed out at once. */
const READ_LIMIT = 5_000_000;

function matrix<T>({ range }: RangeTarget, at: (row: number, column: number) => T): T[][] | null {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (rows * columns > READ_LIMIT) return null;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(range.top + r, range.left + c)));
}

/** A value for every cell of the range, from one value or from a table of exactly its size. */
export function spread({ range }: RangeTarget, value: unknown): unknown[][] {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const fits = value.length === rows && value.every((row: unknown) => Array.isArray(row) && row.length === columns);
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return value as unknown[][];
}

function cellScalar(value: unknown): CellScalar | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument();
}

function write(target: RangeTarget, value: unknown, read: (raw: CellScalar, row: number, column: number) => CellScalar): void {
  const { range, sheet } = target;
  const inputs = spread(target, value).map((row, r) =>
    row.map((raw, c) => {
      const scalar = cellScalar(raw);
      return scalar === null ? null : read(scalar, range.top + r, range.left + c);
    }),
  );
  sheet.write(range, inputs);
}

const asTyped = (raw: CellScalar): CellScalar => raw;

function valueType(value: CellScalar): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#[A-Z/0!?]+$/.test(value) ? 'Error' : 'String';
}

const formulas: Scalar<RangeTarget> = {
  get: (target) => matrix(target, (row, column) => target.sheet.input(row, column)),
  set: (target, value) => {
    write(target, value, asTyped);
  },
};

/** What stands in a range's cells. */
export const RANGE_CONTENT: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Values: {
    get: (target) => matrix(target, (row, column) => target.sheet.value(row, column)),
    set: (target, value) => {
      write(target, value, asTyped);
    },
  },
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: {
    get: (target) =>
      matrix(target, (row, column) => {
        const input = target.sheet.input(row, column);
        return target.sheet.isFormula(row, column) ? toR1C1(String(input), row, column) : input;
      }),
    set: (target, value, { quirks }) => {
      if (quirks.refusesR1C1) throw invalidArgument();
      write(target, value, (raw, row, column) => (typeof raw === 'string' ? fromR1C1(raw, row, column) : raw));
    },
  },
  Text: { get: (target) => matrix(target, (row, column) => target.sheet.text(row, column)) },
  ValueTypes: { get: (target) => matrix(target, (row, column) => valueType(target.sheet.value(row, column))) },
  NumberFormat: {
    get: (target) => matrix(target, (row, column) => target.sheet.format(row, column).numberFormat),
    set: (target, value) => {
      const formats = spread(target, value);
      target.sheet.setFormat(target.range, (format, row, column) => {
        const wanted = formats[row - target.range.top]?.[column - target.range.left];
        return typeof wanted === 'string' ? { ...format, numberFormat: wanted } : format;
      });
    },
  },
};
