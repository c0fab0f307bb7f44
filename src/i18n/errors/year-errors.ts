import type { ErrorWords } from './error-words';

/** What the commands of the year's work refuse. */
export const yearErrors = {
  'no-workbook-named': {
    ja: (detail) => `ブックが指定されていません。例：shinchoku ${detail('example')}`,
    en: (detail) => `No workbook was named. Example: shinchoku ${detail('example')}`,
  },
  'file-gone': {
    ja: (detail) =>
      `${detail('path')}: ファイルがありません。リンク（ショートカット）の先が移動・削除されたか、読む間に動かされています。ファイルそのものをフォルダーに入れてください。`,
    en: (detail) =>
      `${detail('path')}: there is no file. It is a link to a file that was moved or deleted, or was itself moved meanwhile. Put the file itself into the folder.`,
  },
  'year-needed': {
    ja: (detail) => `${detail('path')}: 実績の年度がどこにも書かれていないか、行ごとに違います。--year で指定してください。例：--year R2`,
    en: (detail) =>
      `${detail('path')}: nothing says which year the actuals are of, or each row says its own. Name it with --year, e.g. --year R2.`,
  },
  'output-exists': {
    ja: (detail) =>
      `${detail('path')}: すでにあります。置き換えるときは --force を付けるか、別のフォルダーを指定してください。何も書き込んでいません。`,
    en: (detail) =>
      `${detail('path')}: this file is there already. Use --force to replace it, or name another folder. Nothing was written.`,
  },
  'output-dir-is-file': {
    ja: (detail) => `${detail('path')}: フォルダーではありません。--out-dir にはフォルダーを指定してください。`,
    en: (detail) => `${detail('path')}: this is not a folder. Name a folder with --out-dir.`,
  },
  'department-map-unreadable': {
    ja: (detail) => `${detail('path')}: ${detail('line')} 行目を読み取れません。「旧名称,新名称」の形で書いてください。`,
    en: (detail) => `${detail('path')}: line ${detail('line')} cannot be read. Write "old name,new name".`,
  },
  'department-map-twice': {
    ja: (detail) =>
      `${detail('path')}: ${detail('line')} 行目の「${detail('name')}」は、前の行で別の新名称になっています。旧名称 1 つに新名称を 1 つだけ書いてください。`,
    en: (detail) =>
      `${detail('path')}: "${detail('name')}" in line ${detail('line')} has another new name in a line before. Give each old name one new name.`,
  },
  'only-both': {
    ja: () => '--only-missing と --only-pending は同時に指定できません。どちらか一方にしてください。',
    en: () => '--only-missing and --only-pending exclude each other. Use one of them.',
  },
  'status-of-other': {
    ja: (detail) =>
      `${detail('path')}: 別の計画又は年度の提出状況です（${detail('plan')} ${detail('year')}）。この計画・年度のものを指定するか、別のフォルダーに出力してください。何も書き込んでいません。`,
    en: (detail) =>
      `${detail('path')}: this list is of another plan or year (${detail('plan')}, ${detail('year')}). Name this plan's own, or another folder. Nothing was written.`,
  },
  'status-unreadable': {
    ja: (detail) => `${detail('path')}: 提出状況のブックではありません。照会か取りまとめで作られた 提出状況.xlsx を指定してください。`,
    en: (detail) => `${detail('path')}: this is no list of replies. Name the one that request or collect made.`,
  },
  'same-invalid': {
    ja: (detail) => `--same の指定「${detail('value')}」が読めません。--same '回答の指標名=評価シートの指標名' の形で指定してください。`,
    en: (detail) => `--same ${detail('value')} cannot be read: write --same "the reply's name=the sheet's name".`,
  },
  'same-not-found': {
    ja: (detail) => `--same に指定した指標「${detail('name')}」が評価シートにありません。評価シートの指標名のとおりに指定してください。`,
    en: (detail) => `The sheet has no indicator "${detail('name')}" as --same names: write the name as the sheet does.`,
  },
  'decided-both-ways': {
    ja: (detail) => `${detail('code')} を --accept と --keep の両方に指定しています。どちらか一方にしてください。`,
    en: (detail) => `${detail('code')} is named both with --accept and with --keep. Use one of them.`,
  },
  'due-invalid': {
    ja: (detail) => `--due の「${detail('value')}」という日付はありません。例：--due 2026-05-15`,
    en: (detail) => `There is no date "${detail('value')}" (--due). Example: --due 2026-05-15`,
  },
  'heading-not-found': {
    ja: (detail) => `「${detail('heading')}」という見出しの列がありません。評価表の見出しをそのまま --by に指定してください。`,
    en: (detail) => `There is no column headed "${detail('heading')}". Name a heading of the evaluation table with --by.`,
  },
  'nothing-to-ask': {
    ja: (detail) => `${detail('path')}: 照会する指標がありません。条件（--only-missing、--only-pending、--sheet）を確かめてください。`,
    en: (detail) => `${detail('path')}: there is no indicator to ask for. Check --only-missing, --only-pending and --sheet.`,
  },
  'no-last-year': {
    ja: (detail) =>
      `${detail('path')}: 前年度の評価シートがありません。前年度のブックを続けて指定してください。例：shinchoku compare BOOK.xlsx LAST-YEAR.xlsx`,
    en: (detail) =>
      `${detail('path')}: there is no sheet of an earlier year. Name last year's workbook, too: shinchoku compare BOOK.xlsx LAST-YEAR.xlsx`,
  },
  'no-year-before': {
    ja: (detail) => `${detail('path')}: 対象の年度より前の年度の評価表がありません。前年度のブックを指定してください。`,
    en: (detail) => `${detail('path')}: it has no evaluation sheet of an earlier year than the one in question. Name last year's workbook.`,
  },
  'not-last-year': {
    ja: (detail) =>
      `${detail('path')}: ${detail('year')} の評価表で、前年度（${detail('wanted')}）ではありません。前年度のブックを指定してください。`,
    en: (detail) => `${detail('path')}: it is of ${detail('year')}, and last year is ${detail('wanted')}. Name last year's workbook.`,
  },
  'no-replies': {
    ja: () =>
      '回答のファイルがありません。回答様式のファイルか、それを入れたフォルダーを指定してください。例：shinchoku collect BOOK.xlsx 回答',
    en: () => 'No replies were named. Name the files, or the folder that they are in. Example: shinchoku collect BOOK.xlsx replies',
  },
  'no-reply-readable': {
    ja: (detail) => `${detail('path')}: 読み取れた回答が 1 つもありません。回答様式のファイルか確かめてください。${detail('reason')}`,
    en: (detail) => `${detail('path')}: no reply could be read. See whether these files are forms. ${detail('reason')}`,
  },
} satisfies Readonly<Record<string, ErrorWords>>;
