import { summarise } from '../../src/evaluation/counts/summary';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import type { CountTable, Evaluation, IndicatorResult } from '../../src/evaluation/evaluation';
import { EvaluationError } from '../../src/evaluation/evaluation-error';
import type { Plan } from '../../src/evaluation/workbook/plan';
import { applyPlan } from '../../src/year/book/apply-plan';
import type { RandomCase } from './random/random-sheet';

/**
 * Evaluates a workbook and checks what must hold of every evaluation, whatever the sheets hold.
 * @returns how many indicators were evaluated; 0 when the engine refused the workbook
 * @throws Error that says what does not hold
 */
export function checkEvaluation({ snapshot, options }: RandomCase): number {
  deepFreeze(snapshot);
  let evaluation: Evaluation;
  try {
    evaluation = evaluateWorkbook(snapshot, options);
  } catch (error) {
    if (error instanceof EvaluationError) return 0;
    throw error;
  }
  checkNumbers(evaluation, 'evaluation');
  checkCounts(evaluation);
  checkPlan(evaluation);
  const again = evaluateWorkbook(applyPlan(snapshot, evaluation.plan), options);
  checkResolved(evaluation, again);
  // What was held back must hold just the same once a person has confirmed it; where there is no room to write, it stays held back.
  const isHeld = options.confirmed === undefined && evaluation.findings.some(({ doubts = [] }) => doubts.length > 0);
  if (isHeld) checkEvaluation({ snapshot, options: { ...options, confirmed: snapshot.sheets.map(({ name }) => name) } });
  return evaluation.results.length;
}

/** No NaN and no infinity, anywhere; the texts among the input hold none either. */
function checkNumbers(value: unknown, path: string): void {
  if (typeof value === 'string' && /NaN|Infinity|undefined/.test(value)) throw new Error(`${path} is ${value}`);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) checkNumbers(inner, `${path}.${key}`);
}

/** Each total is the sum of its row, each strategy of its directions, and the tables together hold every indicator once. */
function checkCounts({ counts, results, findings, profile, statusColumns }: Evaluation): void {
  const summary = summarise({ counts, results, findings, profile });
  const all = new Map<string, number>();
  for (const table of counts) {
    for (const row of table.rows) {
      let sum = 0;
      for (const [label, count] of Object.entries(row.counts)) {
        if (label !== profile.notMeasured.label || profile.notMeasured.inTotal) sum += count;
      }
      expectEqual(row.total, sum, `the total of ${row.label}`);
    }
    for (const label of statusColumns) {
      const own = countIn(table, 'strategy', label);
      const overall = countIn(table, 'overall-goal', label);
      const below = countIn(table, 'direction', label) + (profile.overallGoalInStrategyTotal ? overall : 0);
      if (own < below) throw new Error(`${label} of ${table.strategy}: ${own} is less than its parts, ${below}`);
      all.set(label, (all.get(label) ?? 0) + own + (profile.overallGoalInStrategyTotal ? 0 : overall));
    }
  }
  for (const label of statusColumns) expectEqual(all.get(label) ?? 0, summary.counts[label], `${label} in all tables`);
  expectEqual(summary.indicators, results.length, 'the number of indicators');
  const [leftOut] = findings.filter(({ code }) => code === 'left-out-of-counts');
  const told = `${String(sumOf(summary.counts))}/${String(results.length)}`;
  expectEqual(
    leftOut?.computed ?? `${String(results.length)}/${String(results.length)}`,
    told,
    'the columns together, and what is said to have none',
  );
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function countIn(table: CountTable, kind: string, label: string): number {
  return table.rows.reduce((sum, row) => sum + (row.kind === kind ? (row.counts[label] ?? 0) : 0), 0);
}

/** Writes are in order, at most one a cell, within Excel's limits, and never on what a person measured. */
function checkPlan({ plan, results }: Evaluation): void {
  const figures = new Set(results.flatMap(figureCells));
  for (const { name, writes } of plan.sheets) {
    let last = -1;
    for (const { row, column, formula, value } of writes) {
      const place = row * 16384 + column;
      const where = `${name} row ${row + 1} column ${column + 1}`;
      if (place <= last) throw new Error(`${where} is out of order or written twice`);
      last = place;
      if (row < 0 || row >= 1048576 || column < 0 || column >= 16384) throw new Error(`${where} is not on a sheet`);
      if (formula !== null && (!formula.startsWith('=') || formula.length > 8192)) throw new Error(`${where}: no formula: ${formula}`);
      if (typeof value === 'string' && value.length > 32767) throw new Error(`${where}: text too long`);
      if (figures.has(`${name}\n${row}\n${column}`)) throw new Error(`${where} holds a figure`);
    }
  }
}

function figureCells({ indicator: { sheet, row, columns } }: IndicatorResult): string[] {
  return [columns.indicator, columns.baseline, columns.actual, columns.target].map((column) => `${sheet}\n${row}\n${column}`);
}

/** The second run on the plan's own result finds the same and has nothing to write. */
function checkResolved(first: Evaluation, second: Evaluation): void {
  if (!isEmpty(second.plan)) throw new Error(`the second run writes ${JSON.stringify(second.plan).slice(0, 2000)}`);
  expectEqual(essence(second), essence(first), 'what the second run finds');
}

/** What must not change. Of a percentage beyond twelve digits, which no sheet shows in full, only the sign. */
function essence({ results, counts }: Evaluation): string {
  const rows = results.map(({ indicator, judgement, recorded: { progressText: progress, status } }) => {
    const percentage = Number.parseFloat(progress);
    const shown = Math.abs(percentage) > 1e12 ? Math.sign(percentage) : progress;
    return [indicator.sheet, indicator.row, judgement, shown, status];
  });
  return JSON.stringify([rows, counts], null, 1);
}

function isEmpty(plan: Plan): boolean {
  return plan.sheets.every(({ create, writes }) => create === null && writes.length === 0);
}

function expectEqual(got: unknown, expected: unknown, what: string): void {
  if (got === expected) return;
  throw new Error(`${what}: ${differenceOf(String(got), String(expected))}`);
}

/** Of two long texts, the first lines that differ. */
function differenceOf(got: string, expected: string): string {
  const lines = expected.split('\n');
  const at = got.split('\n').findIndex((line, i) => line !== lines[i]);
  const excerpt = (text: string): string =>
    text
      .split('\n')
      .slice(Math.max(0, at - 12), at + 3)
      .join(' ');
  return `${excerpt(got)} instead of ${excerpt(expected)}`;
}

/** Lets every attempt to change the engine's input fail. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
