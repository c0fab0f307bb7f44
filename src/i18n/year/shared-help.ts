import type { Bilingual } from '../language';

/** The lines of help that all commands of the year's work share. */
export const sharedHelp: Bilingual<string> = {
  ja: `  --sheet NAME             対象のシート。繰り返し指定できる（既定：その年度の評価シートすべて）
  --columns LIST           列の指定。例：baseline=F,actual=G,target=H
  --profile FILE|PRESET    評価の設定（既定：mine）
  --json                   結果を JSON で標準出力に出す
  --lang ja|en             表示の言語（既定：ja）
  --help, --version        この説明、版数を表示する
`,
  en: `  --sheet NAME             the sheet; may be repeated (default: all evaluation sheets of the year)
  --columns LIST           name columns, e.g. baseline=F,actual=G,target=H
  --profile FILE|PRESET    the rules (default: mine)
  --json                   print the result as JSON on standard output
  --lang ja|en             language of the output (default: ja)
  --help, --version        print this help, the version
`,
};
