import type { Figure, ReadFigure } from '../../figures/figure';
import type { Profile } from '../../profile/profile';

/** Actual and target, whatever else stands beside them. */
interface Ends {
  readonly actual: Figure;
  readonly target: Figure;
}

/**
 * The figures as a profile takes them for which a dash may be good news: where the target is nothing (0 or a dash), a dash says that
 * nothing happened, and is 0. Elsewhere a dash is no figure, as ever.
 */
export function withNothingAsZero<Figures extends Ends>(figures: Figures, { noneIsGood }: Profile): Figures {
  if (!noneIsGood) return figures;
  const { actual, target } = figures;
  if (!isDash(target) && !(target.kind === 'number' && target.value === 0)) return figures;
  if (!isDash(target) && !isDash(actual)) return figures;
  return { ...figures, actual: isDash(actual) ? zero(actual) : actual, target: isDash(target) ? zero(target) : target };
}

function isDash(figure: Figure): boolean {
  return figure.kind === 'missing' && figure.reason === 'dash';
}

function zero({ text, note }: Figure): ReadFigure {
  return { kind: 'number', value: 0, source: 'text', factor: 1, percent: false, bound: null, text, note };
}
