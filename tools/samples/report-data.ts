import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One indicator of the published report, every figure as printed. */
export interface ReportIndicator {
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly actual: string;
  readonly target: string;
  /** As published: `50.9%`, `-`, or nothing. */
  readonly progress: string;
  readonly status: string;
}

/** A measure (施策) with its indicators. The label is `NUMBER NAME`. */
export interface ReportMeasure {
  readonly label: string;
  readonly indicators: ReportIndicator[];
}

/** A direction (戦略方針) with its measures. The label is `NUMBER NAME`. */
export interface ReportDirection {
  readonly label: string;
  readonly measures: ReportMeasure[];
}

/** A strategy (重点戦略) with its overall goals (基本目標) and directions. */
export interface ReportStrategy {
  readonly number: string;
  readonly name: string;
  /** `NUMBER NAME`. */
  readonly label: string;
  readonly overallGoals: ReportIndicator[];
  readonly directions: ReportDirection[];
  /** The published count table: the strategy, 基本目標, then its directions. */
  readonly counts: ReportCountRow[];
}

/** One row of a published count table. */
export interface ReportCountRow {
  readonly kind: 'strategy' | 'overall-goal' | 'direction';
  /** As published. A strategy's label is its name alone, its number stands apart. */
  readonly label: string;
  /** 目標達成, 改善↑, -, 悪化↓, in this order. */
  readonly counts: readonly number[];
  readonly total: number;
}

const COUNT_ROW_KINDS: Readonly<Record<string, ReportCountRow['kind']>> = {
  戦略: 'strategy',
  基本目標: 'overall-goal',
  戦略方針: 'direction',
};

/** The section of the data under which a strategy's own indicators stand. */
const OVERALL_GOAL = '基本目標';

/**
 * Reads the published report from `tools/data/`.
 * @returns its strategies in the report's order
 */
export function readReport(): ReportStrategy[] {
  const strategies: ReportStrategy[] = [];
  for (const line of readTable('mine-r1-indicators.tsv')) {
    const strategy = findOrAdd(
      strategies,
      (each) => each.number === field(line, 'strategy_no'),
      () => newStrategy(field(line, 'strategy_no'), field(line, 'strategy')),
    );
    const section = field(line, 'section');
    if (section === OVERALL_GOAL) {
      strategy.overallGoals.push(indicatorOf(line));
      continue;
    }
    const direction = findOrAdd(
      strategy.directions,
      (each) => each.label === section,
      () => ({ label: section, measures: [] }),
    );
    const measure = findOrAdd(
      direction.measures,
      (each) => each.label === field(line, 'measure'),
      () => ({ label: field(line, 'measure'), indicators: [] }),
    );
    measure.indicators.push(indicatorOf(line));
  }
  return strategies;
}

/** The whole report as the text a reader pastes, lines and tabs as they are. */
export function readReportText(): string {
  return readFileSync(join(DATA, 'mine-r1-report.txt'), 'utf8');
}

const DATA = join(__dirname, '..', 'data');

function newStrategy(number: string, name: string): ReportStrategy {
  const counts = readTable('mine-r1-counts.tsv')
    .filter((line) => field(line, 'strategy_no') === number)
    .map(countRowOf);
  return { number, name, label: `${number} ${name}`, overallGoals: [], directions: [], counts };
}

function countRowOf(line: Line): ReportCountRow {
  const kind = COUNT_ROW_KINDS[field(line, 'row_kind')];
  if (kind === undefined) throw new Error(`Unknown kind of count row: ${field(line, 'row_kind')}`);
  return {
    kind,
    label: kind === 'overall-goal' ? OVERALL_GOAL : field(line, 'label'),
    counts: ['achieved', 'improved', 'unchanged', 'worsened'].map((name) => Number(field(line, name))),
    total: Number(field(line, 'total')),
  };
}

function indicatorOf(line: Line): ReportIndicator {
  return {
    name: field(line, 'indicator'),
    unit: field(line, 'unit'),
    baseline: field(line, 'baseline'),
    actual: field(line, 'actual'),
    target: field(line, 'target'),
    progress: field(line, 'published_progress'),
    status: field(line, 'published_status'),
  };
}

type Line = ReadonlyMap<string, string>;

function readTable(fileName: string): Line[] {
  const lines = readFileSync(join(DATA, fileName), 'utf8').trimEnd().split('\n');
  const names = (lines[0] ?? '').split('\t');
  return lines.slice(1).map((line) => {
    const fields = line.split('\t');
    return new Map(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

function field(line: Line, name: string): string {
  const value = line.get(name);
  if (value === undefined) throw new Error(`The data has no column ${name}`);
  return value;
}

function findOrAdd<T>(items: T[], isIt: (item: T) => boolean, make: () => T): T {
  const found = items.find(isIt);
  if (found !== undefined) return found;
  const made = make();
  items.push(made);
  return made;
}
