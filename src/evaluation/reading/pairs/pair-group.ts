import type { RowLabel } from '../../vocabulary/headings/row-labels';

/** The rows of one indicator where plan and actual stand in rows. From 0. */
export interface PairGroup {
  readonly first: number;
  readonly last: number;
  /** The column of the labels 目標 and 実績; null where only a note says which row is which. */
  readonly labelColumn: number | null;
  /** The name, where it stands in the labels' own cells: 参加者数（目標）. */
  readonly name?: string;
  /** Whether a second plan or a second actual stands in it, so that which one counts is not certain. */
  readonly isTwofold?: boolean;
  /** The row of each kind of figures. */
  readonly rows: Readonly<Partial<Record<RowLabel, number>>> & { readonly target: number; readonly actual: number };
}

/** The group's rows from top to bottom. */
export function rowsOfGroup({ first, last }: PairGroup): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
