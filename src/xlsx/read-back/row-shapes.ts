import type { CellWrite } from '../../evaluation/workbook/plan';
import { NO_MATCH } from './text-match';
import { RowCuts, type SeenCell } from './row-cuts';
import { RowShape } from './row-shape';

/** Shapes that are tried: rows of a sheet are of a few kinds (with a value or a sign, with or without a title in front). */
const KEPT = 16;

/** Rows that were of no shape, before those with a formula of their own are given one as well. */
const FEW = 16;

/** Rows that may be of no shape. A sheet on which more are is read cell by cell from there on. */
const MOST = 512;

/** The shapes of the rows read last. */
export class RowShapes {
  /** The one that matched last stands first; those that take any formula stand behind the others. */
  private readonly shapes: RowShape[] = [];
  /** Formulas of rows that were of no shape. One that holds a row's own texts does not come again. */
  private readonly met = new Set<string>();
  private missed = 0;

  /** How many writes the row had that was passed last. */
  writeCount = 0;

  /** Goes along a row behind its start tag. @returns where it ends, or {@link NO_MATCH}: then nothing is known of it */
  match(bytes: Uint8Array, at: number, row: number, digits: Uint8Array, writes: readonly CellWrite[], next: number): number {
    const { shapes } = this;
    for (let i = 0; i < shapes.length; i++) {
      const shape = shapes[i]!;
      const end = shape.match(bytes, at, row, digits, writes, next);
      if (end === NO_MATCH) continue;
      if (i > 0 && !shape.takesAnyFormula) {
        shapes.copyWithin(1, 0, i);
        shapes[0] = shape;
      }
      this.writeCount = shape.writeCount;
      return end;
    }
    return NO_MATCH;
  }

  /** Whether shapes are still being taken. */
  get takesMore(): boolean {
    return this.missed < MOST;
  }

  /** Takes the shape of a row that was of none and was found sound. Parameters as in {@link RowCuts.of}. */
  take(bytes: Uint8Array, start: number, cells: readonly SeenCell[], end: number, digits: Uint8Array, writes: readonly CellWrite[]): void {
    this.missed++;
    const { met, shapes } = this;
    const own = new Set<string>();
    for (const { formula } of writes) if (formula !== null && !met.has(formula)) own.add(formula);
    for (const formula of own) met.add(formula);
    if (own.size > 0 && this.missed < FEW) return;
    const cuts = RowCuts.of(bytes, start, cells, end, digits, writes, (formula) => own.has(formula));
    if (cuts === null) return;
    if (shapes.length === KEPT) shapes.pop();
    if (own.size > 0) shapes.push(new RowShape(cuts, writes));
    else shapes.unshift(new RowShape(cuts, writes));
  }
}
