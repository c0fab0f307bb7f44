import type { Bilingual, Language } from './language';

/** Words and sentences of parts of the pane that most people open later or never: sharing, settings, corrections. They are loaded with those. */
const words = {
  autoRefresh: { ja: '実績を直したら自動で評価し直す', en: 'Evaluate anew when a figure is edited' },
  autoRefreshHint: { ja: 'このコンピューターだけの設定です。', en: 'For this computer only.' },
  preset: { ja: '規則', en: 'Rules' },
  ownProfile: { ja: '独自の規則', en: 'Own rules' },
  profileText: { ja: '規則の内容（JSON）', en: 'The rules as JSON' },
  importProfile: { ja: 'ファイルから読み込む', en: 'Import from a file' },
  exportProfile: { ja: 'ファイルに書き出す', en: 'Export to a file' },
  downloadHint: {
    ja: 'ファイルが保存されない環境では、コピーしてメモ帳などに貼り付けて保存してください。',
    en: 'Where no file is saved, copy the text and paste it into a file of your own.',
  },
  writeAs: { ja: '結果の書き方', en: 'Results are written as' },
  writeFormulas: { ja: '数式（実績を直すと自動で変わる）', en: 'Formulas (they follow when a figure is edited)' },
  writeValues: { ja: '値（計算結果だけ）', en: 'Values (the results alone)' },
  openWithWorkbook: { ja: 'このブックを開いたら表示する', en: 'Open with this workbook' },
  openWithWorkbookHint: {
    ja: 'ブックと一緒に伝わり、ほかの人の Excel でも表示されます。',
    en: 'Travels with the workbook: it opens for colleagues, too.',
  },
  valuesCopy: { ja: '値だけの写しを作る', en: 'Make a values-only copy' },
  valuesCopyHint: {
    ja: '評価表と集計表を、数式を含まないシートとして複製します。庁外に渡すときに使えます。',
    en: 'Copies the evaluated sheets and count tables as sheets without formulas, for people outside.',
  },
  reminders: { ja: '実績の未入力一覧', en: 'Missing actuals' },
  remindersHint: { ja: '担当課ごとに、実績のない指標を並べています。', en: 'Indicators without an actual, by department.' },
  noReminders: { ja: '実績はすべて入力されています。', en: 'Every actual has been entered.' },
  readingBasis: { ja: '何を何と読み取ったか', en: 'What was taken for what, and why' },
  allSheets: { ja: '表のあるシートすべて', en: 'All sheets with a table' },
  headingRow: { ja: '見出し行（行番号）', en: 'Heading row (number)' },
  levelsHint: {
    ja: 'シートで見出しの行を選ぶと、その段階をここ（画面の下）で直せます。',
    en: 'Select a heading’s row on the sheet: its level can then be corrected at the bottom of the pane.',
  },
  forgetCorrections: { ja: '修正を取り消す', en: 'Discard corrections' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** Names a word or sentence of those parts. */
export type FoldWord = keyof typeof words;

/** A word or sentence of a part that is opened later. */
export function foldWord(language: Language, word: FoldWord): string {
  return words[word][language];
}
