import { counted } from './counted';
import { groupedNumber, percentage } from './grouped-number';
import type { Bilingual, Language } from './language';

const help: Bilingual<string> = {
  ja: `使い方：shinchoku evaluate ブック.xlsx [オプション]
        shinchoku evaluate ブック.xlsx ブック.xlsx フォルダー … [--out-dir フォルダー] [オプション]
（プロジェクトのフォルダーでは npm run evaluate -- ブック.xlsx [オプション]）

評価表（KPI シート）を評価し、集計表と要確認事項を表示します。
--out、--out-dir、--in-place のどれかを付けない限り、どこにも書き込みません。

  --out FILE               評価結果を書き込んだブックを FILE に保存する
  --out-dir DIR            複数のブックを評価し、結果を同じ名前で DIR に保存する
  --jobs N                 同時に評価するブックの数（既定：CPU の数）
  --in-place               評価結果を元のブックに書き込む
  --write formulas|values  数式で書き込むか、値で書き込むか（既定：formulas）
  --apply-rule             手入力の進捗率・状況が規則と異なるとき、規則の値に置き換える
                           （既定：手入力を残し、要確認事項とする）
  --counts NAME|none       ブックにない集計表を作るシートの名前。none: 作らない（既定：集計表）
  --sheet NAME             評価するシート。繰り返し指定できる（既定：評価表のあるすべてのシート）
  --columns LIST           列の指定。書いた列だけが対象で、ほかは自動で判別する
                           例：baseline=F,actual=G,target=H
                           （indicator, unit, baseline, actual, target, progress, status）
  --confirm NAME           読み取りを確かめたシート。繰り返し指定できる。読み取りに疑いがあり
                           何も書き込まれない表にも書き込む
  --year YEAR              評価する実績の年度。例：R5、令和5年度、2023（既定：数値のある最後の年度）
  --profile FILE|PRESET    評価の設定。JSON ファイルか、組み込みの名前（既定：mine-city）
                           auto: シートの結果から規則を読み取る
                           {presets}
  --json                   結果を JSON で標準出力に出す（ほかには何も出さない）
  --explain                シートごとに、何を何として読んだか、その理由を表示する
                           （--json では reading に入れる）
  --lang ja|en             表示の言語（既定：ja）
  --strict                 エラーか要確認の事項があれば、終了コードを 1 にする
  --help, --version        この説明、版数を表示する

終了コード  0: 評価できた  1: --strict でエラーか要確認の事項がある
            2: 評価できなかった、または指定に誤りがある（ファイルは変更しない）
`,
  en: `Usage: shinchoku evaluate BOOK.xlsx [options]
       shinchoku evaluate BOOK.xlsx BOOK.xlsx FOLDER … [--out-dir DIR] [options]
(in the project's folder: npm run evaluate -- BOOK.xlsx [options])

Evaluates a municipality's KPI sheets; prints the count tables and the findings.
Nothing is written anywhere without --out, --out-dir or --in-place.

  --out FILE               save the evaluated workbook as FILE
  --out-dir DIR            evaluate several workbooks and save each in DIR under its own name
  --jobs N                 how many workbooks are evaluated at a time (default: one a processor)
  --in-place               write the results into the workbook itself
  --write formulas|values  write formulas or values (default: formulas)
  --apply-rule             replace hand-typed progress and status that differ from the rule
                           (default: keep and report them)
  --counts NAME|none       the sheet for count tables that the workbook does not hold; none: no
                           such sheet (default: 集計表)
  --sheet NAME             evaluate this sheet; may be repeated (default: every sheet with an
                           evaluation table)
  --columns LIST           name columns; the others are still detected
                           e.g. baseline=F,actual=G,target=H
                           (indicator, unit, baseline, actual, target, progress, status)
  --confirm NAME           the reading of this sheet was checked and is right; may be repeated: its
                           tables are written although something speaks against their reading
  --year YEAR              evaluate the actuals of this year, e.g. R5 or 2023 (default: the last
                           one that has figures)
  --profile FILE|PRESET    the rules: a JSON file or a preset (default: mine-city)
                           auto: the rule that the sheet's own results show
                           {presets}
  --json                   print the result as JSON on standard output, and nothing else there
  --explain                print for each sheet what was taken for what, and why
                           (with --json: in the key reading)
  --lang ja|en             language of the output (default: ja)
  --strict                 exit 1 when there are findings of severity warning or above
  --help, --version        print this help, the version

Exit codes  0: evaluated  1: with --strict, findings of severity warning or above
            2: nothing could be evaluated, or the call was wrong (no file has been changed)
`,
};

/** The help text of the command. */
export function helpText(language: Language, presets: readonly string[]): string {
  return help[language].replace('{presets}', presets.join(', '));
}

type Saying<Arguments extends readonly unknown[]> = Bilingual<(...given: Arguments) => string>;

/** Short words and sentences of the command's output in a terminal. */
export const commandWords = {
  sheet: { ja: 'シート', en: 'Sheet' },
  profile: { ja: '設定', en: 'Profile' },
  summary: { ja: '結果', en: 'Result' },
  strategy: { ja: '重点戦略', en: 'Strategy' },
  direction: { ja: '戦略方針', en: 'Direction' },
  overallGoal: { ja: '基本目標', en: 'Overall goal' },
  measure: { ja: '施策', en: 'Measure' },
  grade: { ja: '評価', en: 'Grade' },
  basis: { ja: '根拠', en: 'From' },
  noStrategy: { ja: '（見出しなし）', en: '(no heading)' },
  noDirection: { ja: '（見出しなし）', en: '(no heading)' },
  total: { ja: '合計', en: 'Total' },
  allIndicators: { ja: '全指標（基本目標を含む）', en: 'All indicators (with overall goals)' },
  findings: { ja: '要確認事項', en: 'Findings' },
  noFindings: { ja: '確認が必要な箇所はありません。', en: 'No findings.' },
  output: { ja: '書き込み：', en: 'Written: ' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** What a measure's grade comes from. */
export function gradeBasis(
  language: Language,
  grade: {
    readonly from: 'mean' | 'points' | 'worst';
    readonly value: number | null;
    readonly counted: number;
    readonly indicators: number;
  },
): string {
  const { from, value, counted: n, indicators } = grade;
  const of = language === 'ja' ? `${indicators} 指標のうち ${n} 指標` : `${n} of ${counted(indicators, 'indicator')}`;
  if (n === 0) return language === 'ja' ? '実績のある指標なし' : 'nothing measured';
  if (from === 'worst') return language === 'ja' ? `最も低い状況、${of}` : `the worst status of ${of}`;
  if (from === 'mean')
    return language === 'ja' ? `進捗率の平均 ${percentage(value ?? 0)}、${of}` : `mean of rates ${percentage(value ?? 0)}, ${of}`;
  const points = groupedNumber(Number((value ?? 0).toFixed(2)));
  return language === 'ja' ? `点数の平均 ${points}、${of}` : `mean of points ${points}, ${of}`;
}

/** Sentences of the command's output that name something. */
export const commandSentences = {
  tables: {
    ja: (sheet: string, tables: number) => `${sheet}（${tables} 表）`,
    en: (sheet: string, tables: number) => `${sheet} (${counted(tables, 'table')})`,
  } satisfies Saying<[string, number]>,
  alikeSheets: {
    ja: (others: number) => `ほか同じ様式の ${others} シート`,
    en: (others: number) => `and ${counted(others, 'sheet')} of the same form`,
  } satisfies Saying<[number]>,
  indicators: {
    ja: (indicators: number) => `${indicators} 指標`,
    en: (indicators: number) => counted(indicators, 'indicator'),
  } satisfies Saying<[number]>,
  /** How the strategies' rows and all indicators hang together. */
  overallGoals: {
    ja: (goals: number, all: number, areCounted: boolean) =>
      areCounted
        ? `戦略の件数は、基本目標（${goals}）を含みます。`
        : `戦略の件数は、基本目標を含みません：${all - goals} + 基本目標 ${goals} = 全指標 ${all}`,
    en: (goals: number, all: number, areCounted: boolean) =>
      areCounted
        ? `The strategies' rows include the overall goals (${goals}).`
        : `The strategies' rows leave the overall goals out: ${all - goals} + ${goals} overall = all ${all}`,
  },
  scope: {
    ja: (strategies: number, indicators: number, measured: number, title: string | null) =>
      `${title ?? '重点戦略'} ${strategies}・指標 ${indicators}（うち実績あり ${measured}）`,
    en: (strategies: number, indicators: number, measured: number, title: string | null) =>
      `${title === null ? counted(strategies, 'strategy', 'strategies') : `${title}: ${strategies}`}, ${counted(indicators, 'indicator')} (${measured} measured)`,
  } satisfies Saying<[number, number, number, string | null]>,
  count: {
    ja: (number: number) => `${number} 件`,
    en: (number: number) => `${number}`,
  } satisfies Saying<[number]>,
  more: {
    ja: (number: number) => `ほか ${number} 件（すべて見るには --json）`,
    en: (number: number) => `${number} more (--json lists all)`,
  } satisfies Saying<[number]>,
  written: {
    ja: (path: string, cells: number) => `${path}（${cells} セル）`,
    en: (path: string, cells: number) => `${path} (${counted(cells, 'cell')})`,
  } satisfies Saying<[string, number]>,
  writtenUnchanged: {
    ja: (path: string) => `${path}（変更するセルはなく、入力と同じ内容です）`,
    en: (path: string) => `${path} (no cell had to change; same content as the input)`,
  } satisfies Saying<[string]>,
  nothingToWrite: {
    ja: (path: string) => `変更するセルがないため、${path} には書き込んでいません。`,
    en: (path: string) => `No cell had to change; ${path} was not written.`,
  } satisfies Saying<[string]>,
  dryRun: {
    ja: (cells: number) => `書き込んでいません（書き込めば ${cells} セル）。保存するには --out FILE か --in-place を付けてください。`,
    en: (cells: number) => `Nothing was written (${counted(cells, 'cell')} would be). Add --out FILE or --in-place to save.`,
  } satisfies Saying<[number]>,
  nothingToChange: {
    ja: () => '書き込んでいません。変更するセルはありません。',
    en: () => 'Nothing was written; no cell would change.',
  } satisfies Saying<[]>,
  noActuals: {
    ja: (sheets: string) => `評価したシート（${sheets}）には、実績がまだ 1 つも入力されていません。`,
    en: (sheets: string) => `Not one actual is entered yet on what was evaluated (${sheets}).`,
  } satisfies Saying<[string]>,
  otherYears: {
    ja: (sheets: string) => `別の年度のシート（${sheets}）は評価していません。評価するには --sheet か --year で指定してください。`,
    en: (sheets: string) => `Sheets of another year (${sheets}) were not evaluated. Name them with --sheet or --year.`,
  } satisfies Saying<[string]>,
  heldBack: {
    ja: (tables: number) =>
      `読み取りに疑いのある表（${tables} 表）と集計表には書き込みません。列を指定する（--columns）か、読み取りを認めて（--confirm）ください。`,
    en: (tables: number) =>
      `Nothing is written to ${tables} ${tables === 1 ? 'table' : 'tables'} whose reading is doubtful, nor to count tables. Name columns (--columns) or confirm the reading (--confirm).`,
  } satisfies Saying<[number]>,
  applyRule: {
    ja: () => '手入力の値を規則の値に置き換えるには --apply-rule を付けてください。',
    en: () => 'Add --apply-rule to replace hand-typed values by what the rule gives.',
  } satisfies Saying<[]>,
};

/** What the command is doing, for the line shown when it takes longer. */
export const stages = {
  reading: { ja: 'ブックを読んでいます…', en: 'Reading the workbook…' },
  evaluating: { ja: '評価しています…', en: 'Evaluating…' },
  writing: { ja: '書き込んでいます…', en: 'Writing…' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** A stage of the command's work. */
export type Stage = keyof typeof stages;
