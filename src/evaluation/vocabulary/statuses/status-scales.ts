import { statusKey } from './status-label';

/** Scales of statuses that bodies use, the best first; words of one step stand together. */
const SCALES: readonly (readonly (readonly string[])[])[] = [
  [['S'], ['A'], ['B'], ['C'], ['D'], ['E']],
  [['◎'], ['○'], ['△', '▲'], ['×']],
  [['達成', '目標達成', '完了'], ['概ね達成', 'おおむね達成', '一部達成'], ['未達成']],
  [
    ['計画以上'],
    ['順調', '計画どおり', '計画通り'],
    ['概ね順調', 'おおむね順調', '概ね計画どおり'],
    ['やや遅れ', 'やや遅れている'],
    ['遅れ', '遅れている', '大幅な遅れ'],
  ],
  [['5'], ['4'], ['3'], ['2'], ['1']],
];

/** The step of each word, as it is compared, by scale. */
const STEPS = SCALES.map((scale) => new Map(scale.flatMap((words, step) => words.map((word) => [statusKey(word), step] as const))));

/** Whether labels, the best first, are in the order of one of the known scales; null where no scale has them all. */
export function isInScaleOrder(labels: readonly string[]): boolean | null {
  const keys = labels.map(statusKey);
  for (const stepOf of STEPS) {
    const steps = keys.flatMap((key) => stepOf.get(key) ?? []);
    if (steps.length === keys.length) return steps.every((step, at) => at === 0 || step >= (steps[at - 1] ?? 0));
  }
  return null;
}

/** Whether a text is a label of one of the known scales that no figure can be: A, ◎, 概ね順調. */
export function isScaleLabel(text: string): boolean {
  const key = statusKey(text);
  return !/\d/.test(key) && STEPS.some((stepOf) => stepOf.has(key));
}
