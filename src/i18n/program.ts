import type { Bilingual } from './language';

/** The help text of the program `shinchoku`. */
export const programHelp: Bilingual<string> = {
  ja: `使い方：shinchoku コマンド [オプション]

コマンド
  evaluate    ブックの評価表（KPI シート）を評価し、集計表と要確認事項を表示する
  next-year   年度更新：次の年度の評価シートを作る
  request     照会：所属ごとの回答様式を作る
  collect     回答の取りまとめ：返ってきた回答様式を評価シートに取り込む
  compare     前年度比較：両年度の状況を比べる
  report      進捗状況報告書を作る（シート、Word、CSV）

shinchoku コマンド --help で、そのコマンドの説明を表示します。
  --lang ja|en         表示の言語（既定：ja）
  --help, --version    この説明、版数を表示する
`,
  en: `Usage: shinchoku COMMAND [options]

Commands
  evaluate    evaluates the KPI sheets of a workbook; prints the count tables and the findings
  next-year   makes the next year's evaluation sheets
  request     makes the workbooks in which departments fill in their figures
  collect     takes the workbooks that came back into the evaluation sheets
  compare     compares the statuses of two years
  report      makes the progress report: a sheet, a Word document, or CSV

shinchoku COMMAND --help explains a command.
  --lang ja|en         language of the output (default: ja)
  --help, --version    print this help, the version
`,
};
