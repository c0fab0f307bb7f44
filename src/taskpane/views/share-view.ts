import { COUNT_SHEET } from '../../evaluation/evaluate';
import type { Evaluation } from '../../evaluation/evaluation';
import { rowOf } from '../../evaluation/indicator-cell';
import { cellAddress } from '../../evaluation/workbook/address';
import type { LiveSnapshot } from '../../excel/live-snapshot';
import { copyText } from '../copy-text';
import { h, type Child } from '../element';
import { reminderList, type Reminder } from '../reminder-list';
import type { ViewContext } from './view-context';

/** What the copies' names end in. */
const SUFFIX = '(値)';

/** What goes to others: a copy without formulas, and who still owes an actual. */
export function shareView(context: ViewContext): Child {
  const { state, controller, word } = context;
  const { evaluation, live } = state;
  if (evaluation === null || live === null) return h('p.hint', { key: 'share' }, state.problem?.text ?? word('reading'));
  return h(
    'section.share',
    { key: 'share', 'data-testid': 'share' },
    h(
      'div.card',
      {},
      h('h2', {}, word('valuesCopy')),
      h('p.hint', {}, word('valuesCopyHint')),
      h(
        'button',
        {
          type: 'button',
          'data-testid': 'values-copy',
          onclick: () => void controller.copyAsValues(sheetsToCopy(evaluation, live), SUFFIX),
        },
        word('valuesCopy'),
      ),
    ),
    remindersView(context, reminderList(live.workbook, evaluation)),
  );
}

function sheetsToCopy({ tables }: Evaluation, { sheets }: LiveSnapshot): readonly string[] {
  const names = new Set([...tables.map(({ sheet }) => sheet), COUNT_SHEET]);
  return [...names].flatMap((name) => sheets.get(name)?.id ?? []);
}

function remindersView({ controller, word, sentence }: ViewContext, reminders: readonly Reminder[]): Child {
  if (reminders.length === 0)
    return h('div.card', { key: 'reminders' }, h('h2', {}, word('reminders')), h('p.hint', {}, word('noReminders')));
  const text = reminders
    .map(({ department, indicators }) =>
      [
        sentence('reminderLine', department ?? word('noDepartment'), indicators.length),
        ...indicators.map(
          ({ indicator }) =>
            `  ${indicator.name} [${indicator.sheet}!${cellAddress(rowOf(indicator, 'actual'), indicator.columns.actual ?? indicator.columns.indicator)}]`,
        ),
      ].join('\n'),
    )
    .join('\n');
  return h(
    'div.card',
    { key: 'reminders', 'data-testid': 'reminders' },
    h('h2', {}, word('reminders')),
    h('p.hint', {}, word('remindersHint')),
    h('textarea', { id: 'reminder-text', readonly: true, rows: 12, 'aria-label': word('reminders'), value: text }),
    h(
      'button',
      {
        type: 'button',
        onclick: () => {
          const field = document.getElementById('reminder-text');
          if (field instanceof HTMLTextAreaElement) copyText(field);
          void controller.ask(async () => word('copied'));
        },
      },
      word('copy'),
    ),
  );
}
