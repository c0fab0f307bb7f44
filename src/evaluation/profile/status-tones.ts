import type { Profile } from './profile';

/** How good a status is, for its colour and pattern. */
export type Tone = 'best' | 'good' | 'fair' | 'poor' | 'neutral' | 'bad';

/** The tones of a scale from its top; the last of the scale is bad. */
const SCALE: readonly Tone[] = ['best', 'good', 'fair', 'poor'];

/**
 * How good each status of a profile is. Statuses stand in order of merit; a movement away from the target is bad, no
 * movement and no figure are neither.
 */
export function statusTones({ statuses, notMeasured }: Profile): ReadonlyMap<string, Tone> {
  const tones = new Map<string, Tone>();
  const bands = statuses.filter(({ label }) => label !== notMeasured.label);
  const scaled = bands.filter(({ when }) => when === 'otherwise' || when.change === undefined);
  for (const { label, when } of bands) {
    if (tones.has(label)) continue;
    if (when !== 'otherwise' && when.change !== undefined) {
      tones.set(label, ({ better: 'good', none: 'neutral', worse: 'bad' } as const)[when.change]);
      continue;
    }
    // Where movements have statuses of their own, what is left over did not move.
    if (when === 'otherwise' && scaled.length < bands.length) {
      tones.set(label, 'neutral');
      continue;
    }
    const place = scaled.findIndex((band) => band.label === label);
    tones.set(label, place === scaled.length - 1 && place > 0 ? 'bad' : (SCALE[place] ?? 'poor'));
  }
  tones.set(notMeasured.label, 'neutral');
  return tones;
}
