import type { evaluationErrors } from '../../../src/i18n/errors/evaluation-errors';
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
  'layout-unread': {
    ja: {
      cause:
        '表が 1 指標 1 行の形ではなく(計画と実績が行に分かれた表、項目名の隣に値を書く様式、行と列が逆の表)、どのセルが何か確実には読み取れません。',
      remedy: '文にあるとおりに見出しをそろえるか、1 指標 1 行の表に直します。行と列が逆の表は、「行/列の入れ替え」で貼り付けます。',
    },
    en: {
      cause:
        'The table does not have an indicator a row (plan and actual in rows, a form with labelled cells, indicators as columns), and which cell is what is not certain.',
      remedy:
        'Word the headings as the message says, or lay the table out with one indicator a row; transpose one that has indicators as columns.',
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
      cause: '指定した列が重なっているか、見出しから別の項目と分かる列を指定しています。',
      remedy: 'それぞれ別の列を指定します(指標名と数値が 1 つのセルにある表では、指標と数値の 1 つが同じ列でも構いません)。',
    },
    en: {
      cause: 'Columns that were named overlap, or a column was named that by its heading is something else.',
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
  'text-not-utf8': {
    ja: {
      cause: '設定のファイルが Shift_JIS や UTF-16 などで保存されています。別の文字コードとして読むと文字化けするため、読み取りません。',
      remedy: 'テキストエディターで開き、文字コードに UTF-8 を選んで保存し直します(BOM はあってもなくても構いません)。',
    },
    en: {
      cause: 'The file was saved in another encoding, such as Shift_JIS or UTF-16. Nothing is guessed, so that no label is garbled.',
      remedy: 'Open it in a text editor and save it as UTF-8, with or without a byte order mark.',
    },
  },
  'next-year-unread': {
    ja: {
      cause: '年度更新で写したシートに、次の年度の表だと分かるものがありません。このまま評価すると、元のシートと二重に数えます。',
      remedy: '実績の見出し(例: R1実績)か表題に、実績の年度を書いてから年度更新をやり直します。',
    },
    en: {
      cause:
        'Nothing in the copied sheet would say that it is the next year’s. Evaluated together with the old one, all would count twice.',
      remedy: 'Name the year of the actuals in their heading (R1実績) or in the title, then make the next year again.',
    },
  },
  'next-year-exists': {
    ja: {
      cause: '次の年度の評価シートがすでにあります。もう 1 枚作ると、同じ年度の指標を二重に数えます。',
      remedy: 'すでにあるシートをそのまま使います。作り直すときは、そのシートを削除してから年度更新をやり直します。',
    },
    en: {
      cause: 'The next year has its evaluation sheet already. With another one, each indicator of that year would count twice.',
      remedy: 'Use the sheet that is there. To make it anew, delete it and make the next year again.',
    },
  },
  'next-year-rows': {
    ja: {
      cause: '一つの指標に、年度ごとの行があります。シートを写すと、これまでの年度の実績まで消えてしまいます。',
      remedy: '各指標の下に次の年度の行を加え、年度の列に年度を記入します。',
    },
    en: {
      cause: 'An indicator has a row for each year. A copy of the sheet would lose the actuals of the years before.',
      remedy: 'Add a row for the next year below each indicator, and write the year in the column of years.',
    },
  },
  'year-without-actuals': {
    ja: {
      cause: '元にする年度のシートに実績が 1 つもありません。年度更新をもう一度実行したときによく起きます。',
      remedy:
        '実績を入力するか、回答を取りまとめてから年度更新します。空のまま進めるときは、作る年度を --year で指定します(例: --year R3)。',
    },
    en: {
      cause: 'The year to go on from has no actual. Most often the next year was made already, and this ran a second time.',
      remedy: 'Fill in the actuals, or collect the replies, first. To go on all the same, name the year to make: --year R3.',
    },
  },
  'year-not-found': {
    ja: {
      cause: '指定した年度の実績の列が、評価する表にありません。別の年度の実績で代わりに評価することはしません。',
      remedy: '文にある年度から選びます。年度がシートごとに分かれているときは、シートも指定します(--sheet、画面では「シート」)。',
    },
    en: {
      cause: 'A table that is to be evaluated has no actuals of that year. Those of another year are never taken instead.',
      remedy: 'Choose one of the years that the message lists. Where each sheet has a year of its own, name the sheet, too.',
    },
  },
  'count-level-not-found': {
    ja: {
      cause: '設定(プロファイル)の countLevel に書かれた段階の名前が、シートの見出しのどの段階とも一致しません。',
      remedy: '文にある段階の名前から選ぶか、上からの番号(1 が一番上)を書きます。',
    },
    en: {
      cause: 'The profile’s countLevel names a level that the headings of the sheet do not have.',
      remedy: 'Choose one of the names that the message lists, or write the level’s number from the top (1 is the highest).',
    },
  },
  'sheet-protected': {
    ja: { cause: 'シートが保護されており、結果の列がロックされています。', remedy: 'Excel で保護を解除して保存し、もう一度実行します。' },
    en: { cause: 'The sheet is protected and its result columns are locked.', remedy: 'Unprotect it in Excel, save, and try again.' },
  },
  'other-rule': {
    ja: {
      cause: '前回は別の規則（--profile）か列（--columns）で評価されています。そのまま進めると、結果がすべて変わります。',
      remedy: '前回と同じ規則と列を指定します。この規則に改めるときは、先に評価し直します。',
    },
    en: {
      cause: 'The workbook was evaluated by another rule (--profile) or other columns (--columns). All results would change.',
      remedy: 'Give the same rules and columns as last time. To change to this rule, evaluate the workbook first.',
    },
  },
  'report-in-doubt': {
    ja: {
      cause: '読み取りに疑いのある表があり、そのまま報告書にすると誤りが載るおそれがあります。',
      remedy: '評価して要確認事項を確かめ、列を指定するか、読み取りを認めてから作ります。',
    },
    en: {
      cause: 'The reading of a table is doubtful, and a report of it could print what is wrong.',
      remedy: 'Evaluate, look at the findings, name the columns or confirm the reading, then make the report.',
    },
  },
  'report-without-actuals': {
    ja: {
      cause: '年度更新で作った新しいシートが最新の年度になり、実績がまだ 1 つも入力されていません。',
      remedy:
        '報告する年度を指定します。コマンドでは --year R1 のように、作業ウィンドウでは［評価］の「読み取りを確認・修正」で年度かシートを選びます。',
    },
    en: {
      cause: 'The sheet made for the next year is the latest one, and not one of its actuals is entered yet.',
      remedy:
        'Name the year to report: on the command line --year R1, in the pane the year or the sheet under “Check and correct the reading”.',
    },
  },
  'copy-protected': {
    ja: {
      cause: 'ブックの構成が保護されています。年度更新は、次の年度のシートを加えます。',
      remedy: '［校閲］の［ブックの保護］を解除してから年度更新し、また保護します。',
    },
    en: {
      cause: "The workbook's structure is protected, and the next year needs sheets of its own.",
      remedy: 'Take the protection off (Review, Protect Workbook), make the next year, and protect the workbook again.',
    },
  },
  'structure-protected': {
    ja: { cause: 'ブックの構成が保護されており、集計表のシートを追加できません。', remedy: '保護を解除するか、--counts none を付けます。' },
    en: {
      cause: 'The workbook’s structure is protected, so the sheet for count tables cannot be added.',
      remedy: 'Unprotect it, or add --counts none.',
    },
  },
  'report-sheet-protected': {
    ja: {
      cause: 'ブックの構成が保護されており、報告書（又は集計表）のシートを追加できません。',
      remedy: '保護を解除するか、Word 文書か公表用で保存します。',
    },
    en: {
      cause: 'The workbook’s structure is protected, so the sheet of the report (or of count tables) cannot be added.',
      remedy: 'Unprotect it, or save a Word document or a copy for publication.',
    },
  },
};
