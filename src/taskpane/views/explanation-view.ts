import type { Figure } from '../../evaluation/figures/figure';
import { paceShare } from '../../evaluation/rules/pace';
import { cellAddress } from '../../evaluation/workbook/address';
import { explain } from '../../i18n/explanation';
import { h, type Child } from '../element';
import { canBeMarked, isMarked, markOf, markPlan, resultAt } from '../remedies';
import { statusTones } from '../status-tones';
import { toneSwatch } from './patterns-view';
import type { ViewContext } from './view-context';

/** The indicator on whose row the person stands: its figures as read, the formula with numbers in it, why this status. */
export function explanationView(context: ViewContext): Child {
  const { state, word } = context;
  const { evaluation, selected, language, live } = state;
  const result = evaluation === null || selected === null ? undefined : resultAt(evaluation, selected.sheet, selected.row);
  if (evaluation === null || result === undefined) return null;
  const { indicator, judgement, recorded } = result;
  const { pace } = evaluation.profile;
  const figures: readonly (readonly [string, Figure])[] = [
    [word('columnBaseline'), indicator.baseline],
    [word('columnActual'), indicator.actual],
    [word('columnTarget'), indicator.target],
  ];
  const mark = markOf(evaluation);
  const canMark = mark !== null && live !== null && !live.readOnly && canBeMarked(result, evaluation, live.workbook);
  return h(
    'aside.explanation',
    { key: 'explanation', 'data-testid': 'explanation', 'aria-label': word('explanation'), 'aria-live': 'polite' },
    h('p.hint', {}, `${word('explanation')} · ${cellAddress(indicator.row, indicator.columns.indicator)}`),
    h('h2', {}, indicator.name, indicator.unit !== null && h('small', {}, ` (${indicator.unit})`)),
    h(
      'dl.facts',
      {},
      figures.map(([name, figure]) => h('div', { key: name }, h('dt', {}, name), h('dd', {}, figure.text === '' ? '-' : figure.text))),
      h('div', { key: 'progress' }, h('dt', {}, word('columnProgress')), h('dd', {}, recorded.progressText)),
      h(
        'div',
        { key: 'status' },
        h('dt', {}, word('columnStatus')),
        h('dd', {}, toneSwatch(statusTones(evaluation.profile).get(recorded.status) ?? 'neutral'), recorded.status),
      ),
    ),
    h(
      'p.formula',
      {},
      explain(language, {
        result: { indicator, judgement, recorded },
        profile: evaluation.profile,
        paceShare: pace === null ? null : paceShare(pace),
      }),
    ),
    canMark &&
      h(
        'button.quiet',
        {
          type: 'button',
          'data-testid': 'toggle-mark',
          onclick: () => void context.controller.writeNow(({ workbook }) => markPlan(result, mark, workbook)),
        },
        word(isMarked(result, mark) ? 'removeMark' : 'addMark'),
      ),
  );
}
