import type { VNode } from 'preact';
import { yearSentence, yearWord } from '../../../../i18n/year/year-pane';
import type { Reminder } from '../../../../year/remind/reminders';
import { Fold } from '../../fold';
import type { ViewProperties } from '../../view';
import { TextForEach } from '../parts/text-for-each';

/** 再依頼: a text for each department that still owes something, to be copied. */
export function RemindersView({ view, reminders }: ViewProperties & { readonly reminders: readonly Reminder[] }): VNode {
  const { language } = view.state;
  if (reminders.length === 0) return <p class="hint">{yearWord(language, 'noReminder')}</p>;
  return (
    <Fold title={yearSentence(language, 'titled', yearWord(language, 'reminder'), reminders.length)} data-testid="unfold-reminders">
      <p class="hint">{yearWord(language, 'reminderHint')}</p>
      <TextForEach
        view={view}
        id="reminder"
        title={yearWord(language, 'reminder')}
        texts={reminders.map(({ department, subject, text }) => [department, `${subject}\n\n${text}\n`])}
      />
    </Fold>
  );
}
