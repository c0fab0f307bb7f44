import type { Indicator } from '../../evaluation';
import { isRead } from '../../figures/figure';

/** What is counted in per cent, or may be: 加入率, 満足度, 割合, A比. */
const SHARE = /[率度比%％]|割合|シェア|パーセント|ポイント|指数/;

/**
 * The one figure of a row with a percent sign, between two without, where neither unit nor name says per cent: 35% between 12 and 18
 * schools. Of two with the sign and one without, the sign holds for all.
 */
export function lonePercent({ unit, name, baseline, actual, target }: Indicator): 'baseline' | 'actual' | undefined {
  const figures = [baseline, actual, target].filter(isRead);
  const [alone, ...more] = figures.filter(({ percent, relative }) => percent && relative === undefined);
  if (alone === undefined || more.length > 0 || figures.length < 3 || SHARE.test(name) || /[^\s-－―ー/／]/.test(unit ?? ''))
    return undefined;
  return alone === actual ? 'actual' : alone === baseline ? 'baseline' : undefined;
}
