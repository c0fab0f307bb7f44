import type { Language } from '../../src/i18n/language';
import { MESSAGE_GROUPS } from './message-list';
import type { MessageEntry } from './message-parts';

const WORDS = {
  ja: {
    title: 'メッセージ一覧',
    intro:
      '本製品が表示するすべてのメッセージと、その原因・対処です。〈 〉の部分には、実際のシート名やセルなどが入ります。' +
      'この文書はプログラムから自動で作られています(`npm run manual`)。',
    columns: ['コード', 'メッセージ', '原因', '対処'],
    own: ['コード', 'メッセージと対処'],
    found: ['コード', '問題', '対処'],
  },
  en: {
    title: 'All messages',
    intro:
      'Every message that the product shows, with its cause and what helps. 〈 〉 stands for the sheet, cell or file that is meant. ' +
      'This page is made by a program (`npm run manual`).',
    columns: ['Code', 'Message', 'Cause', 'What to do'],
    own: ['Code', 'Message, and what to do'],
    found: ['Code', 'Problem', 'What to do'],
  },
} as const;

/** The manual's page of all messages, as Markdown. */
export function messagesPage(language: Language): string {
  const { title, intro } = WORDS[language];
  const chapters = MESSAGE_GROUPS.map((group) =>
    [`## ${group.title[language]}`, group.intro[language], tableOf(language, group.entries(language))].join('\n\n'),
  );
  return `${[`# ${title}`, intro, ...chapters].join('\n\n')}\n`;
}

/** Whether the message itself says all that there is to say. */
function isOwnAdvice({ message, cause, remedy }: MessageEntry): boolean {
  return message === cause && message === remedy;
}

function tableOf(language: Language, entries: readonly MessageEntry[]): string {
  const words = WORDS[language];
  if (entries.every(isOwnAdvice))
    return table(
      words.own,
      entries.map(({ code, message }) => [`\`${code}\``, message]),
    );
  if (entries.every(({ message, cause }) => message === cause))
    return table(
      words.found,
      entries.map(({ code, message, remedy }) => [`\`${code}\``, message, remedy]),
    );
  return table(
    words.columns,
    entries.map(({ code, message, cause, remedy }) => [`\`${code}\``, message, cause, remedy]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text for a cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}
