import type { Reminder } from './reminders';

/** The name of the file with the reminders, beside 提出状況.xlsx. */
export const REMINDER_FILE = '再依頼文.txt';

const RULE = '─'.repeat(40);

/** All reminders as one text, for an editor to open and people to copy from. @param nobody what it says where nobody owes anything */
export function reminderFile(reminders: readonly Reminder[], nobody: string): string {
  const texts = reminders.map(({ subject, text }) => `${subject}\n\n${text}\n`);
  const whole = texts.length === 0 ? `${nobody}\n` : texts.join(`\n${RULE}\n\n`);
  // Editors on Windows tell by the mark that it is UTF-8.
  return `\ufeff${whole.replaceAll('\n', '\r\n')}`;
}
