import type { Bilingual } from '../language';
import { groupedNumber } from '../grouped-number';

/** Names of the three figures inside a sentence. */
export const figureWords = {
  baseline: { ja: '基準値', en: 'baseline' },
  actual: { ja: '実績値', en: 'actual' },
  target: { ja: '目標値', en: 'target' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** One of the three figures. */
export type FigurePart = keyof typeof figureWords;

type Saying<Arguments extends readonly unknown[]> = Bilingual<(...given: Arguments) => string>;

/** The clauses of which explanations are made. Each is a sentence without its full stop. */
export const phrases = {
  readAs: {
    ja: (part: FigurePart, text: string, value: number) => `${figureWords[part].ja}「${text}」は ${groupedNumber(value)} と読みました`,
    en: (part: FigurePart, text: string, value: number) => `the ${figureWords[part].en} "${text}" was read as ${groupedNumber(value)}`,
  } satisfies Saying<[FigurePart, string, number]>,
  readAsWithNote: {
    ja: (part: FigurePart, text: string, value: number, note: string) =>
      `${figureWords[part].ja}「${text}」は ${groupedNumber(value)}（注記「${note}」）と読みました`,
    en: (part: FigurePart, text: string, value: number, note: string) =>
      `the ${figureWords[part].en} "${text}" was read as ${groupedNumber(value)} with the note "${note}"`,
  } satisfies Saying<[FigurePart, string, number, string]>,
  baselineAsZero: {
    ja: (text: string) => `基準値は${text === '' ? '空欄' : `「${text}」`}のため 0 としました`,
    en: (text: string) => `the baseline is ${text === '' ? 'empty' : `"${text}"`} and counts as 0`,
  } satisfies Saying<[string]>,
  baselineFromYear: {
    ja: (value: number) => `基準値がないため、数値のある最初の年度の ${groupedNumber(value)} を基準値としました`,
    en: (value: number) => `there is no baseline, so the first year that has a figure, ${groupedNumber(value)}, was taken`,
  } satisfies Saying<[number]>,
  byMark: {
    ja: (mark: string, formula: string) => `指標名に ${mark} があるため ${formula} で計算しました`,
    en: (mark: string, formula: string) => `the name carries ${mark}, so the formula is ${formula}`,
  } satisfies Saying<[string, string]>,
  againstExpected: {
    ja: (goal: number) => `目標値の代わりに、この時点の期待値 ${groupedNumber(goal)} と比べました`,
    en: (goal: number) => `compared with ${groupedNumber(goal)}, the value expected by now, instead of the target`,
  } satisfies Saying<[number]>,
  againstYearlyTarget: {
    ja: (goal: number) => `最終目標の代わりに、今年度の目標値 ${groupedNumber(goal)} と比べました`,
    en: (goal: number) => `compared with this year's target, ${groupedNumber(goal)}, instead of the final one`,
  } satisfies Saying<[number]>,
  withinCeiling: {
    ja: (actual: string, goal: string, progress: string) => `実績値 ${actual} は上限 ${goal} 以下のため進捗率 ${progress}`,
    en: (actual: string, goal: string, progress: string) => `the actual, ${actual}, is not above the ceiling, ${goal}: ${progress}`,
  } satisfies Saying<[string, string, string]>,
  ceilingOfZero: {
    ja: (actual: string, goal: string, progress: string) => `実績値 ${actual} は上限 ${goal} を超えたため進捗率 ${progress}`,
    en: (actual: string, goal: string, progress: string) => `the actual, ${actual}, is above the ceiling, ${goal}: ${progress}`,
  } satisfies Saying<[string, string, string]>,
  milestoneReached: {
    ja: (text: string, progress: string) => `実績「${text}」が目標と同じため進捗率 ${progress}`,
    en: (text: string, progress: string) => `the actual "${text}" is what the target asks for: ${progress}`,
  } satisfies Saying<[string, string]>,
  milestoneOpen: {
    ja: (actual: string, target: string) => `目標「${target}」に対する実績「${actual}」は、数値で比べられません`,
    en: (actual: string, target: string) => `the actual "${actual}" cannot be compared in numbers with the target "${target}"`,
  } satisfies Saying<[string, string]>,
  noFigure: {
    ja: (part: FigurePart, text: string) => `${figureWords[part].ja}が${text === '' ? '空欄' : `「${text}」`}のため進捗率はありません`,
    en: (part: FigurePart, text: string) =>
      `the ${figureWords[part].en} is ${text === '' ? 'empty' : `"${text}"`}, so there is no progress`,
  } satisfies Saying<[FigurePart, string]>,
  unreadable: {
    ja: (part: FigurePart, text: string) => `${figureWords[part].ja}「${text}」を数値として読めないため進捗率はありません`,
    en: (part: FigurePart, text: string) => `the ${figureWords[part].en} "${text}" cannot be read as a number, so there is no progress`,
  } satisfies Saying<[FigurePart, string]>,
  divisionByZero: {
    ja: (formula: string) => `${formula} は 0 で割ることになるため進捗率はありません`,
    en: (formula: string) => `${formula} would divide by zero, so there is no progress`,
  } satisfies Saying<[string]>,
  nothingHappened: {
    ja: (text: string, progress: string) => `実績「${text}」は「なし」のことで、目標どおりのため進捗率 ${progress}`,
    en: (text: string, progress: string) => `the actual "${text}" says that nothing happened, as the target asks: ${progress}`,
  } satisfies Saying<[string, string]>,
  keptTarget: {
    ja: (figure: string, progress: string) => `目標値が基準値と同じ ${figure} で、実績値も同じため進捗率 ${progress}`,
    en: (figure: string, progress: string) => `the target keeps the baseline, ${figure}, and the actual is the same: ${progress}`,
  } satisfies Saying<[string, string]>,
  targetIsDirection: {
    ja: (text: string) => `目標が方向「${text}」のため進捗率はありません`,
    en: (text: string) => `the target is a direction, "${text}", so there is no progress`,
  } satisfies Saying<[string]>,
  cutOff: {
    ja: () => '端数は切り捨てて表示しています',
    en: () => 'the displayed percentage is cut off, not rounded',
  } satisfies Saying<[]>,
  notQuiteHundred: {
    ja: () => '表示は丸めたもので、100 % には届いていません',
    en: () => 'the display is rounded; 100 % has not been reached',
  } satisfies Saying<[]>,
  notMeasured: {
    ja: (status: string) => `未測定のため「${status}」です`,
    en: (status: string) => `not measured, therefore "${status}"`,
  } satisfies Saying<[string]>,
  notMeasuredNotUnchanged: {
    ja: (status: string) => `「${status}」は未測定の意味で、変化なしではありません`,
    en: (status: string) => `"${status}" here means not measured, not "no change"`,
  } satisfies Saying<[string]>,
  toBeChecked: {
    ja: (status: string) => `人の判断が必要なため「${status}」です`,
    en: (status: string) => `a person has to decide, therefore "${status}" (to be checked)`,
  } satisfies Saying<[string]>,
  keptByHand: {
    ja: (progress: string, status: string) => `シートの記載は ${progress}・「${status}」です`,
    en: (progress: string, status: string) => `the sheet says ${progress}, "${status}"`,
  } satisfies Saying<[string, string]>,
};

/** The clauses that give the reason of a status. {@link therefore} joins them. */
export const reasons = {
  progressAtLeast: {
    ja: (threshold: string) => `進捗率が ${threshold} 以上`,
    en: (threshold: string) => `progress is at least ${threshold}`,
  } satisfies Saying<[string]>,
  directionMet: {
    ja: (text: string) => `目標の方向「${text}」に沿った`,
    en: (text: string) => `the actual went the way of the target, "${text}"`,
  } satisfies Saying<[string]>,
  byDirection: {
    ja: (text: string) => `目標の方向「${text}」に対する基準値からの動きの`,
    en: (text: string) => `of how the actual moved from the baseline, the target being "${text}"`,
  } satisfies Saying<[string]>,
  progressAbove: {
    ja: (threshold: string) => `進捗率が ${threshold} 超`,
    en: (threshold: string) => `progress is above ${threshold}`,
  } satisfies Saying<[string]>,
  onlyFor: {
    ja: (bounds: readonly string[]) => `${bounds.map((bound) => `「${bound}」`).join('')}の指標`,
    en: (bounds: readonly string[]) => `the indicator is one of ${bounds.map((bound) => `"${bound}"`).join(', ')}`,
  } satisfies Saying<[readonly string[]]>,
  changeAtLeast: {
    ja: (points: string) => `良い方向への変化が ${points} 以上`,
    en: (points: string) => `the change for the better is at least ${points}`,
  } satisfies Saying<[string]>,
  changeAtMost: {
    ja: (points: string) => `良い方向への変化が ${points} 以下`,
    en: (points: string) => `the change for the better is at most ${points}`,
  } satisfies Saying<[string]>,
  progressBelow: {
    ja: (threshold: string) => `進捗率が ${threshold} 未満`,
    en: (threshold: string) => `progress is below ${threshold}`,
  } satisfies Saying<[string]>,
  targetNotEnough: {
    ja: (target: string) => `実績が目標「${target}」の境目の値で、目標に含まれない`,
    en: (target: string) => `the actual is the very number that the target "${target}" leaves out`,
  } satisfies Saying<[string]>,
  paceAtLeast: {
    ja: (share: string, times: string) => `進捗率が計画期間の経過割合 ${share} の ${times} 倍以上`,
    en: (share: string, times: string) => `progress is at least ${times} times the share of the plan's time that has passed (${share})`,
  } satisfies Saying<[string, string]>,
  paceBelow: {
    ja: (share: string, times: string) => `進捗率が計画期間の経過割合 ${share} の ${times} 倍未満`,
    en: (share: string, times: string) => `progress is below ${times} times the share of the plan's time that has passed (${share})`,
  } satisfies Saying<[string, string]>,
  towardsTarget: {
    ja: () => '基準値から目標に近づいた',
    en: () => 'the actual moved from the baseline towards the target',
  } satisfies Saying<[]>,
  awayFromTarget: {
    ja: () => '基準値から目標と反対に動いた',
    en: () => 'the actual moved from the baseline away from the target',
  } satisfies Saying<[]>,
  rose: { ja: () => '基準値より増えた', en: () => 'the actual is above the baseline' } satisfies Saying<[]>,
  fell: { ja: () => '基準値より減った', en: () => 'the actual is below the baseline' } satisfies Saying<[]>,
  unchanged: { ja: () => '基準値から変わっていない', en: () => 'the actual equals the baseline' } satisfies Saying<[]>,
  unchangedWithin: {
    ja: (tolerance: string) => `基準値からの変化が ±${tolerance} 以内`,
    en: (tolerance: string) => `the actual is within ±${tolerance} of the baseline`,
  } satisfies Saying<[string]>,
  nothingElse: {
    ja: () => 'ほかの判定のどの条件にも当てはまらない',
    en: () => 'no other status applies',
  } satisfies Saying<[]>,
};

/**
 * Joins the reasons of a status and names it. In Japanese the clauses that end in a noun (以上, 未満, 以内) must come first.
 */
export const therefore: Saying<[readonly string[], string]> = {
  ja: (clauses, status) => `${clauses.join('で、')}${/[上下満内超標]$/.test(clauses.at(-1) ?? '') ? 'の' : ''}ため「${status}」です`,
  en: (clauses, status) => `${clauses.join(' and ')}, therefore "${status}"`,
};
