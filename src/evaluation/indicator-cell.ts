import type { Indicator, IndicatorColumns } from './evaluation';

/** A part of an indicator that has a cell of its own. */
export type IndicatorPart = keyof IndicatorColumns;

/** A cell of an indicator's sheet, from 0. */
export interface IndicatorCell {
  readonly row: number;
  readonly column: number;
}

/** The row of one of an indicator's cells: its own, but where plan and actual stand in rows, or in a form. */
export function rowOf({ row, rows }: Pick<Indicator, 'row' | 'rows'>, part: IndicatorPart): number {
  return rows?.[part] ?? row;
}

/** Where one of an indicator's cells stands; null where the sheet has none. */
export function cellOf(indicator: Pick<Indicator, 'row' | 'rows' | 'columns'>, part: IndicatorPart): IndicatorCell | null {
  const column = indicator.columns[part];
  return column === null ? null : { row: rowOf(indicator, part), column };
}
