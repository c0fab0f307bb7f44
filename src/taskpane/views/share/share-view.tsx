import { useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import { foldWord } from '../../../i18n/fold-words';
import { reminderList, reminderText } from '../../model/reminder-list';
import { isEvaluable, type EvaluatedWorkbook } from '../../state/workbook-state';
import type { ViewProperties } from '../view';
import { ReportView } from './report-view';

/** What goes to others: a copy without formulas, and who still owes an actual. */
export function ShareView({ view }: ViewProperties): VNode {
  const { state, actions, word } = view;
  const { workbook } = state;
  if (!isEvaluable(workbook)) return <p class="hint">{workbook.phase === 'reading' ? word('reading') : workbook.text}</p>;
  return (
    <section class="share" data-testid="share">
      <ReportView view={view} />
      <div class="card">
        <h2>{foldWord(state.language, 'valuesCopy')}</h2>
        <p class="hint">{foldWord(state.language, 'valuesCopyHint')}</p>
        <button type="button" data-testid="values-copy" onClick={() => void actions.copyAsValues()}>
          {foldWord(state.language, 'valuesCopy')}
        </button>
      </div>
      <RemindersView view={view} workbook={workbook} />
    </section>
  );
}

function RemindersView({ view, workbook }: ViewProperties & { readonly workbook: EvaluatedWorkbook }): VNode {
  const { state, actions, word } = view;
  const field = useRef<HTMLTextAreaElement>(null);
  const reminders = reminderList(workbook.live.workbook, workbook.evaluation);
  if (reminders.length === 0) {
    return (
      <div class="card">
        <h2>{foldWord(state.language, 'reminders')}</h2>
        <p class="hint">{foldWord(state.language, 'noReminders')}</p>
      </div>
    );
  }
  return (
    <div class="card" data-testid="reminders">
      <h2>{foldWord(state.language, 'reminders')}</h2>
      <p class="hint">{foldWord(state.language, 'remindersHint')}</p>
      <textarea
        ref={field}
        readOnly
        rows={12}
        aria-label={foldWord(state.language, 'reminders')}
        value={reminderText(state.language, reminders)}
      />
      <button type="button" onClick={() => field.current !== null && void actions.copyText(field.current)}>
        {word('copy')}
      </button>
    </div>
  );
}
