import type { Profile } from './profile';
import { parseProfile, type ProfileInput } from './profile-schema';
import { achievementMarks } from './presets/achievement-marks';
import { ceiling } from './presets/ceiling';
import { directions } from './presets/directions';
import { directionColumn } from './presets/direction-column';
import { achievementLetters } from './presets/achievement-letters';
import { healthPlan } from './presets/health-plan';
import { lowerQuotient } from './presets/lower-quotient';
import { changeMarks } from './presets/change-marks';
import { mine } from './presets/mine';
import { pace } from './presets/pace';
import { threeSteps } from './presets/three-steps';
import { yearlyTarget } from './presets/yearly-target';

const PRESETS: Readonly<Record<string, ProfileInput>> = {
  'mine-city': mine,
  'achievement-letters': achievementLetters,
  'achievement-marks': achievementMarks,
  'change-marks': changeMarks,
  'three-steps': threeSteps,
  'direction-column': directionColumn,
  ceiling,
  pace,
  'lower-quotient': lowerQuotient,
  'health-plan': healthPlan,
  'yearly-target': yearlyTarget,
  directions,
};

/** What presets were called before, in settings that workbooks hold and in scripts. */
const EARLIER_NAMES: Readonly<Record<string, string>> = {
  mine: 'mine-city',
  'four-letters': 'achievement-letters',
  marks: 'change-marks',
};

/** The names of the presets, the default first. */
export const PRESET_NAMES: readonly string[] = Object.keys(PRESETS);

/** A preset's name today, whatever it was called before; other names as they are. */
export function presetName(name: string): string {
  return Object.hasOwn(EARLIER_NAMES, name) ? (EARLIER_NAMES[name] ?? name) : name;
}

/**
 * The profile of a preset, or undefined when there is none of that name.
 * @param name one of {@link PRESET_NAMES}, or an earlier name of one
 */
export function findPreset(name: string): Profile | undefined {
  const named = presetName(name);
  const input = Object.hasOwn(PRESETS, named) ? PRESETS[named] : undefined;
  return input === undefined ? undefined : parseProfile(input);
}
