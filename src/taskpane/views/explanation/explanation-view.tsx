import type { VNode } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { IndicatorResult } from '../../../evaluation/evaluation';
import type { Figure } from '../../../evaluation/figures/figure';
import { paceShare } from '../../../evaluation/rules/progress/pace';
import { cellAddress } from '../../../evaluation/workbook/address';
import { explain } from '../../../i18n/explanation/explanation';
import type { LiveSnapshot } from '../../../excel/reading/live-snapshot';
import { markOf, markOffer } from '../../model/marks';
import { statusTones } from '../../../evaluation/profile/status-tones';
import { ToneSwatch } from '../results/tone-patterns';
import type { EvaluationProperties } from '../view';

interface ExplanationProperties extends EvaluationProperties {
  readonly live: LiveSnapshot;
  readonly result: IndicatorResult;
}

/** An indicator's row: its figures as read, the formula with numbers in it, why this status. */
export function ExplanationView({ view, evaluation, live, result }: ExplanationProperties): VNode {
  const { state, actions, word } = view;
  const { language } = state;
  const { indicator, judgement, recorded } = result;
  const { pace } = evaluation.profile;
  const figures: readonly (readonly [string, Figure])[] = [
    [word('columnBaseline'), indicator.baseline],
    [word('columnActual'), indicator.actual],
    [word('columnTarget'), indicator.target],
  ];
  const mark = markOf(evaluation);
  // What was clicked stays in sight above what is said about it.
  useLayoutEffect(() => {
    document.activeElement?.closest('.finding')?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  const offer = mark === null || live.readOnly ? null : markOffer(result, evaluation, live.workbook);
  return (
    <aside class="explanation" data-testid="explanation" aria-label={word('explanation')} aria-live="polite">
      <div class="explanation-head">
        <h2>
          <small>{cellAddress(indicator.row, indicator.columns.indicator)}</small> {indicator.name}
          {indicator.unit !== null && <small>{` (${indicator.unit})`}</small>}
        </h2>
        <button type="button" class="quiet" data-testid="close-explanation" onClick={() => actions.closeExplanation()}>
          {word('close')}
        </button>
      </div>
      <dl class="facts">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure.text === '' ? '-' : figure.text}</dd>
          </div>
        ))}
        <div key="progress">
          <dt>{word('columnProgress')}</dt>
          <dd>{recorded.progressText}</dd>
        </div>
        <div key="status">
          <dt>{word('columnStatus')}</dt>
          <dd>
            <ToneSwatch tone={statusTones(evaluation.profile).get(recorded.status) ?? 'neutral'} />
            {recorded.status}
          </dd>
        </div>
      </dl>
      <p class="formula">
        {explain(language, {
          result: { indicator, judgement, recorded },
          profile: evaluation.profile,
          paceShare: pace === null ? null : paceShare(pace),
        })}
      </p>
      {offer !== null && (
        <button type="button" class="quiet" data-testid="toggle-mark" onClick={() => void actions.toggleMark(indicator)}>
          {word(offer === 'remove' ? 'removeMark' : 'addMark')}
        </button>
      )}
    </aside>
  );
}
