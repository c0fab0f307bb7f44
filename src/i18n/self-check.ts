import type { Bilingual, Language } from './language';

/** What is found out about this Excel, for the page 「動作確認」 and its report. */
const checks = {
  'formula-spelling': { ja: '数式の書き直し', en: 'How formulas are spelled' },
  'formula-r1c1': { ja: 'R1C1 形式の数式', en: 'Formulas in R1C1 notation' },
  'text-cells': { ja: '文字列のセル', en: 'Cells formatted as text' },
  criteria: { ja: '件数の数え方（COUNTIF）', en: 'How COUNTIF counts' },
  'conditional-formats': { ja: '条件付き書式', en: 'Conditional formats' },
  'print-setup': { ja: '印刷設定', en: 'Print set-up' },
  settings: { ja: '設定の保存', en: 'Settings in the workbook' },
  'values-copy': { ja: '値の貼り付け', en: 'Pasting values' },
  spill: { ja: 'スピルする数式', en: 'Formulas that spill' },
  filter: { ja: 'フィルターの行への書き込み', en: 'Writing to filtered rows' },
  notes: { ja: 'セルのメモ', en: 'Notes on cells' },
  'undo-group': { ja: '元に戻すのまとまり', en: 'Undo groups' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

const outcomes = {
  'as-expected': { ja: '想定どおり', en: 'as expected' },
  different: { ja: '想定と違う', en: 'different' },
  failed: { ja: '実行できない', en: 'refused' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** A line of the report: what was tried, what came of it, and Excel's own words. */
export function selfCheckLine(
  language: Language,
  { id, outcome, found }: { readonly id: keyof typeof checks; readonly outcome: keyof typeof outcomes; readonly found: string },
): string {
  return `${checks[id][language]}: ${outcomes[outcome][language]} [${id}] ${found}`;
}

/** The words of the page. */
export const selfCheckWords = {
  title: { ja: '動作確認', en: 'Self-check' },
  explanation: {
    ja: 'この Excel で本製品が前提にしている動きを、一時的なシートを作って確かめます。シートは終わると消えます。ほかのセルは変わりません。Excel の「元に戻す」の履歴は消えます。',
    en: 'Tries on a temporary sheet what this product relies on in Excel. The sheet is taken away again and no other cell changes. Excel’s own undo history is lost.',
  },
  run: { ja: '確かめる', en: 'Run the check' },
  report: { ja: '結果（管理者か開発元に伝えてください）', en: 'The result (for your administrator or the makers)' },
  copy: { ja: '結果をコピー', en: 'Copy the result' },
} satisfies Readonly<Record<string, Bilingual<string>>>;
