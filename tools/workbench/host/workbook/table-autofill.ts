import { intersection } from './range-address';
import type { HostSheet, Scalar } from '../host-workbook';
import { fromR1C1, toR1C1 } from './r1c1';
import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';

/** A cell that a table fills by itself. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * What Excel's "fill formulas in tables to create calculated columns" does to a write: where the column of a table held
 * nothing but blanks, or one formula all the way down, the last formula written goes into every cell of it, those
 * just written included. It applies to what add-ins write as well (OfficeDev/office-js #2093, #5909, #6745).
 * @param target what is being written, null where a cell is left alone
 */
export function fillCalculatedColumns(
  sheet: HostSheet,
  range: CellRange,
  target: (row: number, column: number) => Scalar | null,
): FilledCell[] {
  return sheet.tables.flatMap((table) => {
    const body = { ...table.range, top: table.range.top + 1 };
    const touched = intersection(body, range);
    if (touched === null) return [];
    const filled: FilledCell[] = [];
    for (let column = touched.left; column <= touched.right; column++) {
      let shape: string | null = null;
      for (let row = touched.top; row <= touched.bottom; row++) {
        const raw = target(row, column);
        if (typeof raw === 'string' && raw.startsWith('=')) shape = toR1C1(raw, row, column);
      }
      if (shape === null || !isUniform(sheet, body, column)) continue;
      for (let row = body.top; row <= body.bottom; row++) filled.push({ row, column, formula: fromR1C1(shape, row, column) });
    }
    return filled;
  });
}

function isUniform(sheet: HostSheet, body: CellRange, column: number): boolean {
  const shapes = new Set<string>();
  for (let row = body.top; row <= body.bottom; row++) {
    const input = sheet.input(row, column);
    shapes.add(sheet.isFormula(row, column) ? toR1C1(String(input), row, column) : input === '' ? '' : `constant ${String(row)}`);
    if (shapes.size > 1) return false;
  }
  return ![...shapes].some((shape) => shape.startsWith('constant'));
}
