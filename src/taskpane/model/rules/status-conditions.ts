import type { StatusBand } from '../../../evaluation/profile/profile';

/** The conditions that the form offers; what is said in another way is `special`, and kept as it is. */
export type ConditionKind = 'progressAtLeast' | 'progressAbove' | 'paceAtLeast' | 'better' | 'worse' | 'none' | 'otherwise' | 'special';

/** The conditions with a threshold. */
export const THRESHOLDS = ['progressAtLeast', 'progressAbove', 'paceAtLeast'] as const;

type ThresholdKind = (typeof THRESHOLDS)[number];

export function hasThreshold(kind: ConditionKind): kind is ThresholdKind {
  return (THRESHOLDS as readonly ConditionKind[]).includes(kind);
}

/** Which of the form's conditions a status has. */
export function conditionKind({ when }: StatusBand): ConditionKind {
  if (when === 'otherwise') return 'otherwise';
  const [key, ...others] = Object.keys(when);
  if (key === undefined || others.length > 0) return 'special';
  if (key === 'change') return when.change ?? 'special';
  return hasThreshold(key as ConditionKind) ? (key as ThresholdKind) : 'special';
}

/** The threshold in percent; null: the condition has none. */
export function thresholdOf({ when }: StatusBand): number | null {
  if (when === 'otherwise') return null;
  const fraction = when.progressAtLeast ?? when.progressAbove ?? when.paceAtLeast;
  return fraction === undefined ? null : Number((fraction * 100).toPrecision(12));
}

export function withCondition(status: StatusBand, kind: ConditionKind, percent: number): StatusBand {
  if (kind === 'special') return status;
  if (kind === 'otherwise') return { ...status, when: 'otherwise' };
  if (hasThreshold(kind)) return { ...status, when: { [kind]: Number((percent / 100).toPrecision(12)) } };
  return { ...status, when: { change: kind } };
}
