import type { SeriesFill } from '../workbook/planned-chart';
import type { Tone } from './status-tones';

/** How statuses are drawn: the pane's colours, each with a pattern of its own. */
const FILLS: Readonly<Record<Tone, SeriesFill>> = {
  best: { colour: '107C41', line: '107C41', pattern: 'solid', text: 'FFFFFF' },
  good: { colour: '6FB1E8', line: '1D5F9C', pattern: 'diagonal', text: '000000' },
  fair: { colour: 'F7D67A', line: '8A6100', pattern: 'horizontal', text: '000000' },
  poor: { colour: 'F3B37C', line: '8A3C00', pattern: 'dots', text: '000000' },
  neutral: { colour: 'EBEBEB', line: '8A8A8A', pattern: 'solid', text: '000000' },
  bad: { colour: 'F1A19A', line: '9C1F14', pattern: 'cross', text: '000000' },
};

/** Of several statuses of one tone the others. */
const OTHERS: readonly SeriesFill['pattern'][] = ['dots', 'horizontal', 'diagonal', 'cross'];

/** The fills of statuses in their order; those of one tone differ in their pattern. */
export function statusFills(tones: readonly Tone[]): SeriesFill[] {
  const times = new Map<Tone, number>();
  return tones.map((tone) => {
    const before = times.get(tone) ?? 0;
    times.set(tone, before + 1);
    const fill = FILLS[tone];
    if (before === 0) return fill;
    const pattern = OTHERS.filter((one) => one !== fill.pattern)[(before - 1) % (OTHERS.length - 1)] ?? 'dots';
    // Dark lines on a dark ground would not be seen.
    return { ...fill, pattern, line: tone === 'best' ? 'C6EFCE' : fill.line };
  });
}
