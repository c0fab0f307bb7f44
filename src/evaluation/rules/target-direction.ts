import type { Figure } from '../figures/figure';
import type { Profile, RuleName, StatusBand } from '../profile/profile';
import { directionIn, type TargetDirection } from '../vocabulary/statuses/direction-words';
import { NEVER } from './bound-statuses';

/** How an indicator is judged whose target is a direction and no number. */
export interface AimedStatuses {
  readonly direction: TargetDirection;
  /** The rule under which up, or down, is good. */
  readonly rule: RuleName;
  /** The profile with the statuses as they hold for that direction: nothing is asked of a progress that there is not. */
  readonly profile: Profile;
}

const known = new WeakMap<Profile, Map<TargetDirection, AimedStatuses>>();

/** How a target that is a direction is judged; null where it is none, or where the profile has no status for directions. */
export function aimedStatuses(target: Figure, profile: Profile): AimedStatuses | null {
  if (target.kind === 'number' || !profile.statuses.some(({ when }) => when !== 'otherwise' && when.direction !== undefined)) return null;
  const direction = directionIn(target.text);
  if (direction === null) return null;
  const ofProfile = known.get(profile) ?? new Map<TargetDirection, AimedStatuses>();
  known.set(profile, ofProfile);
  const before = ofProfile.get(direction);
  if (before !== undefined) return before;
  const made: AimedStatuses = {
    direction,
    rule: direction === 'down' ? 'inverse-ratio' : 'ratio',
    profile: { ...profile, statuses: profile.statuses.map((band) => aimed(band, direction)) },
  };
  ofProfile.set(direction, made);
  return made;
}

function aimed({ label, when }: StatusBand, direction: TargetDirection): StatusBand {
  if (when === 'otherwise') return { label, when };
  const { direction: asked, ...rest } = when;
  if (rest.progressAtLeast !== undefined || rest.progressAbove !== undefined || rest.paceAtLeast !== undefined)
    return { label, when: NEVER };
  const keeps = direction === 'keep';
  // Of what is to be kept neither way is better.
  if (keeps && ((rest.change ?? 'none') !== 'none' || rest.changeAtLeast !== undefined || rest.changeAtMost !== undefined)) {
    return { label, when: NEVER };
  }
  if (asked === undefined) return { label, when };
  if (asked === 'met') return { label, when: { ...rest, change: keeps ? 'none' : 'better' } };
  if (asked !== direction) return { label, when: NEVER };
  return { label, when: Object.keys(rest).every((key) => key === 'only') ? 'otherwise' : rest };
}
