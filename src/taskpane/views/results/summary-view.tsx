import type { VNode } from 'preact';
import { summarise } from '../../../evaluation/counts/summary';
import type { Profile } from '../../../evaluation/profile/profile';
import { statusTones } from '../../../evaluation/profile/status-tones';
import type { EvaluationProperties, View } from '../view';
import { ToneSwatch } from './tone-patterns';
import { isDash } from '../../../evaluation/vocabulary/signs';

/** How many indicators have which status. */
export function SummaryView({ view: { word, sentence }, evaluation }: EvaluationProperties): VNode {
  const { counts, indicators, measured } = summarise(evaluation);
  const tones = statusTones(evaluation.profile);
  return (
    <section class="summary" data-testid="summary" aria-label={word('summary')}>
      <h2>{word('summary')}</h2>
      <dl class="counts">
        {Object.entries(counts).map(([label, count]) => (
          <div key={label} class="count" data-status={label}>
            <dt>
              {label}
              {meaning(label, evaluation.profile, word)}
            </dt>
            <dd class={count === 0 ? 'none' : undefined}>
              <ToneSwatch tone={tones.get(label) ?? 'neutral'} />
              {count}
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">{sentence('measured', indicators, measured)}</p>
    </section>
  );
}

/** What a status that is but a dash stands for: no figure, and in profiles that give it to rows with one, no change either. */
function meaning(label: string, { statuses, notMeasured }: Profile, word: View['word']): VNode | null {
  if (label !== notMeasured.label || !isDash(label)) return null;
  const isStatus = statuses.some((status) => status.label === label);
  return <small> {word(isStatus ? 'unchangedOrNotMeasured' : 'notMeasured')}</small>;
}
