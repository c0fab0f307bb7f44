import { REMINDER_FILE } from '../remind/reminder-file';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { fileNamePart, LETTER_FILE, STATUS_FILE } from './request';

/** What comes back in place of a form, too: each gets its own sentence. Other files in a folder are none of ours. */
const LOOKED_AT = /\.(?:xls[xmb]?|xlt[xm]?|ods|csv|pdf|docx?|txt|numbers|zip|jtd)$/i;

/** What programs leave beside a file while it is open, and what systems hide. */
const LEFT_BEHIND = /^(?:\.|~\$)/;

/** What asking and collecting leave in their folder. */
const OUR_OWN = new Set([STATUS_FILE, LETTER_FILE, REMINDER_FILE]);

/** How the list is called that is kept because people wrote into it, before a new one takes its place. */
const KEPT_LIST = STATUS_FILE.replace('.xlsx', '_記入あり');

/** The name for a list that is kept. @param taken names that are there already */
export function keptListName(taken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const name = `${KEPT_LIST}${number === 1 ? '' : String(number)}.xlsx`;
    if (!taken(name)) return name;
  }
}

/** The name of a list or of reminders of a plan in a folder that holds another plan's, or another year's. */
export function nameOfPlan(file: string, { plan, year }: { readonly plan: string; readonly year: number | null }): string {
  return file.replace(/(?=\.)/, `_${fileNamePart(plan)}_${year === null ? '' : shortYear(year)}`);
}

const OF_PLAN = new RegExp(`^(?:${[STATUS_FILE, REMINDER_FILE].map((name) => name.replace('.', '_.+_[A-Z]?\\d*\\.')).join('|')})$`);

/** Whether a file of a folder is a list of who has answered, by its name. */
export function isListName(name: string): boolean {
  return name.endsWith('.xlsx') && (name === STATUS_FILE || (OF_PLAN.test(name) && !name.startsWith(KEPT_LIST)));
}

/** Whether a file of a folder is looked at as a reply. @param name without its folder */
export function mayBeReply(name: string): boolean {
  return LOOKED_AT.test(name) && !isLeftBehind(name) && !OUR_OWN.has(name) && !name.startsWith(KEPT_LIST) && !OF_PLAN.test(name);
}

/** Whether a file or folder is of programs and systems, and not of people. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.test(name);
}
