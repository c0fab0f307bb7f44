/** The workbench's own words; the pane brings its own. */
export const WORDS = {
  ja: {
    subtitle: 'ワークベンチ',
    open: 'ファイルを開く',
    save: '保存',
    language: '言語',
    group: '進捗評価',
    evaluate: '評価する',
    pane: '評価と確認',
    close: '閉じる',
    grid: 'シート',
    notOpened: 'ファイルを開けませんでした',
    notSaved: '保存できませんでした',
    sheetDeleted: 'ワークベンチでは、元のファイルにあったシートの削除を保存できません。シートを元に戻すか、Excel で削除してください',
    notes: '保存しました。スレッド形式のコメントがあるセルのメモは含まれていません。',
    rows: '保存しました。挿入・削除した行の高さと書式(塗りつぶし・罫線など)は含まれていません。',
  },
  en: {
    subtitle: 'workbench',
    open: 'Open a file',
    save: 'Save',
    language: 'Language',
    group: 'Progress',
    evaluate: 'Evaluate',
    pane: 'Results',
    close: 'Close',
    grid: 'Sheet',
    notOpened: 'The file could not be opened',
    notSaved: 'The file could not be saved',
    sheetDeleted: 'The workbench cannot delete a sheet that the file had. Bring it back, or delete it in Excel',
    notes: 'Saved, without notes on cells that have threaded comments.',
    rows: 'Saved, without the heights and looks (fills, borders) of rows that were inserted or deleted.',
  },
} as const;

/** Languages of the workbench. */
export type Language = keyof typeof WORDS;

/** Puts the words of a language where the page has room for them. */
export function showWords(language: Language): void {
  document.documentElement.lang = language;
  const words: Readonly<Record<string, string>> = WORDS[language];
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = words[element.dataset['words'] ?? ''] ?? '';
  }
}
