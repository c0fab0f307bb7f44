import type { Bilingual, Language } from '../language';
import { sharedHelp } from './shared-help';

/** The help text of `shinchoku compare`. */
export const compareHelp: Bilingual<string> = {
  ja: `使い方：shinchoku compare ブック.xlsx [前年度.xlsx] [オプション]

前年度比較。シート「前年度比較」に、指標ごとの両年度の目標・実績・進捗率・状況と、上昇・低下・横ばいの別、
状況の移り変わりの表（全体と重点戦略ごと）を作ります。両年度が同じブックにあれば数式で書き込みます。
目標値の変更、指標の変更・追加・終了は「指標変更一覧」に示します。確認・適用年度・理由は人が記入し、残ります。
「確認」に「同じ」と記入すると、名称の変わった指標として比べます。3 年度以上あれば「推移」も作ります。
--out か --in-place を付けない限り、表示するだけで、どこにも書き込みません。

  --out FILE               比較を書き込んだブックを FILE に保存する
  --in-place               元のブックに書き込む
  --year YEAR              今年度とする実績の年度（既定：ブックの最後の年度）
${sharedHelp.ja}`,
  en: `Usage: shinchoku compare BOOK.xlsx [LAST-YEAR.xlsx] [options]

Compares with last year: the sheet 前年度比較 has both years' target, actual, progress and status of each indicator
and what changed（上昇, 低下, 横ばい）, and a matrix of statuses for all and for each strategy; live formulas where both
years stand in the workbook. Changed targets, changed, new and ended indicators are listed in 指標変更一覧 for a person
to confirm; what is typed there stays, and 同じ under 確認 makes a near name the same indicator. From three years on the
sheet 推移 has them all. Without --out or --in-place it only prints.

  --out FILE               save the workbook with the comparison as FILE
  --in-place               write into the workbook itself
  --year YEAR              the year to compare with the one before (default: the workbook's latest)
${sharedHelp.en}`,
};

/** What `compare` prints. */
export const compareWords = {
  ja: {
    head: (last: string, year: string) => `前年度比較：${last} → ${year}（縦：${last} の状況、横：${year} の状況）`,
    total: '合計',
    changes: '指標の変更（指標変更一覧で確認してください）',
    nearest: (name: string) => `（近い指標：「${name}」）`,
    unchanged: (file: string) => `変更するセルはありません：${file}`,
    dryRun: '書き込んでいません。--out FILE か --in-place を付けると書き込みます。',
    written: (file: string) => `出力：${file} に前年度比較と指標変更一覧を書き込みました`,
  },
  en: {
    head: (last: string, year: string) => `Comparison: ${last} → ${year} (down: statuses of ${last}; across: of ${year})`,
    total: 'Total',
    changes: 'Changes of indicators (confirm them on 指標変更一覧)',
    nearest: (name: string) => ` (nearest: "${name}")`,
    unchanged: (file: string) => `Nothing to change: ${file}`,
    dryRun: 'Nothing was written. Use --out FILE or --in-place.',
    written: (file: string) => `Output: 前年度比較 and 指標変更一覧 written to ${file}`,
  },
} satisfies Record<Language, unknown>;
