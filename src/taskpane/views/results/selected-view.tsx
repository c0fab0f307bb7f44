import type { VNode } from 'preact';
import { headingAt } from '../../model/evaluate-workbook';
import { resultAt } from '../../model/result-at';
import { isEvaluable } from '../../state/workbook-state';
import { lazily } from '../lazily';
import type { ViewProperties } from '../view';

const ExplanationView = lazily(
  async () => (await import(/* webpackChunkName: "explanation" */ '../explanation/explanation-view')).ExplanationView,
);

const HeadingView = lazily(async () => (await import(/* webpackChunkName: "explanation" */ '../explanation/heading-view')).HeadingView);

/** The indicator or heading whose row is selected, below what was found. It gives way to a question that the pane is asking. */
export function SelectedView({ view }: ViewProperties): VNode | null {
  const { workbook, selected, question } = view.state;
  if (!isEvaluable(workbook) || selected === null || question !== null) return null;
  const { evaluation, live } = workbook;
  const result = resultAt(evaluation, selected.sheet, selected.row);
  if (result !== undefined) return <ExplanationView view={view} evaluation={evaluation} live={live} result={result} />;
  const heading = headingAt(evaluation, selected.sheet, selected.row);
  return heading === undefined ? null : <HeadingView view={view} heading={heading} />;
}
