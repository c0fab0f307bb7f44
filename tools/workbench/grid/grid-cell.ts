import type { CellData } from '@univerjs/presets';
import type { HostSheet, Scalar } from '../host/host-workbook';
import { gridStyle } from './grid-style';

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** The grid takes text that looks like a number for one, unless it is told. */
const FORCED_TEXT = 4;

/** A value in the grid's words. */
export function gridValue(value: Scalar): Pick<CellData, 'v' | 't'> {
  if (value === '') return { v: null, t: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  return { v: value, t: Number.isNaN(Number(value)) ? TEXT : FORCED_TEXT };
}

/** A cell of a sheet in the grid's words. */
export function gridCell(sheet: HostSheet, row: number, column: number): CellData {
  const style = gridStyle(sheet.format(row, column));
  const value = gridValue(sheet.value(row, column));
  if (!sheet.isFormula(row, column)) return { ...value, f: null, si: null, p: null, s: style };
  return { ...value, f: String(sheet.input(row, column)), si: null, p: null, s: style };
}

/** What a cell of the grid holds as value; '' is empty. */
export function valueOfGridCell({ v, t, p }: CellData): Scalar {
  const lines = p?.body?.dataStream;
  if (lines !== undefined) return lines.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (v === undefined || v === null) return '';
  if (t === BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (t === NUMBER && typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v))) return Number(v);
  return v;
}
