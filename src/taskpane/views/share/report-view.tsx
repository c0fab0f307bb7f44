import type { VNode } from 'preact';
import { reportPane } from '../../../i18n/report/report-pane';
import type { ViewProperties } from '../view';

/** The report as it is printed: its sheet, or a Word document. */
export function ReportView({ view }: ViewProperties): VNode {
  const { state, actions } = view;
  const word = (name: keyof typeof reportPane): string => reportPane[name][state.language];
  return (
    <div class="card" data-testid="report">
      <h2>{word('title')}</h2>
      <p class="hint">{word('hint')}</p>
      <button type="button" data-testid="report-sheet" onClick={() => void actions.makeReportSheet()}>
        {word('sheet')}
      </button>
      <button type="button" data-testid="report-word" onClick={() => void actions.saveReportAsWord()}>
        {word('word')}
      </button>
      <p class="hint">{word('wordHint')}</p>
      <button type="button" data-testid="report-public" onClick={() => void actions.copyReportAsValues()}>
        {word('publicCopy')}
      </button>
      <p class="hint">{word('publicHint')}</p>
    </div>
  );
}
