import type { CountTable, Evaluation } from '../../evaluation/evaluation';
import { h, type Child } from '../element';
import { statusTones, type Tone } from '../status-tones';
import type { ViewContext } from './view-context';

/** Bars are drawn on a hundred by ten, and stretched. */
const WIDTH = 100;
const HEIGHT = 18;

interface Bar {
  readonly label: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
}

/** Each strategy as a stacked bar, with the count tables behind. */
export function strategyBarsView(context: ViewContext, evaluation: Evaluation): Child {
  const { word } = context;
  const { statusColumns } = evaluation;
  const tones = statusTones(evaluation.profile);
  const bars = evaluation.counts.map((table) => barOf(table, statusColumns, word('noStrategy')));
  if (bars.length === 0) return null;
  return h(
    'section.strategies',
    { key: 'strategies', 'data-testid': 'strategies', 'aria-label': word('byStrategy') },
    h('h2', {}, word('byStrategy')),
    h(
      'ul.bars',
      {},
      bars.map((bar) => barView(context, bar, statusColumns, tones)),
    ),
    h('details', {}, h('summary', {}, word('asTable')), tableView(context, evaluation)),
  );
}

/** All indicators of a strategy, those of its overall goal included, whether or not its own row counts them. */
function barOf({ strategy, rows }: CountTable, statusColumns: readonly string[], noStrategy: string): Bar {
  const parts = rows.filter(({ kind }) => kind !== 'strategy');
  const counted = parts.length === 0 ? rows : parts;
  const counts = Object.fromEntries(statusColumns.map((label) => [label, counted.reduce((sum, row) => sum + (row.counts[label] ?? 0), 0)]));
  return { label: strategy ?? noStrategy, counts, total: counted.reduce((sum, { total }) => sum + total, 0) };
}

function barView({ sentence }: ViewContext, bar: Bar, statusColumns: readonly string[], tones: ReadonlyMap<string, Tone>): Child {
  const all = statusColumns.reduce((sum, label) => sum + (bar.counts[label] ?? 0), 0);
  const shown = statusColumns.filter((label) => (bar.counts[label] ?? 0) > 0);
  const text = sentence(
    'bar',
    bar.label,
    shown.map((label) => `${label} ${String(bar.counts[label] ?? 0)}`),
  );
  let left = 0;
  const segments = shown.map((label) => {
    const width = ((bar.counts[label] ?? 0) / all) * WIDTH;
    const tone = tones.get(label) ?? 'neutral';
    const segment = h('rect', {
      class: `segment ${tone}`,
      x: `${left}%`,
      width: `${width}%`,
      height: HEIGHT,
      fill: `url(#tone-${tone})`,
    });
    left += width;
    return segment;
  });
  return h(
    'li',
    { key: bar.label },
    h('div.bar-label', {}, h('span', {}, bar.label), h('span.number', {}, String(all))),
    h('svg.bar', { role: 'img', 'aria-label': text, width: '100%', height: HEIGHT, focusable: 'false' }, segments),
    h(
      'div.bar-parts',
      { 'aria-hidden': 'true' },
      shown.map((label) => h('span', { key: label }, `${label} ${String(bar.counts[label] ?? 0)}`)),
    ),
  );
}

function tableView({ word }: ViewContext, { counts, statusColumns: labels }: Evaluation): Child {
  return h(
    'div.scroll',
    { tabindex: 0, role: 'region', 'aria-label': word('asTable') },
    h(
      'table',
      { 'data-testid': 'count-table' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, word('label')),
          labels.map((label) => h('th', { scope: 'col' }, label)),
          h('th', { scope: 'col' }, word('total')),
        ),
      ),
      h(
        'tbody',
        {},
        counts.flatMap(({ rows }) =>
          rows.map((row) =>
            h(
              'tr',
              { class: row.kind },
              h('th', { scope: 'row' }, row.kind === 'overall-goal' ? word('overallGoal') : row.label),
              labels.map((label) => h('td', {}, String(row.counts[label] ?? 0))),
              h('td', {}, String(row.total)),
            ),
          ),
        ),
      ),
    ),
  );
}
