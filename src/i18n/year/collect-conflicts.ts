import type { Language } from '../language';

/** What a conflict's sentence names. */
interface Said {
  readonly code: string;
  readonly part: string;
  readonly current: string;
  readonly answer: string;
  readonly other: { readonly file: string; readonly answer: string } | null;
  readonly detail: string;
  readonly why?: string;
}

const shown = (text: string): string => (text === '' ? '（空欄）' : text);
const shownEn = (text: string): string => (text === '' ? '(empty)' : `"${text}"`);

/** The fields of a form, as its headings call them. */
const fields: Readonly<Record<string, Record<Language, string>>> = {
  actual: { ja: '実績', en: 'actual' },
  last: { ja: '前年度確定値', en: "last year's final figure" },
  cause: { ja: '要因', en: 'reason' },
  issue: { ja: '課題・今後の方向性', en: 'issues' },
  kind: { ja: '区分', en: 'kind' },
  asOf: { ja: '時点', en: 'date of the figure' },
  expected: { ja: '確定見込時期', en: 'date expected' },
  remark: { ja: '備考', en: 'remark' },
};

/** Figures that a form shows to be read. */
const shownFigures: Readonly<Record<string, Record<Language, string>>> = {
  baseline: { ja: '基準値', en: 'baseline' },
  last: { ja: '前年度実績', en: "last year's actual" },
  target: { ja: '目標', en: 'target' },
};

const codes = {
  ja: {
    'answered-twice': '回答の食い違い（差替え）',
    'changed-since': '照会後の変更',
    'other-department': '他の所属の回答',
    'row-moved': '体系の変更',
    'row-gone': '該当なし',
    'unreadable-reply': '読取不能',
    'changed-figure': '基準値・前年度実績・目標の変更',
    'differs-elsewhere': '同じ指標の食い違い',
    'other-workbook': '別の計画',
    'other-year': '別の年度',
    'reply-damaged': '様式の変更',
    'not-a-reply': '回答様式以外',
  },
  en: {
    'answered-twice': 'answered twice',
    'changed-since': 'changed since',
    'other-department': 'other department',
    'row-moved': 'row moved',
    'row-gone': 'row gone',
    'unreadable-reply': 'unreadable',
    'changed-figure': 'figure changed',
    'differs-elsewhere': 'differs elsewhere',
    'other-workbook': 'other workbook',
    'other-year': 'other year',
    'reply-damaged': 'form damaged',
    'not-a-reply': 'not a reply',
  },
} satisfies Record<Language, Readonly<Record<string, string>>>;

const sentences: Readonly<Record<Language, Readonly<Record<string, (said: Said) => string>>>> = {
  ja: {
    'answered-twice': ({ answer, other, why }) =>
      `同じ指標に異なる回答があります。新しい回答は「${shown(answer)}」、${other?.file ?? ''} の回答は「${shown(other?.answer ?? '')}」です。${why === 'by-saving' ? '回答日がないか読み取れないため、ファイルを保存した日時で新しさを判断しました。' : ''}差替えとしてよいか確認してください。`,
    'changed-since': ({ part, current, answer, why, detail }) =>
      why === 'has-text'
        ? `評価シートの「${fields[part]?.ja ?? ''}」には既に「${shown(current)}」と記入されています。回答は「${shown(answer)}」です。書き替えてよいか確認し、両方残すときは評価シートに書き足してください。`
        : why === 'resolved'
          ? `提出状況で「確定」とした所属の回答が変わっています。評価シートは「${shown(current)}」、回答は「${shown(answer)}」です。差し替えてよいか確認してください。`
          : why === 'formula'
            ? `評価シートのセルは数式（${detail}）で、値は「${shown(current)}」です。回答は「${shown(answer)}」です。数式の元の数値を直すか、数式を回答の値に替えてよいか確認してください。`
            : why === 'noted'
              ? `前年度の値「${shown(current)}」には注記「${detail}」があります。確定値「${shown(answer)}」に替えると注記がなくなります。替えてよいか確認してください。`
              : why === 'was-final'
                ? `前年度の値「${shown(current)}」には、速報・見込などの印がありません。確定値「${shown(answer)}」に替えてよいか確認してください。`
                : `照会後に評価シートの値が変わっています。評価シートは「${shown(current)}」、回答は「${shown(answer)}」です。どちらが正しいか確認してください。`,
    'other-department': ({ answer, current, detail }) =>
      `この指標に回答するのは「${detail}」です。この所属の回答は「${shown(answer)}」、評価シートは「${shown(current)}」です。取り込んでよいか確認してください。`,
    'row-moved': ({ answer, current, detail }) =>
      `名称と単位が同じ指標が、評価シートでは別の体系（戦略・施策など）にあります（${detail}）。回答は「${shown(answer)}」、評価シートは「${shown(current)}」です。同じ指標として取り込んでよいか確認してください。`,
    'row-gone': ({ part, answer, detail, why }) =>
      why === 'no-room'
        ? `評価シートのセル ${detail} が結合されていて、この回答「${shown(answer)}」を書くセルがありません。結合を解除してから、もう一度取り込んでください。`
        : part === 'row'
          ? `該当する指標が評価シートにありません${answer === '' ? '' : `（回答は「${answer}」）`}。${detail === '' ? '' : `近いものは「${detail}」です。`}行が改名・移動・削除されていないか確認してください。`
          : `この回答「${shown(answer)}」を書く列が評価シートにありません。必要なら列を設けて書き写してください。`,
    'unreadable-reply': ({ part, answer, why, detail }) => {
      const field = fields[part]?.ja ?? '';
      if (why === 'uncalculated')
        return `「${field}」の数式の計算結果がファイルに保存されていません。Excel で開いて保存し直してもらうか、値を確認してください。`;
      if (why === 'stray-kind')
        return `「区分」の記入（「${shown(answer)}」）が、確定・速報・見込・集計中・調査年度外のどれでもありません。実績を区分の欄に記入していないか、所属に確認してください。`;
      if (why === 'no-survey')
        return `区分が「調査年度外」ですが、実績「${shown(answer)}」が記入されています。どちらが正しいか所属に確認してください。`;
      if (why === 'scale')
        return `「${shown(answer)}」は、ほかの数値（${detail}）と割合の書き方が違うようです（0.42 と 42 の混在）。所属に確認してください。`;
      if (why === 'shown-scaled')
        return `セルの表示は「${detail}」ですが、中の数値は「${shown(answer)}」です。どちらが正しいか所属に確認してください。`;
      if (why === 'merged')
        return `「${field}」のセルが複数の指標の行にわたって結合されていて、どの指標の数値か決められません（「${shown(answer)}」）。所属に確認してください。`;
      if (why === 'unit') return `「${shown(answer)}」の単位が、指標の単位「${detail}」と違います。所属に確認してください。`;
      return part === 'actual' || part === 'last'
        ? `${part === 'last' ? `「${field}」が` : ''}数値として読み取れません（「${shown(answer)}」）。所属に確認してください。`
        : `「${field}」がエラー値です（「${shown(answer)}」）。所属に確認してください。`;
    },
    'changed-figure': ({ part, current, answer }) => {
      const said = `（${shownFigures[part]?.ja ?? ''}「${shown(current)}」→「${shown(answer)}」）`;
      return part === 'last'
        ? `前年度実績が書き換えられています${said}。評価シートの前年度の値は変えません。正しければ、「前年度確定値」に記入してもらうか、評価シートで直してください。`
        : `基準値又は目標値が書き換えられています${said}。実績は取り込みます。誤りの指摘かどうか確認してください。`;
    },
    'differs-elsewhere': ({ detail }) =>
      `名称と単位、前年度の値（なければ基準値と目標）が同じ指標の実績が食い違っています（${detail}）。それぞれの欄に取り込みます。どれが正しいか確認してください。`,
    'other-workbook': ({ detail }) => `別の計画の様式です${detail === '' ? '' : `(${detail})`}。この計画の回答様式か確認してください。`,
    'other-year': ({ detail }) => `対象年度が異なります（${detail}の様式）。この年度の回答様式で回答してもらってください。`,
    'reply-damaged': ({ part, detail, why }) => {
      if (why === 'alike')
        return `体系・名称・単位・基準値・目標が同じ指標「${detail}」が評価シートに複数あり、どの行の回答か決められません。評価シートで名称などを区別してから照会するか、書き写してください。`;
      if (why === 'doubled-column')
        return `様式が変更され、照合できません。「${detail}」の列が2つ以上あり、記入内容が違います。1つにして回答してもらってください。`;
      if (part === 'file')
        return `様式が変更され、照合できません（「${detail}」の列がありません）。元の回答様式で回答してもらってください。`;
      if (why === 'other-unit' || why === 'other-levels')
        return `様式が変更され、照合できません。指標「${detail}」の${why === 'other-unit' ? '単位' : '階層（戦略・施策など）'}が書き換えられているか、評価シートで変わっています。別の指標でないか確認してください。`;
      return `様式が変更され、照合できません。行の指標名と照会IDが合いません${detail === '' ? '' : `(IDの指標は「${detail}」)`}。並べ替えで行がずれていないか確認してください。`;
    },
    'not-a-reply': ({ detail }) => (detail === '' ? '回答様式がありません。回答様式のファイルか確認してください。' : detail),
  },
  en: {
    'answered-twice': ({ answer, other, why }) =>
      `The same indicator was answered differently: the later reply says ${shownEn(answer)}, ${other?.file ?? ''} says ${shownEn(other?.answer ?? '')}. ${why === 'by-saving' ? 'As a 回答日 is missing or cannot be read, the file that was saved later counts as later. ' : ''}Decide which one counts.`,
    'changed-since': ({ part, current, answer, why, detail }) =>
      why === 'has-text'
        ? `The sheet already has a text for this (${fields[part]?.en ?? ''}): ${shownEn(current)}. The reply says ${shownEn(answer)}. Decide whether it may be replaced; to keep both, add the reply's to the sheet.`
        : why === 'resolved'
          ? `The answer of a department that 提出状況 calls final (確定) has changed: the sheet says ${shownEn(current)}, the reply says ${shownEn(answer)}. Decide whether it is to be replaced.`
          : why === 'formula'
            ? `The sheet's cell is a formula (${detail}) and says ${shownEn(current)}, the reply says ${shownEn(answer)}. Correct what the formula reads, or decide that the reply's value takes its place.`
            : why === 'noted'
              ? `Last year's figure, ${shownEn(current)}, carries the note "${detail}", which the final figure, ${shownEn(answer)}, would replace. Decide whether it may.`
              : why === 'was-final'
                ? `Nothing marks last year's figure, ${shownEn(current)}, as provisional; the final figure given is ${shownEn(answer)}. Decide whether it may replace it.`
                : `The sheet's value has changed since the request: it says ${shownEn(current)}, the reply says ${shownEn(answer)}. Decide which one is right.`,
    'other-department': ({ answer, current, detail }) =>
      `This indicator is for "${detail}" to answer. This department says ${shownEn(answer)}, the sheet ${shownEn(current)}. See whether it is to be taken in.`,
    'row-moved': ({ answer, current, detail }) =>
      `The indicator of this name and unit stands under other headings in the sheet (${detail}). The reply says ${shownEn(answer)}, the sheet ${shownEn(current)}. See whether it is the same one.`,
    'row-gone': ({ part, answer, detail, why }) =>
      why === 'no-room'
        ? `The sheet's cells ${detail} are merged, and this answer, ${shownEn(answer)}, has no cell of its own. Unmerge them and collect again.`
        : part === 'row'
          ? `The sheet has no such indicator${answer === '' ? '' : ` (the reply says ${shownEn(answer)})`}.${detail === '' ? '' : ` The nearest is "${detail}".`} See whether the row was renamed, moved or deleted.`
          : `The sheet has no column for this answer, ${shownEn(answer)}. Add one and copy it where it is wanted.`,
    'unreadable-reply': ({ part, answer, why, detail }) => {
      const field = fields[part]?.en ?? '';
      if (why === 'uncalculated')
        return `The file does not have what the formula of this field comes to (${field}). Have it saved by Excel again, or ask for the value.`;
      if (why === 'stray-kind')
        return `What stands under 区分, ${shownEn(answer)}, is none of its words (確定, 速報, 見込, 集計中, 調査年度外). See whether the actual was typed into the column beside it, and ask the department.`;
      if (why === 'no-survey')
        return `区分 says that there was no survey this year (調査年度外), and the actual says ${shownEn(answer)}. Ask the department which is right.`;
      if (why === 'scale')
        return `${shownEn(answer)} seems to be on another scale than the indicator's other figures, ${detail} (0.42 beside 42). Ask the department.`;
      if (why === 'shown-scaled') return `The cell shows ${detail} and holds ${shownEn(answer)}. Ask the department which is meant.`;
      if (why === 'merged')
        return `The cell of this field (${field}) is merged over the rows of several indicators, and whose figure it is cannot be told: ${shownEn(answer)}. Ask the department.`;
      if (why === 'unit') return `${shownEn(answer)} is in another unit than the indicator's, "${detail}". Ask the department.`;
      return part === 'actual' || part === 'last'
        ? `This cannot be read as a figure${part === 'last' ? ` (${field})` : ''}: ${shownEn(answer)}. Ask the department.`
        : `This field (${field}) holds an error: ${shownEn(answer)}. Ask the department.`;
    },
    'changed-figure': ({ part, current, answer }) =>
      `The ${shownFigures[part]?.en ?? part} was altered in the reply (${shownEn(current)} to ${shownEn(answer)}). ${part === 'last' ? 'The sheet keeps its own. If the new one is right, ask for it in the column of final figures, or correct the sheet.' : 'The actual is taken all the same. See whether a mistake was meant to be reported.'}`,
    'differs-elsewhere': ({ detail }) =>
      `Indicators with the same name, unit and figure of last year (without one, baseline and target) have different actuals: ${detail}. Each is taken into its own cell. See which is right.`,
    'other-workbook': ({ detail }) =>
      `This is the form of another plan${detail === '' ? '' : ` (${detail})`}. See whether it belongs here.`,
    'other-year': ({ detail }) => `This is the form of another year (${detail}). Ask for an answer on this year's form.`,
    'reply-damaged': ({ part, detail, why }) => {
      if (why === 'alike')
        return `Several indicators of the sheet are called "${detail}" and agree in levels, unit, baseline and target: which of them was answered cannot be told. Tell them apart in the sheet before asking, or copy the answer.`;
      if (why === 'doubled-column')
        return `The form was altered and cannot be matched: several columns are headed "${detail}" and say different things. Ask for an answer with one of them.`;
      if (part === 'file')
        return `The form was altered and cannot be matched (there is no column "${detail}"). Ask for an answer on the form as it was sent.`;
      if (why === 'other-unit' || why === 'other-levels')
        return `The form was altered and this row cannot be matched: the ${why === 'other-unit' ? 'unit' : 'headings'} of "${detail}" changed in the reply, or in the sheet. See whether it is another indicator.`;
      return `The form was altered and this row cannot be matched: its name and its id belong to different indicators${detail === '' ? '' : ` (the id to "${detail}")`}. See whether rows were sorted in part.`;
    },
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
      remark: '備考：',
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
