import type { VNode } from 'preact';
import type { Tone } from '../../../evaluation/profile/status-tones';

const LINES: Readonly<Record<Tone, string | null>> = {
  best: null,
  good: 'M0 6 L6 0',
  fair: 'M0 3 L6 3',
  poor: 'M3 0 L3 6',
  neutral: null,
  bad: 'M0 0 L6 6 M0 6 L6 0',
};

/** The tones' patterns, so that bars can be told apart without colour. */
export function TonePatterns(): VNode {
  return (
    <svg class="patterns" width={0} height={0} aria-hidden="true" focusable="false">
      <defs>
        {(Object.keys(LINES) as Tone[]).map((tone) => (
          <pattern key={tone} id={`tone-${tone}`} width={6} height={6} patternUnits="userSpaceOnUse">
            <rect class={`tone ${tone}`} width={6} height={6} />
            {LINES[tone] !== null && <path class={`tone-line ${tone}`} d={LINES[tone]} />}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A small sample of a tone's pattern, beside its label. */
export function ToneSwatch({ tone }: { readonly tone: Tone }): VNode {
  return (
    <svg class="swatch" width={14} height={14} aria-hidden="true" focusable="false">
      <rect class={`segment ${tone}`} x={1} y={1} width={12} height={12} fill={`url(#tone-${tone})`} />
    </svg>
  );
}
