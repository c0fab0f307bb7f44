import type { Profile } from './profile';
import { parseProfile, type ProfileInput } from './profile-schema';
import { achievementMarks } from './presets/achievement-marks';
import { ceiling } from './presets/ceiling';
import { directions } from './presets/directions';
import { directionColumn } from './presets/direction-column';
import { fourLetters } from './presets/four-letters';
import { healthPlan } from './presets/health-plan';
import { lowerQuotient } from './presets/lower-quotient';
import { marks } from './presets/marks';
import { mine } from './presets/mine';
import { pace } from './presets/pace';
import { threeSteps } from './presets/three-steps';
import { yearlyTarget } from './presets/yearly-target';

const PRESETS: Readonly<Record<string, ProfileInput>> = {
  mine,
  'four-letters': fourLetters,
  marks,
  'three-steps': threeSteps,
  'direction-column': directionColumn,
  ceiling,
  pace,
  'lower-quotient': lowerQuotient,
  'achievement-marks': achievementMarks,
  'health-plan': healthPlan,
  'yearly-target': yearlyTarget,
  directions,
};

/** The names of the presets, the default first. */
export const PRESET_NAMES: readonly string[] = Object.keys(PRESETS);

/**
 * The profile of a preset, or undefined when there is none of that name.
 * @param name one of {@link PRESET_NAMES}
 */
export function findPreset(name: string): Profile | undefined {
  const input = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  return input === undefined ? undefined : parseProfile(input);
}
