import type { VNode } from 'preact';
import { overallGoalCount } from '../../../evaluation/counts/overall-goal-count';
import { summarise } from '../../../evaluation/counts/summary';
import type { Profile } from '../../../evaluation/profile/profile';
import { statusTones } from '../../model/status-tones';
import type { EvaluationProperties, View } from '../view';
import { ToneSwatch } from './tone-patterns';

/** How many indicators have which status, and of how many. */
export function SummaryView({ view: { word, sentence }, evaluation }: EvaluationProperties): VNode {
  const { counts, indicators, measured } = summarise(evaluation);
  const tones = statusTones(evaluation.profile);
  const dash = Object.keys(counts).find((label) => isDash(label, evaluation.profile));
  return (
    <section class="summary" data-testid="summary" aria-label={word('summary')}>
      <dl class="counts">
        {Object.entries(counts).map(([label, count]) => (
          <div key={label} class="count" data-status={label}>
            <dt>{label}</dt>
            <dd class={count === 0 ? 'none' : undefined}>
              <ToneSwatch tone={tones.get(label) ?? 'neutral'} />
              {count}
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        {sentence('measured', indicators, overallGoalCount(evaluation.results), measured)}
        {dash !== undefined && <span>{sentence('dashMeans', dash, word(meaning(dash, evaluation.profile)))}</span>}
      </p>
    </section>
  );
}

/** Whether a status is but a dash, which says nothing by itself. */
function isDash(label: string, { notMeasured }: Profile): boolean {
  return label === notMeasured.label && /^[\p{Pd}−ー]$/u.test(label);
}

/** What a dash stands for: no figure, and in profiles that give it to rows with one, no change either. */
function meaning(label: string, { statuses }: Profile): Parameters<View['word']>[0] {
  return statuses.some((status) => status.label === label) ? 'unchangedOrNotMeasured' : 'notMeasured';
}
