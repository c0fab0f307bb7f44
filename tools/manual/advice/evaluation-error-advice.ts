import type { evaluationErrors } from '../../../src/i18n/evaluation-errors';
import type { BilingualAdvice } from './advice';

/** What the manual says of each refusal of the engine. */
export const evaluationErrorAdvice: Readonly<Record<keyof typeof evaluationErrors, BilingualAdvice>> = {
  'no-table': {
    ja: {
      cause:
        '指標・実績・目標の見出しがそろった表が、どのシートにもありません。見出しが画像や図形になっている、別のブックを開いているなどの場合です。',
      remedy: '見出しの文字を確認します。独自の見出しのときは、画面の「読み取りを確認・修正」か --columns で列を指定します。',
    },
    en: {
      cause: 'No sheet has a table with headings for indicator, actual and target.',
      remedy: 'Check the headings; where they are unusual, name the columns under "Check and correct the reading" or with --columns.',
    },
  },
  'sheet-not-found': {
    ja: { cause: '指定した名前のシートがありません。', remedy: '文にある一覧から選びます。空白や全角・半角の違いに注意します。' },
    en: { cause: 'There is no sheet of the name that was given.', remedy: 'Choose one of those that the message lists.' },
  },
  'sheet-without-table': {
    ja: { cause: '指定したシートに、評価表の見出しが見つかりません。', remedy: '見出し行を確認するか、列を指定します。' },
    en: { cause: 'The sheet that was named has no headings of an evaluation table.', remedy: 'Check its headings, or name the columns.' },
  },
  'columns-invalid': {
    ja: {
      cause: '指定した列が重なっています。',
      remedy: 'それぞれ別の列を指定します(指標名と数値が 1 つのセルにある表では、指標と数値の 1 つが同じ列でも構いません)。',
    },
    en: {
      cause: 'Columns that were named overlap.',
      remedy:
        'Name a column of its own for each. (Where name and figure stand in one cell, the indicator and one figure may share theirs.)',
    },
  },
  'profile-invalid': {
    ja: {
      cause: '評価の規則(JSON)に、使えない値や綴りの誤りがあります。文の「statuses[1]…」は場所を表します(番号は 0 から)。',
      remedy: '示された場所を直します。書き方は、コマンドの説明の Profiles にあります。',
    },
    en: {
      cause: 'The rules (JSON) hold a value that may not stand there. The path counts from 0.',
      remedy: 'Correct the place that is named. The description of the command says what may stand there.',
    },
  },
  'sheet-protected': {
    ja: { cause: 'シートが保護されており、結果の列がロックされています。', remedy: 'Excel で保護を解除して保存し、もう一度実行します。' },
    en: { cause: 'The sheet is protected and its result columns are locked.', remedy: 'Unprotect it in Excel, save, and try again.' },
  },
  'structure-protected': {
    ja: { cause: 'ブックの構成が保護されており、集計表のシートを追加できません。', remedy: '保護を解除するか、--counts none を付けます。' },
    en: {
      cause: 'The workbook’s structure is protected, so the sheet for count tables cannot be added.',
      remedy: 'Unprotect it, or add --counts none.',
    },
  },
};
