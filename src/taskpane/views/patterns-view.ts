import { h, type Child } from '../element';
import type { Tone } from '../status-tones';

const LINES: Readonly<Record<Tone, string | null>> = {
  best: null,
  good: 'M0 6 L6 0',
  fair: 'M0 3 L6 3',
  neutral: null,
  bad: 'M0 0 L6 6 M0 6 L6 0',
};

/** The tones' patterns, so that bars can be told apart without colour. */
export function patternsView(): Child {
  return h(
    'svg.patterns',
    { key: 'patterns', width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false' },
    h(
      'defs',
      {},
      (Object.keys(LINES) as Tone[]).map((tone) =>
        h(
          'pattern',
          { key: tone, id: `tone-${tone}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
          h('rect', { class: `tone ${tone}`, width: 6, height: 6 }),
          LINES[tone] !== null && h('path', { class: `tone-line ${tone}`, d: LINES[tone] }),
        ),
      ),
    ),
  );
}

/** A small sample of a tone's pattern, beside its label. */
export function toneSwatch(tone: Tone): Child {
  return h(
    'svg.swatch',
    { width: 14, height: 14, 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { class: `segment ${tone}`, x: 1, y: 1, width: 12, height: 12, fill: `url(#tone-${tone})` }),
  );
}
