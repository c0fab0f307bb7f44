import type { Language } from '../language';

/** What a conflict's sentence names. */
interface Said {
  readonly code: string;
  readonly part: string;
  readonly current: string;
  readonly answer: string;
  readonly other: { readonly file: string; readonly answer: string } | null;
  readonly detail: string;
  readonly alike?: boolean;
}

const shown = (text: string): string => (text === '' ? '（空欄）' : text);
const shownEn = (text: string): string => (text === '' ? '(empty)' : `"${text}"`);

const codes = {
  ja: {
    'answered-twice': '回答の食い違い（差替え）',
    'changed-since': '照会後の変更',
    'other-department': '他の所属の回答',
    'row-gone': '該当なし',
    'unreadable-reply': '読取不能',
    'changed-figure': '基準値・目標の変更',
    'other-workbook': '別の計画',
    'other-year': '別の年度',
    'reply-damaged': '様式の変更',
    'not-a-reply': '回答様式以外',
  },
  en: {
    'answered-twice': 'answered twice',
    'changed-since': 'changed since',
    'other-department': 'other department',
    'row-gone': 'row gone',
    'unreadable-reply': 'unreadable',
    'changed-figure': 'figure changed',
    'other-workbook': 'other workbook',
    'other-year': 'other year',
    'reply-damaged': 'form damaged',
    'not-a-reply': 'not a reply',
  },
} satisfies Record<Language, Readonly<Record<string, string>>>;

const sentences: Readonly<Record<Language, Readonly<Record<string, (said: Said) => string>>>> = {
  ja: {
    'answered-twice': ({ answer, other }) =>
      `同じ指標に異なる回答があります。新しい回答は「${shown(answer)}」、${other?.file ?? ''} の回答は「${shown(other?.answer ?? '')}」です。差替えとしてよいか確認してください。`,
    'changed-since': ({ current, answer }) =>
      `照会後に評価シートの値が変わっています。評価シートは「${shown(current)}」、回答は「${shown(answer)}」です。どちらが正しいか確認してください。`,
    'other-department': ({ answer, current, detail }) =>
      `この指標に回答するのは「${detail}」です。この所属の回答は「${shown(answer)}」、評価シートは「${shown(current)}」です。取り込んでよいか確認してください。`,
    'row-gone': ({ part, answer, detail }) =>
      part === 'row'
        ? `該当する指標が評価シートにありません${answer === '' ? '' : `（回答は「${answer}」）`}。${detail === '' ? '' : `近いものは「${detail}」です。`}行が改名・移動・削除されていないか確認してください。`
        : `この回答「${shown(answer)}」を書く列が評価シートにありません。必要なら列を設けて書き写してください。`,
    'unreadable-reply': ({ answer }) => `数値として読み取れません（「${shown(answer)}」）。所属に確認してください。`,
    'changed-figure': ({ part, current, answer }) =>
      `基準値又は目標値が書き換えられています（${part === 'baseline' ? '基準値' : '目標'}「${shown(current)}」→「${shown(answer)}」）。実績は取り込みます。誤りの指摘かどうか確認してください。`,
    'other-workbook': ({ detail }) => `別の計画の様式です${detail === '' ? '' : `(${detail})`}。この計画の回答様式か確認してください。`,
    'other-year': ({ detail }) => `対象年度が異なります（${detail}年度の様式）。この年度の回答様式で回答してもらってください。`,
    'reply-damaged': ({ part, detail, alike }) =>
      alike === true
        ? `体系・名称・単位・基準値・目標が同じ指標「${detail}」が評価シートに複数あり、どの行の回答か決められません。評価シートで名称などを区別してから照会するか、書き写してください。`
        : part === 'file'
          ? `様式が変更され、照合できません（「${detail}」の列がありません）。元の回答様式で回答してもらってください。`
          : `様式が変更され、照合できません。行の指標名と照会IDが合いません${detail === '' ? '' : `(IDの指標は「${detail}」)`}。並べ替えで行がずれていないか確認してください。`,
    'not-a-reply': ({ detail }) => (detail === '' ? '回答様式がありません。回答様式のファイルか確認してください。' : detail),
  },
  en: {
    'answered-twice': ({ answer, other }) =>
      `The same indicator was answered differently: the later reply says ${shownEn(answer)}, ${other?.file ?? ''} says ${shownEn(other?.answer ?? '')}. Decide which one counts.`,
    'changed-since': ({ current, answer }) =>
      `The sheet's value has changed since the request: it says ${shownEn(current)}, the reply says ${shownEn(answer)}. Decide which one is right.`,
    'other-department': ({ answer, current, detail }) =>
      `This indicator is for "${detail}" to answer. This department says ${shownEn(answer)}, the sheet ${shownEn(current)}. See whether it is to be taken in.`,
    'row-gone': ({ part, answer, detail }) =>
      part === 'row'
        ? `The sheet has no such indicator${answer === '' ? '' : ` (the reply says ${shownEn(answer)})`}.${detail === '' ? '' : ` The nearest is "${detail}".`} See whether the row was renamed, moved or deleted.`
        : `The sheet has no column for this answer, ${shownEn(answer)}. Add one and copy it where it is wanted.`,
    'unreadable-reply': ({ answer }) => `This cannot be read as a figure: ${shownEn(answer)}. Ask the department.`,
    'changed-figure': ({ part, current, answer }) =>
      `The ${part} was altered in the reply (${shownEn(current)} to ${shownEn(answer)}). The actual is taken all the same. See whether a mistake was meant to be reported.`,
    'other-workbook': ({ detail }) =>
      `This is the form of another plan${detail === '' ? '' : ` (${detail})`}. See whether it belongs here.`,
    'other-year': ({ detail }) => `This is the form of another year (${detail}). Ask for an answer on this year's form.`,
    'reply-damaged': ({ part, detail, alike }) =>
      alike === true
        ? `Several indicators of the sheet are called "${detail}" and agree in levels, unit, baseline and target: which of them was answered cannot be told. Tell them apart in the sheet before asking, or copy the answer.`
        : part === 'file'
          ? `The form was altered and cannot be matched (there is no column "${detail}"). Ask for an answer on the form as it was sent.`
          : `The form was altered and this row cannot be matched: its name and its id belong to different indicators${detail === '' ? '' : ` (the id to "${detail}")`}. See whether rows were sorted in part.`,
    'not-a-reply': ({ detail }) => (detail === '' ? 'There is no form in this file. See whether it is a reply.' : detail),
  },
};

/** The words of collecting: for the command in the language asked for; for lists that people in the office read, in Japanese. */
export function collectWords(language: Language) {
  return {
    code: (code: string): string => (codes[language] as Readonly<Record<string, string>>)[code] ?? code,
    message: (conflict: Said): string => sentences[language][conflict.code]?.(conflict) ?? conflict.code,
    hearing: {
      'large-movement': '前年度から大きく動いています',
      digits: '単位や桁の誤りがないか確認が必要です',
      'no-reason': '要因の記入がありません',
      'not-final': '確定していません',
    },
    conflictHeadings: ['区分', '所属', 'ファイル', '指標', 'シート', 'セル', '評価シートの値', '回答の値', '内容'],
    hearingHeadings: ['所属', '指標', '単位', '前年度', '実績', '状況', '確認事項', '要因'],
    answerHeadings: [
      '所属',
      'No.',
      '指標',
      '単位',
      '実績',
      '区分',
      '時点',
      '確定見込時期',
      '前年度確定値',
      '要因',
      '課題・今後の方向性',
      '備考',
      'ファイル',
    ],
  };
}
