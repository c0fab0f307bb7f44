/** The workbench's own words; the pane brings its own. */
export const WORDS = {
  ja: {
    subtitle: 'ワークベンチ',
    open: 'ファイルを開く',
    save: '保存',
    language: '言語',
    grid: 'シート',
    notOpened: 'ファイルを開けませんでした',
    notSaved: '保存できませんでした',
  },
  en: {
    subtitle: 'workbench',
    open: 'Open a file',
    save: 'Save',
    language: 'Language',
    grid: 'Sheet',
    notOpened: 'The file could not be opened',
    notSaved: 'The file could not be saved',
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
