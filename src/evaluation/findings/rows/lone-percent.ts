import type { Indicator } from '../../evaluation';
import { isRead } from '../../figures/figure';
import { unitScale } from '../../vocabulary/figures/unit-scales';

type Part = 'baseline' | 'actual' | 'target';

const COUNTED = /[数量額件人者校社回所店]$|施設$/;
/** What is counted in per cent, or may be: 加入率, 満足度, 割合, A比. */
const SHARE = /[率度比%％]|割合|シェア|パーセント|ポイント|指数/;

/**
 * The one figure of a row with a percent sign, between two without, where neither unit nor name says per cent: 35% between 12 and 18
 * schools. Of two with the sign and one without, the sign holds for all.
 */
export function lonePercent({ unit, name, baseline, actual, target }: Indicator): Part | undefined {
  const figures = [baseline, actual, target].filter(isRead);
  const [alone, ...more] = figures.filter(({ percent, relative }) => percent && relative === undefined);
  if (alone === undefined || more.length > 0 || figures.length < 3 || SHARE.test(name) || /[^\s-－―ー/／]/.test(unit ?? ''))
    return undefined;
  // A target may be all that says the unit.
  return alone === actual ? 'actual' : alone === baseline ? 'baseline' : COUNTED.test(name) ? 'target' : undefined;
}

/** So many times apart is a figure that somebody typed in 千円 under 百万円. */
const APART = 300;
const NEAR = 3;

/** The figure of a row in 千円, 万人 and the like that is of quite another size than the two others. */
export function otherSize({ unit, baseline, actual, target }: Indicator): Part | undefined {
  if (unit === null || baseline.kind !== 'number' || actual.kind !== 'number' || target.kind !== 'number') return undefined;
  const { base, factor } = unitScale(unit);
  if (factor < 1000 && base !== '円') return undefined;
  const [b, a, t] = [baseline.value, actual.value, target.value].map(Math.abs);
  if (!b || !a || !t) return undefined;
  const ratio = (one: number, other: number): number => Math.max(one / other, other / one);
  const isApart = (one: number, two: number, three: number): boolean =>
    ratio(two, three) < NEAR && ratio(one, two) > APART && ratio(one, three) > APART;
  return isApart(b, a, t) ? 'baseline' : isApart(a, b, t) ? 'actual' : isApart(t, b, a) ? 'target' : undefined;
}
