import type { Bilingual, Language } from '../language';
import { sharedHelp } from './shared-help';

/** The help text of `shinchoku next-year`. */
export const nextYearHelp: Bilingual<string> = {
  ja: `使い方：shinchoku next-year ブック.xlsx [オプション]

年度更新。評価シートを写して、次の年度のシートを作ります。
シート名・表題・見出しの年度を進め（基準値・目標の年度はそのまま）、実績・備考・要因を空欄にし、
進捗率・状況は新しい実績を待つ数式に、集計表は新しいものにします。元のシートはそのまま残ります。
年度ごとの列がある表では、次の年度の列を使います。
--out か --in-place を付けない限り、何をするかを表示するだけで、どこにも書き込みません。

  --out FILE               年度更新したブックを FILE に保存する
  --in-place               元のブックに書き込む
  --year YEAR              元にする実績の年度、または作る年度。例：R1（既定：ブックの最後の年度）
${sharedHelp.ja}`,
  en: `Usage: shinchoku next-year BOOK.xlsx [options]

Makes the next year's sheets (年度更新): copies of the evaluation sheets with the years in name, title and
headings moved on (those of baselines and targets stay), actuals, remarks and reasons emptied, results
as formulas that wait for the new actuals, and count tables made anew. The old sheets stay as they are.
Tables with a column for each year get the next year's column used.
Without --out or --in-place it only says what it would do.

  --out FILE               save the workbook with the next year as FILE
  --in-place               write into the workbook itself
  --year YEAR              the year of actuals to go on from, or the year to make, e.g. R1 (default: the workbook's latest)
${sharedHelp.en}`,
};

/** What `next-year` prints. */
export const nextYearWords = {
  ja: {
    years: (from: string, to: string) => `年度更新：${from} → ${to}`,
    noYear: () =>
      '年度更新：ブックのどこにも実績の年度がありません。年度の書き換えはせず、シートを写します。写しと元のシートはどちらも評価されるので、写しの表題か実績の見出しに年度を書いてください。',
    copy: (from: string, to: string) => `シート「${from}」を写して「${to}」を作ります`,
    notCopied: (what: string) => `写せないもの：${what}`,
    notes: (cells: readonly string[]) => `写さないメモ（前の年度の実績や評価に付いたもの。元のシートには残ります）：${cells.join('、')}`,
    emptied: (actuals: number, remarks: number, results: number) =>
      `空欄にするセル：実績 ${String(actuals)}、備考・要因など ${String(remarks)}、手入力の結果 ${String(results)}`,
    carried: (count: number) => `前年度の列に、これまでの実績や結果を移します：${String(count)} セル`,
    left: (columns: readonly (readonly [string, string])[]) =>
      `前の年度の内容のまま残る列（見出しと内容を確かめて直してください）：${columns.map(([letters, heading]) => `${letters} 列「${heading}」`).join('、')}`,
    texts: (cells: readonly (readonly [string, string])[]) =>
      `表の下の、年度のある注記（次の年度にも当てはまるか確かめて直してください）：${cells.map(([cell, text]) => `${cell}「${text}」`).join('、')}`,
    column: (sheet: string, column: string) => `シート「${sheet}」：次の年度の列 ${column} を使います`,
    noColumnLeft: (sheet: string) => `シート「${sheet}」：次の年度の列がありません。列を足してから、もう一度実行してください。`,
    dryRun: () => '書き込んでいません。--out FILE か --in-place を付けると書き込みます。',
    written: (file: string) => `出力：${file} に書き込みました`,
    nothingToChange: () => '変更するセルはありません。',
    nothingToWrite: (file: string) => `変更するセルはありません：${file}`,
    writtenUnchanged: (file: string) => `出力：${file}（変更するセルはなく、入力と同じ内容です）`,
  },
  en: {
    years: (from: string, to: string) => `Next year: ${from} → ${to}`,
    noYear: () =>
      'Next year: nothing in the workbook says which year its actuals are of. The sheets are copied, no year is replaced. Copy and original are both evaluated until the copy’s title or the heading of its actuals names a year.',
    copy: (from: string, to: string) => `Sheet "${from}" is copied as "${to}"`,
    notCopied: (what: string) => `Not copied: ${what}`,
    notes: (cells: readonly string[]) =>
      `Notes not copied (on last year's actuals and results; the old sheet keeps them): ${cells.join(', ')}`,
    emptied: (actuals: number, remarks: number, results: number) =>
      `Cells emptied: actuals ${String(actuals)}, remarks and reasons ${String(remarks)}, typed results ${String(results)}`,
    carried: (count: number) => `This year's actuals move to last year's column: ${String(count)} cells`,
    left: (columns: readonly (readonly [string, string])[]) =>
      `Columns that still hold what belongs to the year before (check heading and contents): ${columns.map(([letters, heading]) => `${letters} "${heading}"`).join(', ')}`,
    texts: (cells: readonly (readonly [string, string])[]) =>
      `Notes below the table that name a year (see whether they hold for the next): ${cells.map(([cell, text]) => `${cell} "${text}"`).join(', ')}`,
    column: (sheet: string, column: string) => `Sheet "${sheet}": the next year's column ${column} is used`,
    noColumnLeft: (sheet: string) => `Sheet "${sheet}": there is no column for the next year. Add one and run this again.`,
    dryRun: () => 'Nothing was written. Use --out FILE or --in-place.',
    written: (file: string) => `Output: written to ${file}`,
    nothingToChange: () => 'Nothing to change.',
    nothingToWrite: (file: string) => `Nothing to change: ${file}`,
    writtenUnchanged: (file: string) => `Output: ${file} (nothing to change, the same as the input)`,
  },
} satisfies Record<Language, unknown>;

/** What of a sheet cannot be copied. */
export const uncopiedWords: Readonly<
  Record<
    'pivot-table' | 'threaded-comments' | 'slicer' | 'timeline' | 'control' | 'embedded-object' | 'query' | 'custom-property' | 'other',
    Bilingual<string>
  >
> = {
  'pivot-table': { ja: 'ピボットテーブル', en: 'pivot tables' },
  'threaded-comments': { ja: 'コメントのスレッド（メモは写します）', en: 'comment threads (notes are copied)' },
  slicer: { ja: 'スライサー', en: 'slicers' },
  timeline: { ja: 'タイムライン', en: 'timelines' },
  control: { ja: 'ボタンなどのコントロール', en: 'controls such as buttons' },
  'embedded-object': { ja: '埋め込まれたオブジェクト', en: 'embedded objects' },
  query: { ja: 'クエリの接続', en: 'query connections' },
  'custom-property': { ja: 'シートの独自のプロパティ', en: 'custom properties of the sheet' },
  other: { ja: 'その他', en: 'something else' },
};
