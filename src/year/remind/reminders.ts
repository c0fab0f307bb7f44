import { longYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { OwedAnswers } from './owed';
import type { ReminderWords } from './reminder-words';

/** A text by which a department is asked once more (再依頼). Plain text: lines end with a line feed. */
export interface Reminder {
  readonly department: string;
  readonly subject: string;
  readonly text: string;
}

/** What the reminders of a request have in common. */
export interface ReminderHead {
  readonly plan: string;
  /** Western; null where nothing says it. */
  readonly year: number | null;
  readonly due: string | null;
  readonly contact: string | null;
}

/** A text for each department that owes something: what is missing, not final, not readable or sent back. */
export function reminders(owed: readonly OwedAnswers[], { plan, year, due, contact }: ReminderHead, words: ReminderWords): Reminder[] {
  const named = year === null ? null : { long: longYear(year), western: year };
  return owed.map(({ department, file, missing, pending, unreadable, returned }) => {
    const lists = [
      listed(missing, words.missing, (name) => words.indicator(oneLine(name))),
      listed(pending, words.pending, ({ name, kind, expected }) => words.pendingIndicator(oneLine(name), oneLine(kind), oneLine(expected))),
      listed(unreadable, words.unreadable, ({ name, answer }) => words.unreadableIndicator(oneLine(name), shortened(oneLine(answer)))),
    ].filter((lines) => lines.length > 0);
    const ends = [
      ...(file === '' ? [] : [words.form(file)]),
      ...(due === null ? [] : [words.due(due)]),
      ...(contact === null || contact === '' ? [] : [words.contact(contact)]),
    ];
    const opening = [words.opening(plan, named), ...(returned === null ? [] : [words.returned(oneLine(returned))])];
    const parts = [[words.to(department)], opening, ...lists, ends].filter((lines) => lines.length > 0);
    return { department, subject: words.subject(plan, named), text: parts.map((lines) => lines.join('\n')).join('\n\n') };
  });
}

function listed<Item>(items: readonly Item[], heading: (count: number) => string, line: (item: Item) => string): string[] {
  return items.length === 0 ? [] : [heading(items.length), ...items.map(line)];
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** A letter shows as much of a wrong answer as is needed to know it again. */
function shortened(text: string): string {
  const signs = Array.from(text);
  return signs.length <= 40 ? text : `${signs.slice(0, 40).join('')}…`;
}
