import type { Language } from '../../../i18n/language';
import { reminderWords } from '../../../i18n/year/reminder';
import type { YearBook } from '../../../year/book/year-book';
import { owedAfter, type OwedAnswers, owedOnList } from '../../../year/remind/owed';
import { type Reminder, reminders } from '../../../year/remind/reminders';
import { departmentsToAsk } from '../../../year/request/ask';
import { planTitle } from '../../../year/book/plan-names';
import { listOfBook } from '../../../year/status/list-of-book';
import type { YearState } from '../../state/year-state';
import { type Asking, contactOf, dueOf } from './asking';
import type { Collecting } from './collecting';

/** What a reminder says besides what is owed. */
export type RemindFacts = Pick<YearState, 'request' | 'record'> & Partial<Pick<YearState, 'departments'>>;

/** The texts for those who owe once replies were read. */
export function remindersAfter({ collected, open, record }: Collecting, facts: RemindFacts, language: Language): Reminder[] {
  return texts(owedAfter({ ...collected, conflicts: open }, record), collected, { ...facts, record: record ?? null }, language);
}

/** The texts for those who owe by the list of an earlier request; without one, by what has no figure in the workbook. */
export function remindersBefore({ book, made }: Asking, facts: RemindFacts, language: Language): Reminder[] {
  const { departments } = facts;
  const record = listOfBook(facts.record, book) ?? null;
  const files = new Map(made.forms.map(({ file, department }) => [department.name, file]));
  const owed =
    record === null
      ? departmentsToAsk(book, { only: 'missing', ...(departments == null ? {} : { map: departments.map }) }).flatMap(
          ({ name, answers }): OwedAnswers[] =>
            answers.length === 0
              ? []
              : [
                  {
                    department: name,
                    file: files.get(name) ?? '',
                    missing: answers.map(({ indicator }) => indicator.name),
                    pending: [],
                    unreadable: [],
                    returned: null,
                  },
                ],
        )
      : owedOnList(record);
  return texts(owed, { book, due: record?.due ?? null }, { ...facts, record }, language);
}

function texts(
  owed: readonly OwedAnswers[],
  { book, due }: { readonly book: YearBook; readonly due: string | null },
  { request, record }: RemindFacts,
  language: Language,
): Reminder[] {
  const head = {
    plan: record?.plan ?? book.options.profile.report.plan ?? planTitle(book),
    year: book.year,
    due: dueOf(request) ?? due,
    contact: contactOf(request) ?? record?.contact ?? null,
  };
  return reminders(owed, head, reminderWords[language]);
}
