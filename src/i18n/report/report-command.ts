import type { Bilingual } from '../language';

/** The help text of the command `report`. */
export const reportHelp: Bilingual<string> = {
  ja: `使い方：shinchoku report ブック.xlsx [前年度.xlsx] [オプション]
（プロジェクトのフォルダーでは npm run shinchoku -- report ブック.xlsx [オプション]）

評価表から進捗状況報告書を作ります。戦略ごとの集計表と評価表、総括表、状況の内訳のグラフ、
前年度との比較、低下・悪化した指標と要因、総括などの記入欄からなります。前年度との比較は、前年度の
シートか列がブックにあるとき、または前年度のブックを続けて指定したときに付きます。
--out か --in-place を付けない限り、どこにも書き込みません。

  --out FILE               報告書を FILE に保存する。形式は名前で決まる
                           .xlsx: シート「報告書」を加えたブック（数値は評価表を参照する数式）
                           .docx: Word 文書   .csv: オープンデータ（1 行 1 指標、UTF-8）
  --in-place               シート「報告書」を元のブックに作る。もう一度実行すると、その場で
                           作り直し、記入欄に書いた内容は残す
  --title TEXT             表題（既定：設定の自治体名・計画名と年度から作る）
  --draft                  表題に（案）を付ける
  --public                 公表用。値だけの報告書を、ほかに何もない新しいブックに保存する
  --sheet NAME             評価するシート。繰り返し指定できる（既定：評価表のあるすべてのシート）
  --columns LIST           列の指定。例：baseline=F,actual=G,target=H
  --confirm NAME           読み取りを確かめたシート。繰り返し指定できる
  --year YEAR              実績の年度。例：R5（既定：数値のある最後の年度）
  --profile FILE|PRESET    評価の設定。JSON ファイルか、組み込みの名前（既定：mine）
                           auto: シートの結果から規則を読み取る
  --json                   報告書の概要を JSON で標準出力に出す（ほかには何も出さない）
  --lang ja|en             表示と報告書の言語（既定：ja）
  --help, --version        この説明、版数を表示する

終了コード  0: 報告書を作れた  2: 作れなかった、または指定に誤りがある（ファイルは変更しない）
`,
  en: `Usage: shinchoku report BOOK.xlsx [LAST-YEAR.xlsx] [options]
(in the project's folder: npm run shinchoku -- report BOOK.xlsx [options])

Makes the progress report out of the evaluation sheets: for each strategy its count table and its
indicators, a summary table, a chart of the statuses, a comparison with last year, what fell and
why, and boxes to write in. Last year is compared where the workbook has a sheet or a column of it,
or where last year's workbook is named, too.
Nothing is written anywhere without --out or --in-place.

  --out FILE               save the report as FILE; its name says as what
                           .xlsx: the workbook with a sheet 報告書 (its figures are formulas over the
                           evaluation sheets)   .docx: a Word document
                           .csv: open data (one row an indicator, UTF-8)
  --in-place               make the sheet 報告書 in the workbook itself; made again, it is renewed in
                           place, and what was written into its boxes is kept
  --title TEXT             the title (default: made of the profile's municipality and plan, and the year)
  --draft                  mark the title as a draft
  --public                 for publication: the report alone, values only, in a new workbook
  --sheet NAME             evaluate this sheet; may be repeated (default: every sheet with an
                           evaluation table)
  --columns LIST           name columns, e.g. baseline=F,actual=G,target=H
  --confirm NAME           the reading of this sheet was checked and is right; may be repeated
  --year YEAR              the year of the actuals, e.g. R5 (default: the last one that has figures)
  --profile FILE|PRESET    the rules: a JSON file or a preset (default: mine)
                           auto: the rule that the sheet's own results show
  --json                   print what the report says as JSON on standard output, and nothing else there
  --lang ja|en             language of the output and of the report (default: ja)
  --help, --version        print this help, the version

Exit codes  0: the report was made  2: it could not be, or the call was wrong (no file has been changed)
`,
};

/** What the command says at its end. */
export const reportSentences = {
  dryRun: {
    ja: () => '書き込んでいません。保存するには --out FILE（.xlsx、.docx、.csv）か --in-place を付けてください。',
    en: () => 'Nothing was written. Add --out FILE (.xlsx, .docx, .csv) or --in-place to save.',
  } satisfies Bilingual<() => string>,
  withoutActuals: {
    ja: () => '実績が 1 つも入力されていない年度の報告書です。',
    en: () => 'This is the report of a year of which not one actual is entered.',
  } satisfies Bilingual<() => string>,
  withoutLastYear: {
    ja: (sheet: string) =>
      `シート「${sheet}」の読み取りが確かでないため、前年度との比較を省きました。shinchoku compare で確かめてください。`,
    en: (sheet: string) =>
      `The reading of the sheet "${sheet}" is in doubt, so that last year is not compared. See what shinchoku compare says.`,
  } satisfies Bilingual<(sheet: string) => string>,
  staysValues: {
    ja: (sheet: string) =>
      `シート「${sheet}」は値のみのため、評価表の結果と集計も値のままにしました。後から数値を直したときは、evaluate --write values をもう一度実行してください。`,
    en: (sheet: string) =>
      `The sheet "${sheet}" holds values, so that the results and counts of the evaluation sheets stay values, too. After a late correction run evaluate --write values once more.`,
  } satisfies Bilingual<(sheet: string) => string>,
  written: {
    ja: (path: string, cells: number | null) =>
      cells === 0 ? `変更するセルはありません：${path}` : `書き込み：${path}${cells === null ? '' : `（${cells} セル）`}`,
    en: (path: string, cells: number | null) =>
      cells === 0 ? `No cell had to change: ${path}` : `Written: ${path}${cells === null ? '' : ` (${cells} cells)`}`,
  } satisfies Bilingual<(path: string, cells: number | null) => string>,
};
