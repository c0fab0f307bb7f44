/** The sides of a cell that may have a line, in the order in which a file names them. */
export const SIDES = ['left', 'right', 'top', 'bottom'] as const;

export type Side = (typeof SIDES)[number];

/** A font; colours are `RRGGBB`. */
export interface FontLook {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** How text stands in its cell, always in the middle of the row's height. */
export interface Alignment {
  readonly horizontal: 'left' | 'center' | 'right';
  readonly wrapText: boolean;
}

/** The look of a cell; null is the workbook's own. */
export interface CellLook {
  readonly numberFormat: string | null;
  readonly font: FontLook | null;
  /** `RRGGBB`. */
  readonly fill: string | null;
  /** Thin lines in one colour. */
  readonly lines: { readonly sides: ReadonlySet<Side>; readonly colour: string } | null;
  readonly alignment: Alignment | null;
}

/** The look of a cell that nobody has touched. */
export const PLAIN: CellLook = { numberFormat: null, font: null, fill: null, lines: null, alignment: null };
