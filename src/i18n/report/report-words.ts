import type { Bilingual } from '../language';
import { isOwnMeaning, isOwnNote } from './status-meanings';

const ja = {
  report: '進捗状況報告書',
  draft: '（案）',
  contents: '目次',
  classes: '評価区分',
  overall: '総括表',
  whole: '全体',
  strategy: '重点戦略',
  direction: '戦略方針',
  overallGoal: '基本目標',
  noStrategy: 'その他',
  noDirection: '（見出しなし）',
  total: '合計',
  share: '構成比',
  chart: '状況の内訳（構成比）',
  chartDescription: '戦略ごとに、指標の状況の内訳を 100% の積み上げ横棒で示したグラフ。数値は総括表にあります。',
  counts: '集計',
  details: '目標指標の進捗状況',
  indicator: '目標指標',
  unit: '単位',
  baseline: '基準値',
  actual: '実績値',
  target: '目標値',
  progress: '進捗率',
  status: '状況',
  remarks: '備考',
  reason: '要因',
  department: '担当課',
  bar: '内訳',
  notes: '備考',
  worsened: '低下・悪化した指標と要因',
  nothingWorsened: '該当する指標はありません。',
  worsenedStale: '作成後に状況が変わったか、評価表が並べ替えられました。報告書を作り直してください。',
  comparison: '前年度との比較',
  comparedAll: '前年度との比較では、基本目標の指標も数える。',
  moves: (lastYear: string, year: string) => `状況の移り変わり（縦：${lastYear}、横：${year}）`,
  movesCorner: (lastYear: string, year: string) => `${lastYear}＼${year}`,
  changesByStrategy: '戦略別の比較',
  comparedList: '指標別の比較',
  change: '比較',
  changes: {
    up: '上昇',
    down: '低下',
    level: '横ばい',
    target: '目標値変更',
    incomparable: '比較不可',
    added: '今年度のみ',
    gone: '前年度のみ（要確認）',
    unmeasured: '-',
  },
  thisYear: '今年度',
  lastYear: '前年度',
  additions: '前の報告書への書き込み',
  boxes: { summary: '総括', actions: '主な取組', issues: '課題', policy: '今後の方針', committee: '委員意見' },
  figuresOf: (year: string) => `${year}の実績による（括弧書きのあるものは、その時点の数値）`,
  actualOf: (year: string) => `${year}実績`,
  progressOf: (year: string) => `${year}進捗率`,
  statusOf: (year: string) => `${year}状況`,
  isOwnMeaning: (text: string) => isOwnMeaning('ja', text),
  isOwnNote: (text: string) => isOwnNote('ja', text),
};

const en: typeof ja = {
  report: 'Progress report',
  draft: ' (draft)',
  contents: 'Contents',
  classes: 'Statuses',
  overall: 'Summary table',
  whole: 'All',
  strategy: 'Strategy',
  direction: 'Direction',
  overallGoal: 'Overall goal',
  noStrategy: 'Others',
  noDirection: '(no heading)',
  total: 'Total',
  share: 'Share',
  chart: 'Statuses by strategy (shares)',
  chartDescription: 'A stacked 100 % bar for each strategy shows the shares of its statuses. The figures stand in the summary table.',
  counts: 'Counts',
  details: 'Progress of the indicators',
  indicator: 'Indicator',
  unit: 'Unit',
  baseline: 'Baseline',
  actual: 'Actual',
  target: 'Target',
  progress: 'Progress',
  status: 'Status',
  remarks: 'Remarks',
  reason: 'Reason',
  department: 'Department',
  bar: 'Shares',
  notes: 'Notes',
  worsened: 'Indicators that fell, and why',
  nothingWorsened: 'None.',
  worsenedStale: 'Statuses have changed since this was made, or the evaluation sheet was sorted. Make the report again.',
  comparison: 'Compared with last year',
  comparedAll: 'The comparison counts the indicators of overall goals, too.',
  moves: (lastYear, year) => `From which status to which (down: ${lastYear}; across: ${year})`,
  movesCorner: (lastYear, year) => `${lastYear} \\ ${year}`,
  changesByStrategy: 'Changes by strategy',
  comparedList: 'Changes by indicator',
  change: 'Change',
  changes: {
    up: 'up',
    down: 'down',
    level: 'level',
    target: 'target changed',
    incomparable: 'not comparable',
    added: 'new this year',
    gone: 'last year only (to be checked)',
    unmeasured: '-',
  },
  thisYear: 'this year',
  lastYear: 'last year',
  additions: 'Written into the report before',
  boxes: { summary: 'Summary', actions: 'Main measures', issues: 'Issues', policy: 'Next steps', committee: 'Opinions of the committee' },
  figuresOf: (year) => `Actuals of ${year} (those with a year or date in brackets are of that time)`,
  actualOf: (year) => `Actual ${year}`,
  progressOf: (year) => `Progress ${year}`,
  statusOf: (year) => `Status ${year}`,
  isOwnMeaning: (text) => isOwnMeaning('en', text),
  isOwnNote: (text) => isOwnNote('en', text),
};

/** The report's words as a document. `src/report` says what each is for. */
export const reportWords: Bilingual<typeof ja> = { ja, en };

interface OpenDataHeadings {
  readonly municipality: string;
  readonly year: string;
  readonly westernYear: string;
  readonly strategy: string;
  readonly level: (depth: number) => string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly actual: string;
  readonly target: string;
  readonly note: (figure: string) => string;
  readonly progress: string;
  readonly status: string;
  readonly before: (heading: string) => string;
  readonly change: string;
  readonly changes: typeof ja.changes;
  readonly remarks: Readonly<Record<'reason' | 'outlook' | 'department' | 'remarks', string>>;
}

export const openDataWords: Bilingual<OpenDataHeadings> = {
  ja: {
    municipality: '自治体名',
    year: '実績年度',
    westernYear: '実績年度（西暦）',
    strategy: '重点戦略',
    level: (depth) => `第${depth}階層`,
    name: '目標指標',
    unit: '単位',
    baseline: '基準値',
    actual: '実績値',
    target: '目標値',
    note: (figure) => `${figure}_注記`,
    progress: '進捗率（%）',
    status: '状況',
    before: (heading) => `前年度_${heading}`,
    change: '前年度比較',
    changes: ja.changes,
    remarks: { reason: '要因', outlook: '課題・今後の方向性', department: '担当課', remarks: '備考' },
  },
  en: {
    municipality: 'municipality',
    year: 'year',
    westernYear: 'western_year',
    strategy: 'strategy',
    level: (depth) => `level_${depth}`,
    name: 'indicator',
    unit: 'unit',
    baseline: 'baseline',
    actual: 'actual',
    target: 'target',
    note: (figure) => `${figure}_note`,
    progress: 'progress_percent',
    status: 'status',
    before: (heading) => `last_year_${heading}`,
    change: 'change_since_last_year',
    changes: en.changes,
    remarks: { reason: 'reason', outlook: 'outlook', department: 'department', remarks: 'remarks' },
  },
};
