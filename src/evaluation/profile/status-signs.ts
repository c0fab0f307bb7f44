import type { Tone } from './status-tones';

/** Signs of which a bar is written in a cell: they differ in how dark they are, in print too. */
const SIGNS: Readonly<Record<Tone, string>> = { best: '■', good: '▨', fair: '▤', poor: '▥', neutral: '□', bad: '▩' };
const OTHER_SIGNS = ['▦', '▧', '◇', '○', '△', '☆'];

/** Every sign that a bar may consist of. */
export const STATUS_SIGNS: readonly string[] = [...Object.values(SIGNS), ...OTHER_SIGNS];

/** The signs of statuses in their order, each its own as far as there are any. */
export function statusSigns(tones: readonly Tone[]): string[] {
  const taken = new Set<string>();
  return tones.map((tone) => {
    const sign = taken.has(SIGNS[tone]) ? (OTHER_SIGNS.find((other) => !taken.has(other)) ?? SIGNS[tone]) : SIGNS[tone];
    taken.add(sign);
    return sign;
  });
}
