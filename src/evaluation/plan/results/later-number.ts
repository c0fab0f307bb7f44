import type { Indicator } from '../../evaluation';
import { type Figure, isRead, type ReadFigure } from '../../figures/figure';
import { plainRange } from '../../reading/table/rows/row-units';
import { numberLiteral } from './number-literal';

/**
 * What a bare number means that somebody types later into a row of percentages or of figures with 万, 千円 and the like behind them.
 * `percent`: beyond `high` it is as it stands (78), up to `low` Excel made it of 78% (0.78), and between them nobody can tell.
 * `unit`: from `low` to `high` it is in the row's unit, and elsewhere nobody can tell.
 */
export interface LaterNumber {
  readonly kind: 'percent' | 'unit';
  readonly low: number;
  readonly high: number;
}

/** null where a number is what it is. */
export function laterNumber({ unit, name, baseline, actual, target }: Indicator): LaterNumber | null {
  const isOpen = actual.kind !== 'number';
  if (!isOpen && !isText(baseline) && !isText(target) && !isText(actual)) return null;
  const read = [baseline, actual, target].filter(isRead);
  if (read.some((figure) => isShare(figure) && (isOpen || isText(figure))) || (isOpen && /^[%％]$/.test(unit ?? ''))) {
    return percentRange(
      baseline,
      target,
      [baseline, target].filter(isRead).map(({ value }) => Math.abs(value)),
    );
  }
  const range = plainRange({ baseline, actual, target }, unit, name);
  return range === null ? null : { kind: 'unit', ...range };
}

function isText(figure: Figure): boolean {
  return figure.kind === 'number' && figure.source === 'text';
}

function isShare({ percent, relative, otherUnit }: ReadFigure): boolean {
  return percent && relative === undefined && otherUnit !== true;
}

/**
 * Half as much again as the largest figure, or as the whole, may be typed as a percentage, and a tenth of the smallest as it stands. From
 * nothing, or to it, no size is too small to stand so.
 */
function percentRange(baseline: Figure, target: Figure, sizes: readonly number[]): LaterNumber | null {
  const most = Math.max(0, ...sizes);
  if (most === 0) return null;
  const share = most > 100 ? most / 10 : Math.min(Math.max(1, most * 0.015), most / 5);
  const least = isZero(target) ? 0 : isZero(baseline) || !isRead(baseline) ? share : Math.min(...sizes.filter((size) => size > 0)) / 10;
  return { kind: 'percent', low: Math.min(share, least), high: Math.max(share, least) };
}

function isZero(figure: Figure): boolean {
  return figure.kind === 'number' && figure.value === 0;
}

/**
 * The expression that reads a bare number of such a cell.
 * @param factor the row's scale, from `commonFactor`
 */
export function laterReading(own: string, { kind, low, high }: LaterNumber, factor: number): string {
  if (kind === 'unit') {
    return factor === 1 ? `IF(OR(${own}=0,ABS(ABS(${own})-${limit((low + high) / 2)})<=${limit((high - low) / 2)}),${own},"?")` : own;
  }
  if (factor !== 1 && factor !== 100) return own;
  const [typed, percentage] = factor === 1 ? [own, `${own}*100`] : [`${own}/100`, own];
  const small = low < high ? `IF(ABS(${own})>${limit(low)},"?",${percentage})` : percentage;
  return `IF(ABS(${own})>${limit(high)},${typed},${small})`;
}

/** Whether a number that stands in such a cell now is read as what it means. */
export function isReadAs(number: number, meaning: number, { kind, low, high }: LaterNumber): boolean {
  const size = Math.abs(number);
  if (kind === 'unit') return number === meaning && (size === 0 || (size > low && size < high));
  return size > high ? number === meaning : size === 0;
}

function limit(value: number): string {
  return numberLiteral(Number(value.toPrecision(6)));
}
