import type { Bilingual } from '../language';

/** The words of the pane's part about the report. */
export const reportPane = {
  title: { ja: '報告書', en: 'Report' },
  hint: {
    ja: '進捗状況報告書を作ります。シート「報告書」の数値は評価表を参照する数式です。作り直しても、記入欄に書いた内容は残ります。',
    en: 'Makes the progress report. The figures of the sheet 報告書 are formulas over the evaluation sheet; made again, it keeps what was written into its boxes.',
  },
  sheet: { ja: '報告書', en: 'Report sheet' },
  word: { ja: '報告書（Word）', en: 'Report (Word)' },
  publicCopy: { ja: '報告書の写し（公表用）', en: 'Copy of the report for publication' },
  publicHint: {
    ja: '公表用の写しは、数式を含まない値だけのシートです。新しいブックに移して公表します。',
    en: 'The copy for publication is a sheet of values without formulas. Move it to a new workbook to publish it.',
  },
  wordHint: {
    ja: 'Word 文書が保存されないときは、この Excel ではファイルを保存できません。シート「報告書」を作って印刷するか、Word に貼り付けてください。',
    en: 'Where no Word document is saved, this Excel cannot save files. Make the report sheet and print it, or paste it into Word.',
  },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** What the pane says once a report is made. */
export const reportPaneSentences = {
  made: {
    ja: (sheet: string) => `シート「${sheet}」を作りました。`,
    en: (sheet: string) => `The sheet "${sheet}" has been made.`,
  },
  missing: {
    ja: () => 'まだ報告書のシートがありません。先に［報告書］を押してください。',
    en: () => 'There is no report sheet yet. Press "Report sheet" first.',
  },
  unchanged: { ja: () => '報告書は最新です。', en: () => 'The report is up to date.' },
  saved: { ja: (file: string) => `「${file}」を保存します。`, en: (file: string) => `"${file}" is being saved.` },
  file: { ja: (book: string) => `${book}_報告書.docx`, en: (book: string) => `${book}_report.docx` },
} satisfies Readonly<Record<string, Bilingual<(name: string) => string>>>;
