import type { Bilingual, Language } from '../language';
import { sharedHelp } from './shared-help';

/** The help text of `shinchoku request`. */
export const requestHelp: Bilingual<string> = {
  ja: `使い方：shinchoku request ブック.xlsx --out-dir フォルダー [オプション]

照会。所属ごとに、実績を記入してもらう回答様式のブックを作ります。あわせて 照会文.docx と 提出状況.xlsx を作ります。
担当課・所管などの列で分け、1 つのセルに所属が複数あるときは最初の所属が回答し、ほかの所属には参考として載せます。
所属のない指標は「所管未設定」になります。
--out-dir を付けない限り、何を作るかを表示するだけで、どこにも書き込みません。

  --out-dir DIR            作るフォルダー。同じ名前のファイルがあれば中止する
  --force                  同じ名前のファイルを置き換える
  --year YEAR              照会する実績の年度。例：R2（既定：ブックの最後の年度）
  --by HEADING             所属の列の見出し（既定：担当課、所管、部と課など）
  --departments MAP.csv    課名読替表。1 行に「旧名称,新名称」
  --due DATE               提出期限。例：2026-05-15
  --contact TEXT           連絡先
  --only-missing           実績のない指標だけを照会する
  --only-pending           確定していない指標（速報・見込・集計中）だけを照会する
${sharedHelp.ja}`,
  en: `Usage: shinchoku request BOOK.xlsx --out-dir FOLDER [options]

Asks (照会): makes one workbook for each department to fill in, and beside them
the letter (照会文.docx) and the list of who has answered (提出状況.xlsx). Departments stand in the column 担当課, 所管 or the like; where
a cell names several, the first answers and the others get the row to read. Rows without one go to 所管未設定.
Without --out-dir it only says what it would make.

  --out-dir DIR            the folder to make them in; a file that is there stops it
  --force                  replace files that are there
  --year YEAR              the year of actuals to ask for, e.g. R2 (default: the workbook's latest)
  --by HEADING             the heading of the departments' column (default: 担当課, 所管, 部 and 課, …)
  --departments MAP.csv    old and new names of departments: a line each, "old,new"
  --due DATE               the date by which to answer, e.g. 2026-05-15
  --contact TEXT           whom to ask
  --only-missing           ask only for indicators without a figure
  --only-pending           ask only for indicators whose figure is not final
${sharedHelp.en}`,
};

/** What `request` prints. */
export const requestWords = {
  ja: {
    head: (plan: string, year: string, due: string | null) => `照会：${plan} ${year}実績${due === null ? '' : `（提出期限 ${due}）`}`,
    file: '回答様式',
    answers: '回答',
    reads: '参考',
    total: (count: number) => `計 ${String(count)} 所属`,
    alike: (names: readonly string[]) =>
      `体系・名称・単位・基準値・目標が同じ指標が複数あり、どの行の回答か照合できません。評価シートで名称などを区別してから照会してください：${names.join('、')}`,
    yearAfter: (year: string, after: string) =>
      `${year} の実績を照会しています。${after} の実績を照会するときは --year ${after} を付けてください。`,
    unusedNames: (names: readonly string[]) =>
      `課名読替表の次の旧名称は、評価シートのどの行にもありません。書き方を確かめてください：${names.join('、')}`,
    alikeDepartments: (pairs: readonly (readonly [string, string])[]) =>
      `次の所属は同じ所属かもしれませんが、別々の回答様式になります。同じ所属なら、課名読替表に 1 行加えて --departments で指定してください：${pairs.map(([short, long]) => `「${short}」と「${long}」（加える行：${short},${long}）`).join('、')}`,
    dryRun: '書き込んでいません。--out-dir フォルダー を付けると作ります。',
    written: (folder: string, count: number) => `出力：${folder} に回答様式 ${String(count)} 件、照会文.docx、提出状況.xlsx を作りました`,
  },
  en: {
    head: (plan: string, year: string, due: string | null) => `Request: ${plan}, actuals of ${year}${due === null ? '' : ` (due ${due})`}`,
    file: 'Form',
    answers: 'to answer',
    reads: 'to read',
    total: (count: number) => `${String(count)} departments`,
    alike: (names: readonly string[]) =>
      `Several indicators agree in levels, name, unit, baseline and target, and whose an answer is cannot be told. Tell them apart in the sheet before asking: ${names.join(', ')}`,
    yearAfter: (year: string, after: string) => `This asks for the actuals of ${year}. To ask for those of ${after}, add --year ${after}.`,
    unusedNames: (names: readonly string[]) =>
      `These old names in the table of departments stand on no row of the sheet. See whether they are written right: ${names.join(', ')}`,
    alikeDepartments: (pairs: readonly (readonly [string, string])[]) =>
      `These departments may be one, and get a form each. If they are, add a line to the table of names and give it with --departments: ${pairs.map(([short, long]) => `"${short}" and "${long}" (the line: ${short},${long})`).join('; ')}`,
    dryRun: 'Nothing was written. Use --out-dir FOLDER.',
    written: (folder: string, count: number) => `Output: ${String(count)} forms, 照会文.docx and 提出状況.xlsx made in ${folder}`,
  },
} satisfies Record<Language, unknown>;
