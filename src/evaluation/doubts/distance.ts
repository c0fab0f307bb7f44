/** Figures of one indicator are rarely a factor of five apart; where most rows are, the column is of something else. */
export const FAR = Math.log10(5);
/** And they are mostly within a factor of two: a column that fits must. */
export const NEAR = Math.log10(2);

/** How many powers of ten lie between a value and the nearest of others; null where that says nothing. */
export function distanceTo(value: number, others: readonly number[]): number | null {
  if (value === 0) return null;
  let nearest: number | null = null;
  for (const other of others) {
    if (other === 0) continue;
    const distance = Math.abs(Math.log10(Math.abs(value / other)));
    if (nearest === null || distance < nearest) nearest = distance;
  }
  return nearest;
}
