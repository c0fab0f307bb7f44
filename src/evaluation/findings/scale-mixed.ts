import type { Indicator } from '../evaluation';
import type { ReadFigure } from '../figures/figure';

/**
 * Whether the figures of a percentage are written on different scales: 0.42 beside 42, or 42 behind a percent format
 * beside a plain 42. Source: contract.md, scale-mixed.
 */
export function isScaleMixed({ unit, baseline, actual, target }: Indicator): boolean {
  const perCent = unit !== null && /[%％]|割合|パーセント/.test(unit);
  const anyPercent =
    (baseline.kind === 'number' && baseline.percent) ||
    (actual.kind === 'number' && actual.percent) ||
    (target.kind === 'number' && target.percent);
  if (!perCent && !anyPercent) return false;
  const figures = [baseline, actual, target].filter((figure) => figure.kind === 'number');
  const formatted = figures.filter(({ source, factor }) => source === 'number' && factor === 100);
  const plain = figures.filter(({ source, factor, value }) => source === 'number' && factor === 1 && value !== 0);
  if (formatted.length > 0 && plain.length > 0) return true;
  return figures.some((figure) => figures.some((other) => isFractionOf(figure, other)));
}

/** A number of at most 1 with decimals that would be of the other's size as a percentage. */
function isFractionOf(figure: ReadFigure, other: ReadFigure): boolean {
  const small = Math.abs(figure.value);
  const large = Math.abs(other.value);
  if (figure.percent || small === 0 || small >= 1 || large < 10) return false;
  const ratio = (small * 100) / large;
  return ratio > 0.4 && ratio < 2.5;
}
