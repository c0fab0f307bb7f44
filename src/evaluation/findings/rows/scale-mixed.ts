import type { Indicator } from '../../evaluation';
import type { Figure, ReadFigure } from '../../figures/figure';

/**
 * Whether the figures of a percentage are written on different scales: a bare 0.42 beside 42. Where a percent sign stands
 * with the 42, nothing is doubtful. Source: docs/command.md, scale-mixed.
 */
export function isScaleMixed({ unit, baseline, actual, target }: Pick<Indicator, 'unit' | 'baseline' | 'actual' | 'target'>): boolean {
  const perCent = (unit !== null && /[%％]|割合|パーセント/.test(unit)) || isPercent(baseline) || isPercent(actual) || isPercent(target);
  return (
    perCent && (areMixed(baseline, actual) || areMixed(actual, target) || areMixed(baseline, target) || isWhole(target, baseline, actual))
  );
}

/** A target of 1 among figures from 40 on: 100 %. */
function isWhole(target: Figure, ...others: readonly Figure[]): boolean {
  return (
    target.kind === 'number' &&
    target.value === 1 &&
    !target.percent &&
    others.every((figure) => figure.kind === 'number' && figure.value >= 40)
  );
}

function isPercent(figure: Figure): boolean {
  return figure.kind === 'number' && figure.percent;
}

function areMixed(one: Figure, other: Figure): boolean {
  return one.kind === 'number' && other.kind === 'number' && (isFractionOf(one, other) || isFractionOf(other, one));
}

/** A number of at most 1 with decimals that would be of the other's size as a percentage. */
function isFractionOf(figure: ReadFigure, other: ReadFigure): boolean {
  const small = Math.abs(figure.value);
  const large = Math.abs(other.value);
  if (figure.percent || small === 0 || small >= 1 || large < 10) return false;
  const ratio = (small * 100) / large;
  return ratio > 0.4 && ratio < 2.5;
}
