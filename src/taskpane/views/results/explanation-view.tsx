import type { VNode } from 'preact';
import type { Figure } from '../../../evaluation/figures/figure';
import { paceShare } from '../../../evaluation/rules/pace';
import { cellAddress } from '../../../evaluation/workbook/address';
import { explain } from '../../../i18n/explanation/explanation';
import { canBeMarked, isMarked, markOf, resultAt } from '../../model/remedies';
import { statusTones } from '../../../evaluation/profile/status-tones';
import { isEvaluable } from '../../state/workbook-state';
import type { ViewProperties } from '../view';
import { ToneSwatch } from './tone-patterns';

/** The indicator whose row is selected: its figures as read, the formula with numbers in it, why this status. */
export function ExplanationView({ view }: ViewProperties): VNode | null {
  const { state, actions, word } = view;
  const { workbook, selected, language } = state;
  if (!isEvaluable(workbook) || selected === null) return null;
  const { evaluation, live } = workbook;
  const result = resultAt(evaluation, selected.sheet, selected.row);
  if (result === undefined) return null;
  const { indicator, judgement, recorded } = result;
  const { pace } = evaluation.profile;
  const figures: readonly (readonly [string, Figure])[] = [
    [word('columnBaseline'), indicator.baseline],
    [word('columnActual'), indicator.actual],
    [word('columnTarget'), indicator.target],
  ];
  const mark = markOf(evaluation);
  const canMark = mark !== null && !live.readOnly && canBeMarked(result, evaluation, live.workbook);
  return (
    <aside class="explanation" data-testid="explanation" aria-label={word('explanation')} aria-live="polite">
      <p class="hint">{`${word('explanation')} · ${cellAddress(indicator.row, indicator.columns.indicator)}`}</p>
      <h2>
        {indicator.name}
        {indicator.unit !== null && <small>{` (${indicator.unit})`}</small>}
      </h2>
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
      {canMark && (
        <button type="button" class="quiet" data-testid="toggle-mark" onClick={() => void actions.toggleMark(selected)}>
          {word(isMarked(result, mark) ? 'removeMark' : 'addMark')}
        </button>
      )}
    </aside>
  );
}
