import { evaluationErrorAdvice } from './advice/evaluation-error-advice';
import { excelErrorAdvice } from './advice/excel-error-advice';
import { findingAdvice } from './advice/finding-advice';
import { paneAdvice } from './advice/pane-advice';
import { workbookFileAdvice } from './advice/workbook-file-advice';
import type { BilingualAdvice } from './advice/advice';
import { commandErrors } from '../../src/i18n/errors/command-errors';
import { DOCTOR_CODES, doctorWords } from '../doctor/sentences/doctor-findings';
import { errorSentence, type ErrorSentenceCode } from '../../src/i18n/errors/errors';
import { excelErrorSentence } from '../../src/i18n/errors/excel-errors';
import { findingTitle } from '../../src/i18n/findings/finding-titles';
import { findingSentence } from '../../src/i18n/findings/findings';
import type { Language } from '../../src/i18n/language';
import { paneWord } from '../../src/i18n/pane';
import { TOOL_ERROR_CODES, toolErrorSentence } from '../command/tool-errors';
import { place, selfExplaining, type MessageEntry } from './message-parts';

/** A chapter of the list: messages of one origin. */
export interface MessageGroup {
  readonly title: Readonly<Record<Language, string>>;
  readonly intro: Readonly<Record<Language, string>>;
  readonly entries: (language: Language) => readonly MessageEntry[];
}

/** Details of which each is its own name in angle quotes. */
function places(language: Language): Readonly<Record<string, string>> {
  return new Proxy({}, { get: (_, name) => (typeof name === 'string' ? place(language, name) : undefined) });
}

function advised<Code extends string>(
  advice: Readonly<Record<Code, BilingualAdvice>>,
  message: (language: Language, code: Code) => string,
): (language: Language) => MessageEntry[] {
  return (language) => {
    const codes = Object.keys(advice) as Code[];
    return codes.map((code) => ({ code, message: message(language, code), ...advice[code][language] }));
  };
}

const refusal = (language: Language, code: ErrorSentenceCode): string => errorSentence(language, { code, details: places(language) });

/** Titles stand before what they are the title of. */
function paneMessage(language: Language, code: keyof typeof paneAdvice): string {
  const titles: Partial<Record<keyof typeof paneAdvice, Parameters<typeof paneWord>[1]>> = {
    noAnswer: 'noAnswerTitle',
    notInExcel: 'notInExcelTitle',
    unsupported: 'unsupportedTitle',
    noTable: 'noTableTitle',
  };
  const title = titles[code];
  const text = paneWord(language, code);
  return title === undefined ? text : `**${paneWord(language, title)}** ${text}`;
}

/** All messages that the product says, chapter by chapter. */
export const MESSAGE_GROUPS: readonly MessageGroup[] = [
  {
    title: { ja: '要確認事項', en: 'To check (findings)' },
    intro: {
      ja: '評価表の中で、人の確認が必要な箇所です。画面とコマンドの「要確認事項」に、該当するセルとともに表示されます。',
      en: 'Places in the evaluation table that a person should look at. The pane lists them under "To check", each with its cell; so does the command.',
    },
    entries: advised(
      findingAdvice,
      (language, code) =>
        `**${findingTitle(language, code)}** ${findingSentence(language, {
          code,
          recorded: place(language, 'recorded'),
          computed: place(language, 'computed'),
        })}`,
    ),
  },
  {
    title: { ja: '画面に出る案内', en: 'What the pane says' },
    intro: { ja: '作業ウィンドウに表示される案内です。', en: 'Notices in the task pane.' },
    entries: advised(paneAdvice, paneMessage),
  },
  {
    title: { ja: 'Excel とのやり取りのエラー', en: 'Errors between the add-in and Excel' },
    intro: {
      ja: 'Excel への書き込みや読み取りが断られたときに、作業ウィンドウに表示されます。特に書かれていない限り、何も書き込まれていません。',
      en: 'Shown in the pane when Excel refuses to be read or written. Unless the message says otherwise, nothing was written.',
    },
    entries: advised(excelErrorAdvice, (language, code) =>
      excelErrorSentence(language, code, {
        sheets: [place(language, 'sheet')],
        cells: [place(language, 'cell')],
        excelCode: place(language, 'code'),
      }),
    ),
  },
  {
    title: { ja: '評価できないとき', en: 'When nothing can be evaluated' },
    intro: { ja: '画面とコマンドに共通です。', en: 'Of the pane and of the command.' },
    entries: advised(evaluationErrorAdvice, refusal),
  },
  {
    title: { ja: 'ブックのファイルを開けないとき', en: 'When a workbook file cannot be opened' },
    intro: {
      ja: 'コマンド(npm run evaluate)とワークベンチで表示されます。ファイルは変更されません。',
      en: 'Of the command (npm run evaluate) and the workbench. No file is changed.',
    },
    entries: advised(workbookFileAdvice, refusal),
  },
  {
    title: { ja: 'コマンド evaluate の指定の誤り', en: 'Mistakes in calling evaluate' },
    intro: {
      ja: '文そのものに、何が違うかと、どうすればよいかが書かれています。',
      en: 'Each says by itself what is wrong and what to do.',
    },
    entries: (language) => Object.keys(commandErrors).map((code) => selfExplaining(code, refusal(language, code as ErrorSentenceCode))),
  },
  {
    title: { ja: 'package と doctor の指定の誤り', en: 'Mistakes in calling package and doctor' },
    intro: { ja: '管理者が使うコマンドです。', en: 'The administrators’ commands.' },
    entries: (language) => TOOL_ERROR_CODES.map((code) => selfExplaining(code, toolErrorSentence(language, code, places(language)))),
  },
  {
    title: { ja: 'doctor が見つける問題', en: 'What doctor finds' },
    intro: {
      ja: '「問題」は直す必要があり、「参考」は知っておくとよいことです。',
      en: 'What is called a problem has to be mended; a hint is good to know.',
    },
    entries: (language) =>
      DOCTOR_CODES.map((code) => {
        const { problem, remedy } = doctorWords(language, code, places(language));
        return { code, message: problem, cause: problem, remedy };
      }),
  },
];
