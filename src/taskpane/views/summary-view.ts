import type { Evaluation } from '../../evaluation/evaluation';
import { summarise } from '../../evaluation/counts/summary';
import type { Profile } from '../../evaluation/profile/profile';
import { h, type Child } from '../element';
import { statusTones } from '../status-tones';
import { toneSwatch } from './patterns-view';
import type { ViewContext } from './view-context';

/** How many indicators have which status. */
export function summaryView({ word, sentence }: ViewContext, evaluation: Evaluation): Child {
  const { counts, indicators, measured } = summarise(evaluation);
  const tones = statusTones(evaluation.profile);
  return h(
    'section.summary',
    { key: 'summary', 'data-testid': 'summary', 'aria-label': word('summary') },
    h('h2', {}, word('summary')),
    h(
      'dl.counts',
      {},
      Object.entries(counts).map(([label, count]) =>
        h(
          'div.count',
          { key: label, 'data-status': label },
          h('dt', {}, label, meaning(label, evaluation.profile, word)),
          h('dd', { class: count === 0 ? 'none' : null }, toneSwatch(tones.get(label) ?? 'neutral'), String(count)),
        ),
      ),
    ),
    h('p.hint', {}, sentence('measured', indicators, measured)),
  );
}

/** What a status that is but a dash stands for: no figure, and in profiles that give it to rows with one, no change either. */
function meaning(label: string, { statuses, notMeasured }: Profile, word: ViewContext['word']): Child {
  if (label !== notMeasured.label || !/^[\p{Pd}−ー]$/u.test(label)) return null;
  const isStatus = statuses.some((status) => status.label === label);
  return h('small', {}, ` ${word(isStatus ? 'unchangedOrNotMeasured' : 'notMeasured')}`);
}
