import type { CountTable, Evaluation, Heading, IndicatorResult } from '../../../src/evaluation/evaluation';
import type { Finding } from '../../../src/evaluation/findings/finding';
import { readFigure } from '../../../src/evaluation/figures/read-figure';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { judge } from '../../../src/evaluation/rules/judge';
import { NO_OTHER_FIGURES } from '../../../src/evaluation/rules/progress/other-figures';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';

const profile = parseProfile({});

const heading = (number: string, name: string, row: number): Heading => ({ number, name, label: `${number} ${name}`, row, column: 0 });
const strategy = heading('1', '「働きたい！」希望を実現させる魅力産業の創出', 1);
const direction = heading('3', '多様な雇用の場づくり', 3);
const measure = heading('2', '地元企業の活性化・人材育成への支援', 4);

function result(row: number, name: string, figures: readonly [CellValue, CellValue, CellValue], overallGoal: boolean): IndicatorResult {
  const [baseline, actual, target] = figures.map((value) => readFigure(value, 'General', null)) as [Figure, Figure, Figure];
  const judgement = judge('change', { baseline, actual, target }, NO_OTHER_FIGURES, profile);
  return {
    indicator: {
      sheet: '評価',
      row,
      columns: { indicator: 3, unit: 4, baseline: 5, actual: 6, target: 7, progress: 8, status: 9 },
      strategy,
      direction: overallGoal ? null : direction,
      measure: overallGoal ? null : measure,
      levels: [
        { depth: 0, title: '重点戦略', name: strategy.label },
        ...(overallGoal
          ? []
          : [direction, measure].map(({ label }, index) => ({ depth: index + 1, title: ['戦略方針', '施策'][index] ?? '', name: label }))),
      ],
      name,
      unit: '%',
      baseline,
      actual,
      target,
    },
    judgement,
    recorded: { progressText: judgement.progressText, status: judgement.status },
  };
}
type Figure = ReturnType<typeof readFigure>;

const counts: CountTable = {
  strategy: strategy.label,
  rows: [
    { kind: 'strategy', label: strategy.label, counts: { 目標達成: 3, '改善↑': 8, '-': 12, '悪化↓': 4 }, total: 27 },
    { kind: 'overall-goal', label: '基本目標', counts: { 目標達成: 0, '改善↑': 1, '-': 1, '悪化↓': 1 }, total: 3 },
    { kind: 'direction', label: direction.label, counts: { 目標達成: 1, '改善↑': 2, '-': 4, '悪化↓': 0 }, total: 7 },
  ],
};

/** A finding at I43 unless told otherwise. */
export function findingOf(given: Partial<Finding> & Pick<Finding, 'code'>): Finding {
  return {
    severity: 'warning',
    sheet: '評価',
    row: 42,
    column: 8,
    indicator: '市内の高校の新卒者の美祢市内就職率',
    recorded: '56.7%',
    computed: '50.0%',
    ...given,
  };
}

/** A small evaluation with everything in it that the command prints. */
export function sampleEvaluation(given: Partial<Evaluation> = {}): Evaluation {
  return {
    workbook: 'mine-r1.xlsx',
    profile,
    marks: ['※'],
    tables: [
      {
        sheet: '評価',
        range: { top: 3, left: 0, bottom: 120, right: 9 },
        headingRows: [3, 3],
        columns: { indicator: 3, unit: 4, baseline: 5, actual: 6, target: 7, progress: 8, status: 9 },
        year: 'R1',
        indicators: 2,
        evidence: {
          columns: [{ role: 'actual', column: 6, heading: 'R1実績 b', by: 'heading', word: '実績' }],
          leftAside: [],
          years: ['R1'],
          targets: [{ column: 7, heading: 'R6目標 c' }],
          targetBy: 'only',
          basis: null,
          yearGiven: false,
          outline: 'rows',
          levels: [],
          statedRule: { rule: 'change', column: 8, row: null },
          marks: [],
          passedOver: [],
          movedRows: 0,
        },
      },
    ],
    results: [
      result(5, '農業産出額', ['3,560(H29)', '3,510(H30)', 3630], true),
      result(42, '市内の高校の新卒者の美祢市内就職率', [9, 12, 15], false),
    ],
    statusColumns: profile.columnOrder,
    counts: [counts],
    levelTitles: { strategy: '重点戦略', direction: '戦略方針', measure: '施策' },
    findings: [findingOf({ code: 'progress-differs' })],
    plan: { sheets: [] },
    ...given,
  };
}
