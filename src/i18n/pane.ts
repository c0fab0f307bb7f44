import type { Bilingual, Language } from './language';

/** Words and sentences of the task pane that name nothing. */
const words = {
  title: { ja: '進捗評価', en: 'Progress evaluation' },
  results: { ja: '評価', en: 'Evaluate' },
  year: { ja: '進行管理', en: 'Year’s work' },
  share: { ja: '配布・依頼', en: 'Share' },
  settings: { ja: '設定', en: 'Settings' },
  starting: { ja: 'Excel につないでいます…', en: 'Connecting to Excel…' },
  reading: { ja: 'ブックを読んでいます…', en: 'Reading the workbook…' },
  writing: { ja: '書き込んでいます…', en: 'Writing…' },
  evaluate: { ja: '評価する', en: 'Evaluate' },
  buildCounts: { ja: '集計表を作成', en: 'Count tables' },
  updateCounts: { ja: '集計表を更新', en: 'Update counts' },
  undo: { ja: '元に戻す', en: 'Undo' },
  opening: { ja: '開いています…', en: 'Opening…' },
  partNotLoaded: {
    ja: 'この部分を読み込めませんでした。ネットワークを確認して、もう一度お試しください。',
    en: 'This part could not be loaded. Check the network and try again.',
  },
  tryAgain: { ja: 'もう一度', en: 'Try again' },
  readAgain: { ja: '読み直す', en: 'Read again' },
  reload: { ja: '再読み込み', en: 'Reload' },
  close: { ja: '閉じる', en: 'Close' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  apply: { ja: '適用', en: 'Apply' },
  copy: { ja: 'コピー', en: 'Copy' },
  copied: { ja: 'コピーしました。', en: 'Copied.' },
  sheet: { ja: 'シート', en: 'Sheet' },
  strategies: { ja: '戦略', en: 'Strategies' },
  indicators: { ja: '指標', en: 'Indicators' },
  yearEvaluated: { ja: '評価する年度', en: 'Year evaluated' },
  yearUnknown: { ja: '見出しに年度なし', en: 'none in the heading' },
  profile: { ja: '評価の規則', en: 'Rules' },
  whatWasRead: { ja: '読み取り', en: 'Read' },
  correctReading: { ja: '読み取りを確認・修正', en: 'Check and correct the reading' },
  columns: { ja: '列', en: 'Columns' },
  detected: { ja: '自動', en: 'automatic' },
  levels: { ja: '見出しの段階', en: 'Levels of headings' },
  levelStrategy: { ja: '重点戦略', en: 'Strategy' },
  levelDirection: { ja: '戦略方針', en: 'Direction' },
  levelMeasure: { ja: '施策', en: 'Measure' },
  columnIndicator: { ja: '目標指標', en: 'Indicator' },
  columnUnit: { ja: '単位', en: 'Unit' },
  columnBaseline: { ja: '現状 a', en: 'Baseline a' },
  columnActual: { ja: '実績 b', en: 'Actual b' },
  columnTarget: { ja: '目標 c', en: 'Target c' },
  columnProgress: { ja: '進捗率', en: 'Progress' },
  columnStatus: { ja: '状況', en: 'Status' },
  willWrite: { ja: '評価すると書き込む内容', en: 'What Evaluate will write' },
  keepsOthers: { ja: 'ほかのセルは変わりません。「元に戻す」で取り消せます。', en: 'No other cell changes. Undo takes it back.' },
  summary: { ja: '結果', en: 'Result' },
  unchangedOrNotMeasured: { ja: '変化なしか実績なし', en: 'no change, or no actual' },
  notMeasured: { ja: '実績なし', en: 'no actual' },
  total: { ja: '合計', en: 'Total' },
  byStrategy: { ja: '戦略ごと', en: 'By strategy' },
  asTable: { ja: '表で見る', en: 'Show as a table' },
  label: { ja: '区分', en: 'Row' },
  overallGoal: { ja: '基本目標', en: 'Overall goal' },
  goalsInTotal: { ja: '戦略の件数は、基本目標を含みます。', en: 'A strategy’s row includes its overall goal.' },
  goalsNotInTotal: { ja: '戦略の件数は、基本目標を含みません。', en: 'A strategy’s row does not include its overall goal.' },
  noStrategy: { ja: '（戦略なし）', en: '(no strategy)' },
  findings: { ja: '要確認事項', en: 'To check' },
  noFindings: { ja: '確認が必要な箇所はありません。', en: 'Nothing needs checking.' },
  dismissedFindings: { ja: 'このまま残したもの', en: 'Kept as they are' },
  applyRule: { ja: '規則の値にする', en: 'Use the rule’s value' },
  dismiss: { ja: 'このまま残す', en: 'Keep it' },
  lowerIsBetter: { ja: '減らす指標として扱う', en: 'Lower is better' },
  allApplyRule: { ja: 'すべて規則の値にする', en: 'Use the rule’s value for all' },
  allLowerIsBetter: { ja: 'すべて減らす指標として扱う', en: 'Lower is better for all' },
  dismissAll: { ja: 'すべてこのまま残す', en: 'Keep all' },
  willChange: { ja: '変わる内容', en: 'What will change' },
  seemsOverwritten: {
    ja: '実績が変わったようです。手入力の結果の多くが、今の実績と合いません。前年度の結果が残っているときは、まとめて規則の値にできます。',
    en: 'The actuals seem to have changed: most typed results do not fit them. If they are last year’s, all can be set to the rule’s values at once.',
  },
  showFewer: { ja: '折りたたむ', en: 'Show fewer' },
  filter: { ja: '絞り込む', en: 'Filter' },
  all: { ja: 'すべて', en: 'All' },
  showAll: { ja: '絞り込みをやめる', en: 'Show all' },
  kind: { ja: '種類', en: 'Kind' },
  severity: { ja: '重大度', en: 'Severity' },
  department: { ja: '担当課', en: 'Department' },
  restoreFinding: { ja: '要確認事項に戻す', en: 'Check again' },
  confirmReading: { ja: 'この読み取りで正しい', en: 'This reading is right' },
  useShownRule: { ja: 'この表の規則を使う', en: 'Use this table’s rule' },
  addMark: { ja: '※を付ける', en: 'Add ※' },
  removeMark: { ja: '※を外す', en: 'Remove ※' },
  makeNumber: { ja: '数値にする', en: 'Enter a number' },
  reason: { ja: '残す理由（セルのメモに残ります）', en: 'Reason (left as a note on the cell)' },
  number: { ja: '数値', en: 'Number' },
  write: { ja: '書き込む', en: 'Write' },
  explanation: { ja: '選択中の指標', en: 'Selected indicator' },
  outOfDate: { ja: 'ほかの人がブックを変更しました。', en: 'A colleague has changed the workbook.' },
  edited: { ja: 'シートが変更されています。', en: 'The sheet has changed.' },
  readOnly: {
    ja: 'ブックが読み取り専用です。結果は見られますが、書き込めません。',
    en: 'The workbook is read-only: results can be seen, but not written.',
  },
  /** Excel calculates only when it is asked to, and something has changed since. */
  notCalculated: {
    ja: '計算方法が「手動」で、まだ計算されていない数式があります。シートの値は古いかもしれません。F9 キーで計算してから、［読み直す］を押してください。',
    en: 'Calculation is set to manual, and some formulas are not calculated yet: values on the sheet may be old. Press F9, then Read again.',
  },
  /** After the ribbon's button, before anything was ever evaluated here. */
  previewOnly: {
    ja: 'まだ何も書き込んでいません。これは書き込む前の確認です。内容を確かめて、［評価する］を押してください。',
    en: 'Nothing has been written yet: this is a preview. Look at it, then press Evaluate here.',
  },
  cellEdited: {
    ja: 'セルの編集中です。Enter キーで確定すると、続きを行います。',
    en: 'A cell is being edited. Press Enter, and the work goes on.',
  },
  undone: { ja: '元に戻しました。', en: 'Undone.' },
  nothingToWrite: { ja: '書き込むセルはありませんでした。', en: 'There was nothing to write.' },
  noteLeft: { ja: '理由をセルのメモに残しました。', en: 'The reason was left as a note on the cell.' },
  noSuchNumber: { ja: '数値を入力してください。', en: 'Please enter a number.' },
  reasonMissing: { ja: '理由を入力してください。', en: 'Please enter the reason.' },
  firstRunTitle: { ja: 'はじめに', en: 'What this does' },
  openSample: { ja: '見本を開く', en: 'Open the sample' },
  understood: { ja: 'わかりました', en: 'Got it' },
  savedInWorkbook: { ja: 'この画面の設定はブックに保存されます。', en: 'These settings are saved in the workbook.' },
  statusColours: { ja: '状況を色分けする（条件付き書式）', en: 'Colour statuses (conditional formatting)' },
  noDepartment: { ja: '担当課の記載なし', en: 'No department given' },
  noTableTitle: { ja: '評価表が見つかりません', en: 'No evaluation table found' },
  noTable: {
    ja: '「目標指標」「現状」「実績」「目標」などの見出しがある表を探しています。表のあるブックを開くか、下で見出し行と列を指定してください。',
    en: 'A table is looked for with headings such as 目標指標, 現状, 実績 and 目標. Open a workbook that has one, or name its heading row and columns below.',
  },
  failedTitle: { ja: '読み取れませんでした', en: 'The workbook could not be read' },
  unsupportedTitle: { ja: 'この Excel では使えません', en: 'This Excel is not supported' },
  unsupported: {
    ja: 'Excel 2021 以降、Microsoft 365、または Excel for the web でお使いください。',
    en: 'Please use Excel 2021 or later, Microsoft 365, or Excel for the web.',
  },
  noAnswerTitle: { ja: 'Excel から応答がありません', en: 'Excel does not answer' },
  noAnswer: {
    ja: '5 秒待ちましたが、まだ Excel とつながりません。つながりしだい始まります。始まらないときは再読み込みし、それでも直らなければ、いったん Excel を閉じて開き直してください。',
    en: 'There was no answer for five seconds. The pane begins as soon as there is one. If none comes, reload; if that does not help, close Excel and open it again.',
  },
  notInExcelTitle: { ja: 'Excel の中で開いてください', en: 'Open this inside Excel' },
  notInExcel: {
    ja: 'この画面は Excel の作業ウィンドウで使います。［ホーム］の［進捗評価］から開いてください。',
    en: 'This page is Excel’s task pane. Open it with Progress evaluation on the Home tab.',
  },
  notJson: { ja: 'JSON として読めません。かっこや引用符を確認してください。', en: 'This is not JSON. Check brackets and quotes.' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** Names a word or sentence of the pane. */
export type PaneWord = keyof typeof words;

/** A word or sentence of the task pane. */
export function paneWord(language: Language, word: PaneWord): string {
  return words[word][language];
}

export const firstRunLines: Bilingual<readonly string[]> = {
  ja: [
    '評価表を見つけ、指標ごとに進捗率と状況を書き込みます。',
    '集計表を作り、手入力と規則が食い違う箇所を知らせます。',
    'データは Excel の外に出ません。いつでも元に戻せます。',
  ],
  en: [
    'It finds your evaluation table and fills in progress and status for each indicator.',
    'It makes the count tables and points out where typed results and the rules differ.',
    'No data leaves Excel, and everything can be undone.',
  ],
};

/** The names of profiles that come with the product; others are shown by their own name. */
const presets: Readonly<Record<string, Bilingual<string>>> = {
  'mine-city': { ja: '標準（目標達成・改善・悪化）', en: 'Standard (met, better, worse)' },
  'achievement-letters': { ja: 'S・A・B・C・D の5段階（達成率）', en: 'Letters S to D (rate of achievement)' },
  'change-marks': { ja: '◎○△× の記号（基準値との比較）', en: 'Signs ◎○△× (against the baseline)' },
  'three-steps': { ja: '順調・概ね順調・遅れ', en: 'Three steps (on track to late)' },
  'direction-column': { ja: '増減の向きを列から読む', en: 'Direction of good from a column' },
  ceiling: { ja: '上限型（超えなければ達成）', en: 'Ceiling (met while not above)' },
  pace: { ja: '計画期間の経過割合と比べる', en: 'Against the pace of the plan' },
  'lower-quotient': { ja: '達成率（増加 b/c・減少 c/b）', en: 'Rate of achievement (c/b where less is better)' },
  'achievement-marks': { ja: '◎○△×－ の記号（達成率）', en: 'Signs ◎○△×－ (rate of achievement)' },
  'health-plan': { ja: '健康増進計画の A～D（ポイントの変化）', en: 'Health plans, A to D (change in points)' },
  directions: { ja: '目標が方向（↗→↘、増加・維持・減少）', en: 'Targets that are a direction (↗ → ↘)' },
  'yearly-target': { ja: '年度別の目標に対する達成率', en: 'Rate of achievement against the year’s target' },
};

/** The name of a profile as people read it. */
export function profileName(language: Language, name: string): string {
  return presets[name]?.[language] ?? name;
}
