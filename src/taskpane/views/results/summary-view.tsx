import type { VNode } from 'preact';
import { overallGoalCount } from '../../../evaluation/counts/overall-goal-count';
import { summarise } from '../../../evaluation/counts/summary';
import type { Profile } from '../../../evaluation/profile/profile';
import { statusTones } from '../../../evaluation/profile/status-tones';
import type { EvaluationProperties, View } from '../view';
import { ToneSwatch } from './tone-patterns';
import { isDash } from '../../../evaluation/vocabulary/signs';

/** How many indicators have which status, and of how many. */
export function SummaryView({ view: { word, sentence }, evaluation }: EvaluationProperties): VNode {
  const { counts, indicators, measured } = summarise(evaluation);
  const tones = statusTones(evaluation.profile);
  const dash = Object.keys(counts).find((label) => label === evaluation.profile.notMeasured.label && isDash(label));
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

/** What a dash stands for: no figure, and in profiles that give it to rows with one, no change either. */
function meaning(label: string, { statuses }: Profile): Parameters<View['word']>[0] {
  return statuses.some((status) => status.label === label) ? 'unchangedOrNotMeasured' : 'notMeasured';
}
