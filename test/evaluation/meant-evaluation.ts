import type { Evaluation, IndicatorResult } from '../../src/evaluation/evaluation';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { EvaluationError } from '../../src/evaluation/evaluation-error';
import type { Figure } from '../../src/evaluation/figures/figure';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import type { MeantIndicator } from './meant-indicator';
import type { MeantSheet } from './random/random-kinds';

/** How many rows of a sheet were read as they are meant, and how many otherwise with a word about it. */
export interface Outcome {
  readonly right: number;
  readonly told: number;
}

/**
 * Evaluates a sheet of which the meaning is known.
 * @throws Error for a row that is read otherwise although no refusal, error or warning says anything
 */
export function checkMeaning({ kind, snapshot, indicators }: MeantSheet): Outcome {
  let evaluation: Evaluation;
  try {
    evaluation = evaluateWorkbook(snapshot, { profile: parseProfile({}), countSheet: null });
  } catch (error) {
    if (error instanceof EvaluationError) return { right: 0, told: indicators.length };
    throw error;
  }
  const serious = evaluation.findings.filter(({ severity }) => severity !== 'info');
  const ofTable = serious.some(({ code, severity }) => code === 'structure-unclear' || severity === 'error');
  const isTold = (row: number): boolean => ofTable || serious.some((finding) => finding.row === row);
  const read = new Map(evaluation.results.map((result) => [result.indicator.row, result]));
  let right = 0;
  let told = 0;
  for (const meant of indicators) {
    const wrong = difference(meant, read.get(meant.row));
    read.delete(meant.row);
    if (wrong === null) right++;
    else if (isTold(meant.row)) told++;
    else throw new Error(`${kind}, row ${meant.row + 1} ${meant.name}: ${wrong}, and nothing says so`);
  }
  for (const [row, { indicator }] of read) {
    if (!isTold(row)) throw new Error(`${kind}, row ${row + 1} is no indicator, but read as ${indicator.name}`);
    told++;
  }
  return { right, told };
}

function difference(meant: MeantIndicator, result: IndicatorResult | undefined): string | null {
  if (result === undefined) return 'no indicator';
  const { indicator, judgement } = result;
  const figures = [indicator.baseline, indicator.actual, indicator.target].map(valueOf).join(', ');
  const wanted = [meant.baseline, meant.actual, meant.target].join(', ');
  if (figures !== wanted) return `${figures} instead of ${wanted}`;
  const levels = indicator.levels.map(({ name }) => name).join(' > ');
  if (levels !== meant.levels.join(' > ')) return `below ${levels} instead of ${meant.levels.join(' > ')}`;
  if (judgement.rule !== 'change') return `judged by ${judgement.rule}`;
  if ((judgement.status === '目標達成') !== meant.met) return `${judgement.status}, met: ${meant.met}`;
  return null;
}

function valueOf(figure: Figure): number | null {
  return figure.kind === 'number' ? figure.value : null;
}
