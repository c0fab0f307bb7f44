import { h, type Child } from '../element';
import { correctionsView } from './corrections-view';
import type { ViewContext } from './view-context';

/** Why there is nothing to evaluate, and what can be done about it. */
export function problemView(context: ViewContext): Child {
  const { state, controller, word } = context;
  const { problem } = state;
  if (problem === null) return null;
  const isNoTable = problem.kind === 'no-table';
  return h(
    'section.card',
    { key: 'problem', 'data-testid': isNoTable ? 'no-table' : 'failed', role: 'alert' },
    h('h2', {}, word(isNoTable ? 'noTableTitle' : 'failedTitle')),
    h('p', {}, problem.text),
    h('div.row', {}, h('button', { type: 'button', onclick: () => void controller.read() }, word('readAgain'))),
    (isNoTable || problem.byCorrections === true) && correctionsView(context),
  );
}
