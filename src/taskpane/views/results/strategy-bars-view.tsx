import type { VNode } from 'preact';
import type { CountTable } from '../../../evaluation/evaluation';
import { statusTones, type Tone } from '../../../evaluation/profile/status-tones';
import type { EvaluationProperties, View } from '../view';

/** Bars are drawn on a hundred by ten, and stretched. */
const WIDTH = 100;
const HEIGHT = 18;

interface Bar {
  readonly label: string;
  /** How many of its indicators are 基本目標. */
  readonly overallGoals: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Each strategy as a stacked bar, with the count tables behind. */
export function StrategyBarsView({ view, evaluation }: EvaluationProperties): VNode | null {
  const { word } = view;
  const { statusColumns } = evaluation;
  const tones = statusTones(evaluation.profile);
  const { overallGoalInStrategyTotal } = evaluation.profile;
  const bars = evaluation.counts.map((table) => barOf(table, statusColumns, overallGoalInStrategyTotal, word('noStrategy')));
  if (bars.length === 0) return null;
  return (
    <section class="strategies" data-testid="strategies" aria-label={word('byStrategy')}>
      <h2>{word('byStrategy')}</h2>
      <ul class="bars">
        {bars.map((bar) => (
          <BarView view={view} bar={bar} statusColumns={statusColumns} tones={tones} />
        ))}
      </ul>
      <details>
        <summary>{word('asTable')}</summary>
        <CountTableView view={view} evaluation={evaluation} />
        {evaluation.counts.some(({ rows }) => rows.some(({ kind }) => kind === 'overall-goal')) && (
          <p class="hint">{word(overallGoalInStrategyTotal ? 'goalsInTotal' : 'goalsNotInTotal')}</p>
        )}
      </details>
    </section>
  );
}

/** All indicators of a strategy, those of its overall goal included, whether or not its own row counts them. */
function barOf({ strategy, rows }: CountTable, statusColumns: readonly string[], goalsInTotal: boolean, noStrategy: string): Bar {
  const goals = rows.filter(({ kind }) => kind === 'overall-goal');
  const counted = rows.filter(({ kind }) => kind === 'strategy' || (kind === 'overall-goal' && !goalsInTotal));
  const overallGoals = goals.reduce((sum, { counts: own }) => sum + Object.values(own).reduce((all, count) => all + count, 0), 0);
  const counts = Object.fromEntries(statusColumns.map((label) => [label, counted.reduce((sum, row) => sum + (row.counts[label] ?? 0), 0)]));
  return { label: strategy ?? noStrategy, overallGoals, counts };
}

interface BarProperties {
  readonly view: View;
  readonly bar: Bar;
  readonly statusColumns: readonly string[];
  readonly tones: ReadonlyMap<string, Tone>;
}

function BarView({ view, bar, statusColumns, tones }: BarProperties): VNode {
  const parts = statusColumns.map((label) => ({ label, count: bar.counts[label] ?? 0 })).filter(({ count }) => count > 0);
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const texts = parts.map(({ label, count }) => `${label} ${count}`);
  let left = 0;
  return (
    <li>
      <div class="bar-label">
        <span>{bar.label}</span>
        <span class="number">{view.sentence('ofWhichGoals', all, bar.overallGoals)}</span>
      </div>
      <svg class="bar" role="img" aria-label={view.sentence('bar', bar.label, texts)} width="100%" height={HEIGHT} focusable="false">
        {parts.map(({ label, count }) => {
          const [from, width] = [left, (count / all) * WIDTH];
          left += width;
          const tone = tones.get(label) ?? 'neutral';
          return <rect class={`segment ${tone}`} x={`${from}%`} width={`${width}%`} height={HEIGHT} fill={`url(#tone-${tone})`} />;
        })}
      </svg>
      <div class="bar-parts" aria-hidden="true">
        {texts.map((text) => (
          <span>{text}</span>
        ))}
      </div>
    </li>
  );
}

function CountTableView({ view: { word }, evaluation: { counts, statusColumns: labels } }: EvaluationProperties): VNode {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={word('asTable')}>
      <table data-testid="count-table">
        <thead>
          <tr>
            <th scope="col">{word('label')}</th>
            {labels.map((label) => (
              <th scope="col">{label}</th>
            ))}
            <th scope="col">{word('total')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.flatMap(({ rows }) =>
            rows.map((row) => (
              <tr class={row.kind}>
                <th scope="row">{row.kind === 'overall-goal' ? word('overallGoal') : row.label}</th>
                {labels.map((label) => (
                  <td>{row.counts[label] ?? 0}</td>
                ))}
                <td>{row.total}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
