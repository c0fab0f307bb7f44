import type { Evaluation } from '../../evaluation/evaluation';
import { profileName } from '../../i18n/pane';
import { h, type Child } from '../element';
import { correctionsView } from './corrections-view';
import type { ViewContext } from './view-context';

/** What the product sees in the workbook: sheets, strategies, indicators, year, rules; correctable. */
export function readingView(context: ViewContext, evaluation: Evaluation): Child {
  const { state, word } = context;
  const sheets = [...new Set(evaluation.tables.map(({ sheet }) => sheet))];
  const years = [...new Set(evaluation.tables.flatMap(({ year }) => (year === null ? [] : [year])))];
  const strategies = evaluation.counts.filter(({ strategy }) => strategy !== null).length;
  const facts: readonly (readonly [string, string])[] = [
    [word('sheet'), sheets.join('、')],
    [word('strategies'), String(strategies)],
    [word('indicators'), String(evaluation.results.length)],
    [word('year'), years.length === 0 ? word('yearUnknown') : years.join('、')],
    [word('profile'), profileName(state.language, state.settings.preset ?? evaluation.profile.name)],
  ];
  return h(
    'section.reading',
    { key: 'reading', 'data-testid': 'reading' },
    h(
      'dl.facts',
      {},
      facts.map(([name, text]) => h('div', { key: name }, h('dt', {}, name), h('dd', {}, text))),
    ),
    h('details', {}, h('summary', {}, word('correctReading')), correctionsView(context)),
  );
}
