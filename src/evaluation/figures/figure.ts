import type { Bound } from '../vocabulary/figures/amount-words';
import type { RelativeTarget } from './text/relative-target';

/** A figure: what one cell of baseline, actual or target says, as a person typed it and as a number. */
export type Figure = ReadFigure | MissingFigure | MilestoneFigure | UnreadableFigure;

interface FigureBase {
  /** What the cell displays, trimmed; empty for an empty cell. */
  readonly text: string;
  /** What stands in brackets or behind the number and is not part of it (`H29`, `速報値`); null when there is none. */
  readonly note: string | null;
}

/** A cell that says a number. */
export interface ReadFigure extends FigureBase {
  readonly kind: 'number';
  /**
   * The number meant, as displayed: `98.6万人` is 986000, `▲120` is -120, 0.42 behind a percent format and `42%` are
   * both 42. Always the double nearest to the decimal typed, so that its shortest decimal form is exact.
   */
  readonly value: number;
  /** Where the number comes from: the cell's own number, or its text. */
  readonly source: 'number' | 'text';
  /** With source `number`: value = cell x factor (100 behind a percent format, 10000 behind `0"万人"`). 1 with source `text`. */
  readonly factor: number;
  /** Whether a percent sign stands with the number, in the text or in the number format. */
  readonly percent: boolean;
  /** Whether the number format writes words beside the cell's number: `0.0"千人"`. */
  readonly worded?: boolean;
  /** `30%以上` / `90.0以下` / `5人未満`, or null. */
  readonly bound: Bound | null;
  /** With a target that is said as a change of the baseline (現状値から10%増): the change; `value` is worked out. */
  readonly relative?: RelativeTarget;
  /** Whether the text is in another unit than the row's, into which `value` was converted. */
  readonly converted?: boolean;
  /** Whether the text is in a unit that contradicts the row's, and `value` is the number as it stands: 10店舗 under %. */
  readonly otherUnit?: boolean;
}

/** A cell that says there is no figure. */
export interface MissingFigure extends FigureBase {
  readonly kind: 'missing';
  /** Empty cell, a dash of any kind, or a word (`調査なし`, `未集計`). */
  readonly reason: 'blank' | 'dash' | 'not-measured';
}

/** A cell that says a word for what was or is to be reached: 策定, 設置, 継続. */
export interface MilestoneFigure extends FigureBase {
  readonly kind: 'milestone';
}

/** A cell that cannot be read as a figure. It is reported, never guessed. */
export interface UnreadableFigure extends FigureBase {
  readonly kind: 'unreadable';
  /**
   * Text that says no one number, several numbers, an error cell, TRUE/FALSE, a date, a unit that cannot be compared with
   * the row's others, a change of nobody knows what, or a formula whose result the file does not hold.
   */
  readonly why: 'text' | 'several' | 'error' | 'boolean' | 'date' | 'unit' | 'relative' | 'uncalculated';
}

/** Whether nobody has entered anything. */
export function isUnfilled(figure: Figure): boolean {
  return figure.kind === 'missing' && figure.reason === 'blank';
}

/** Whether the figure is a number. */
export function isRead(figure: Figure): figure is ReadFigure {
  return figure.kind === 'number';
}
