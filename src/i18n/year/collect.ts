import type { Bilingual, Language } from '../language';
import { sharedHelp } from './shared-help';

/** The help text of `shinchoku collect`. */
export const collectHelp: Bilingual<string> = {
  ja: `使い方：shinchoku collect ブック.xlsx 回答.xlsx|フォルダー … [オプション]

回答の取りまとめ。返ってきた回答様式の実績・前年度確定値・要因・課題を評価シートに取り込み、評価し直します。
行は照会ID、階層、指標名、単位で探します。行の並べ替え・追加・削除、列の挿入、ファイル名の変更があってもかまいません。
照会後に変わったセルは書き換えません。取り込めないものは「要確認」として、両方の値を示します。
回答のあるフォルダーの 提出状況.xlsx も更新し、まだの所属への再依頼の文面を 再依頼文.txt に書きます。同じ回答をもう一度取りまとめても、何も書き込みません。
--out か --in-place を付けない限り、何をするかを表示するだけで、どこにも書き込みません。

  --out FILE               取り込んだブックを FILE に保存する
  --in-place               元のブックに書き込む
  --accept CODE            その種類の要確認を、まとめて取り込む。繰り返し指定できる
                           answered-twice: 新しい回答を採る
                           changed-since、other-department、row-moved: 回答の値を採る
  --keep CODE              その種類の要確認を、取り込まずに済んだものとする。繰り返し指定できる
                           answered-twice: 先の回答を採る  ほか: 評価シートの値を残す
  --same 回答の名称=評価シートの名称
                           改名などで見つからない行（該当なし、様式の変更）を、その指標の回答として取り込む。
                           繰り返し指定でき、次からは指定しなくてもよい
  --year YEAR              取りまとめる年度。例：R2（既定：回答の年度）
  --by HEADING             所属の列の見出し（既定：担当課、所管、部と課など）
  --departments MAP.csv    課名読替表。1 行に「旧名称,新名称」
  --strict                 要確認があれば、終了コードを 1 にする
${sharedHelp.ja}
終了コード  0: 取りまとめた  1: --strict で要確認がある  2: 回答を 1 つも読めなかった、または指定に誤りがある
`,
  en: `Usage: shinchoku collect BOOK.xlsx REPLY.xlsx|FOLDER … [options]

Collects: takes actuals, last year's final figures and reasons out of the forms that came back, writes them into
the evaluation sheets and evaluates. Rows are found by id, levels, name and unit; they may have been sorted,
added or deleted, columns inserted, files renamed. A cell that has changed since the request is not overwritten:
what cannot be taken in is a conflict with both values. 提出状況.xlsx beside the replies is renewed, and 再依頼文.txt has
a text for each department that still owes something. Collecting the same replies again writes nothing. Without --out or --in-place it only says what it would do.

  --out FILE               save the workbook as FILE
  --in-place               write into the workbook itself
  --accept CODE            take all conflicts of a kind; may be repeated
                           answered-twice: the later reply
                           changed-since, other-department, row-moved: the reply's value
  --keep CODE              settle all conflicts of a kind without taking them; may be repeated
                           answered-twice: the earlier reply; others: the sheet's value stays
  --same "REPLY'S NAME=SHEET'S NAME"
                           take a row that is not found (renamed since) for that indicator; may be repeated, and is
                           remembered
  --year YEAR              the year to collect, e.g. R2 (default: the replies' year)
  --by HEADING             the heading of the departments' column (default: 担当課, 所管, 部 and 課, …)
  --departments MAP.csv    old and new names of departments: a line each, "old,new"
  --strict                 exit 1 when there are conflicts
${sharedHelp.en}
Exit codes  0: collected  1: conflicts, with --strict  2: no reply could be read, or the call was wrong
`,
};

/** What `collect` prints. */
export const collectWordsText = {
  ja: {
    reply: '回答',
    department: '所属',
    answered: '回答数',
    written: '書込み',
    conflicts: '要確認',
    conflictsHead: (count: number) => `要確認 ${String(count)} 件`,
    same: (row: string, name: string) =>
      `改名された指標は、--same '${row}=${name}' のように指定すると、その指標の回答として取り込みます（次からも同じ指標とみなします）。`,
    unusedNames: (names: readonly string[]) => `--same に指定した名称で、評価シートにない行は回答にありません：${names.join('、')}`,
    undated: (names: readonly string[]) =>
      `年度末現在ではない時点の記入があります。時点を書く所が評価シートにないため、提出状況.xlsx だけに記録します。年度の値としてよいか確認してください：${names.join('、')}`,
    unmarked: (names: readonly string[]) =>
      `速報・見込などの区分を書く所が評価シートにないため、提出状況.xlsx だけに記録します。評価シートにも残すには「区分」の列を設けてください：${names.join('、')}`,
    passed: (count: number) => `取り込まないと決めたもの ${String(count)} 件（--keep と、これまでに決めたもの）`,
    outstandingHead: '未提出・一部未回答（指標数）',
    dryRun: (cells: number) => `書き込んでいません（書き込めば ${String(cells)} セル）。--out FILE か --in-place を付けると書き込みます。`,
    nothing: '新しく取り込む回答はありません。',
    reminders: (file: string, departments: number) =>
      `再依頼の文面：${String(departments)} 所属分を、回答のフォルダーの ${file} に書きました`,
    remindersDry: (departments: number) => `再依頼が必要な所属：${String(departments)}（書き込むときに、文面も作ります）`,
    keptList: (file: string) =>
      `提出状況.xlsx の一覧が書き換えられているかシートが加えられているため、前のものを回答のフォルダーの ${file} に残しました。`,
    otherList: (plan: string, year: string, list: string) =>
      `回答のフォルダーの 提出状況.xlsx は別の計画又は年度のもの（${plan} ${year}）です。使わず、変えません。この計画の提出状況は ${list} です。`,
    done: (file: string, cells: number) => `出力：${file} に ${String(cells)} セルを取り込みました`,
  },
  en: {
    reply: 'Reply',
    department: 'department',
    answered: 'answered',
    written: 'written',
    conflicts: 'conflicts',
    conflictsHead: (count: number) => `Conflicts: ${String(count)}`,
    same: (row: string, name: string) => `An indicator that was renamed can be taken with --same "${row}=${name}", which is remembered.`,
    unusedNames: (names: readonly string[]) => `Named by --same, but no reply has such a row that the sheet lacks: ${names.join(', ')}`,
    undated: (names: readonly string[]) =>
      `Some figures are of another date than the end of the year, and the sheet has no place to say so: only 提出状況.xlsx does. See whether they may stand for the year: ${names.join(', ')}`,
    unmarked: (names: readonly string[]) =>
      `The sheet has no place to say that a figure is not final (速報, 見込): only 提出状況.xlsx does. Add a column 区分 to keep it in the sheet, too: ${names.join(', ')}`,
    passed: (count: number) => `Decided not to be taken: ${String(count)} (by --keep, now or before)`,
    outstandingHead: 'Outstanding (indicators)',
    dryRun: (cells: number) => `Nothing was written (${String(cells)} cells would be). Use --out FILE or --in-place.`,
    nothing: 'There is nothing new to take in.',
    reminders: (file: string, departments: number) =>
      `Reminders: texts for ${String(departments)} departments in ${file} beside the replies`,
    remindersDry: (departments: number) =>
      `Departments to be reminded: ${String(departments)} (their texts are made when something is written)`,
    keptList: (file: string) =>
      `The lists of 提出状況.xlsx were changed, or sheets added: the one before is kept as ${file} beside the replies.`,
    otherList: (plan: string, year: string, list: string) =>
      `提出状況.xlsx beside the replies is of another plan or year (${plan}, ${year}): it is neither used nor changed. This plan's list is ${list}.`,
    done: (file: string, cells: number) => `Output: ${String(cells)} cells taken into ${file}`,
  },
} satisfies Record<Language, unknown>;
