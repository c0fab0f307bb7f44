import type { VNode } from 'preact';
import { profileName } from '../../../i18n/pane';
import { sheetNames, yearsUsed } from '../../../i18n/explanation/reading';
import type { EvaluationProperties } from '../view';
import { CorrectionsView } from './corrections-view';

/** What the product sees in the workbook: sheets, strategies, indicators, year, rules; correctable. */
export function ReadingView({ view, evaluation }: EvaluationProperties): VNode {
  const { state, word } = view;
  const sheets = [...new Set(evaluation.tables.map(({ sheet }) => sheet))];
  const years = [...new Set(evaluation.tables.flatMap((table) => yearsUsed(state.language, table) ?? []))];
  const strategies = evaluation.counts.filter(({ strategy }) => strategy !== null).length;
  const facts: readonly (readonly [string, string])[] = [
    [word('sheet'), sheetNames(state.language, sheets)],
    [word('strategies'), String(strategies)],
    [word('indicators'), String(evaluation.results.length)],
    [word('year'), years.length === 0 ? word('yearUnknown') : years.join('、')],
    [word('profile'), profileName(state.language, state.settings.preset ?? evaluation.profile.name)],
  ];
  return (
    <section class="reading" data-testid="reading">
      <dl class="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{word('correctReading')}</summary>
        <CorrectionsView view={view} />
      </details>
    </section>
  );
}
