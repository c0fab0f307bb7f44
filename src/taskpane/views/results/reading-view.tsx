import type { VNode } from 'preact';
import { profileName } from '../../../i18n/pane';
import { sheetNames, yearsUsed } from '../../../i18n/explanation/reading-summary';
import { Fold } from '../fold';
import { lazily } from '../lazily';
import type { EvaluationProperties } from '../view';

/** The means of correction, which few readings need. */
export const CorrectionsView = lazily(
  async () => (await import(/* webpackChunkName: "corrections" */ '../corrections/corrections-view')).CorrectionsView,
);

/** What the product sees in the workbook, in one line: sheets, year, rules; unfolded, the rest of it, and the means of correction. */
export function ReadingView({ view, evaluation }: EvaluationProperties): VNode {
  const { state, word } = view;
  const sheets = sheetNames(state.language, [...new Set(evaluation.tables.map(({ sheet }) => sheet))]);
  const years = [...new Set(evaluation.tables.flatMap((table) => yearsUsed(state.language, table) ?? []))];
  const year = years.length === 0 ? word('yearUnknown') : years.join('、');
  const rules = profileName(state.language, state.settings.preset ?? evaluation.profile.name);
  const strategies = evaluation.counts.filter(({ strategy }) => strategy !== null).length;
  const facts: readonly (readonly [string, string])[] = [
    [word('sheet'), sheets],
    [word('strategies'), String(strategies)],
    [word('indicators'), String(evaluation.results.length)],
    [word('yearEvaluated'), year],
    [word('profile'), rules],
  ];
  return (
    <section class="reading" data-testid="reading" aria-label={word('whatWasRead')}>
      <Fold
        class="line"
        data-testid="unfold-reading"
        title={
          <>
            <span class="hint">{word('whatWasRead')}</span> {[sheets, year, rules].join(' / ')}
          </>
        }
      >
        <dl class="facts">
          {facts.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p>
          <strong>{word('correctReading')}</strong>
        </p>
        <CorrectionsView view={view} />
      </Fold>
    </section>
  );
}
