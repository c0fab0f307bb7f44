import { REMINDER_FILE } from '../remind/reminder-file';
import { LETTER_FILE, STATUS_FILE } from './request';

/** What comes back in place of a form, too: each gets its own sentence. Other files in a folder are none of ours. */
const LOOKED_AT = /\.(?:xls[xmb]?|xlt[xm]?|ods|csv|pdf|docx?|txt|numbers|zip|jtd)$/i;

/** What programs leave beside a file while it is open, and what systems hide. */
const LEFT_BEHIND = /^(?:\.|~\$)/;

/** What asking and collecting leave in their folder. */
const OUR_OWN = new Set([STATUS_FILE, LETTER_FILE, REMINDER_FILE]);

/** Whether a file of a folder is looked at as a reply. @param name without its folder */
export function mayBeReply(name: string): boolean {
  return LOOKED_AT.test(name) && !isLeftBehind(name) && !OUR_OWN.has(name);
}

/** Whether a file or folder is of programs and systems, and not of people. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.test(name);
}
