import { countByStrategy, tallier } from '../../../src/evaluation/counts/count';
import { statusColumns } from '../../../src/evaluation/counts/status-columns';
import { groupByStrategy } from '../../../src/evaluation/counts/strategy-groups';
import type { CountTable, Heading, IndicatorResult } from '../../../src/evaluation/evaluation';
import type { Figure } from '../../../src/evaluation/figures/figure';
import type { Profile } from '../../../src/evaluation/profile/profile';
import { parseProfile, type ProfileInput } from '../../../src/evaluation/profile/profile-schema';

/** What a test says of an indicator; the rest is filled in. */
export interface ResultParts {
  readonly strategy?: string | null;
  readonly direction?: string | null;
  readonly measure?: string | null;
  /** The titles of the levels from the top; default: the report's. */
  readonly titles?: readonly string[];
  /** Levels below the measures. */
  readonly below?: readonly string[];
  /** The recorded status. */
  readonly status?: string;
  /** The status that the rule gives; default: the recorded one. */
  readonly judged?: string;
  readonly sheet?: string;
  readonly row?: number;
  /** Default: J. */
  readonly statusColumn?: number | null;
  readonly measured?: boolean;
}

const NUMBER: Figure = { kind: 'number', text: '1', note: null, value: 1, source: 'number', factor: 1, percent: false, bound: null };
const MISSING: Figure = { kind: 'missing', text: '-', note: null, reason: 'dash' };

/** A heading out of its label, `NUMBER NAME` or a name alone. */
export function headingOf(label: string): Heading {
  const [, number = null, name = label] = /^(\S+) (.+)$/.exec(label) ?? [];
  return { number, name, label, row: 0, column: 0 };
}

/** An evaluated indicator. */
export function resultOf(parts: ResultParts): IndicatorResult {
  const { strategy = null, direction = null, measure = null, status = '-', row = 0, statusColumn = 9 } = parts;
  const heading = (label: string | null): Heading | null => (label === null ? null : headingOf(label));
  return {
    indicator: {
      sheet: parts.sheet ?? '評価',
      row,
      columns: { indicator: 3, unit: 4, baseline: 5, actual: 6, target: 7, progress: (statusColumn ?? 9) - 1, status: statusColumn },
      strategy: heading(strategy),
      direction: heading(direction),
      measure: heading(measure),
      levels: [strategy, direction, measure, ...(parts.below ?? [])].flatMap((each, depth) =>
        each === null ? [] : [{ depth, title: (parts.titles ?? ['重点戦略', '戦略方針', '施策'])[depth] ?? '', name: each }],
      ),
      name: `指標${row}`,
      unit: null,
      baseline: NUMBER,
      actual: parts.measured === false ? MISSING : NUMBER,
      target: NUMBER,
    },
    judgement: {
      rule: 'change',
      baseline: 1,
      goal: 1,
      progress: 0,
      noProgress: null,
      progressText: '0.0%',
      status: parts.judged ?? status,
      change: 'none',
      band: 0,
    },
    recorded: { progressText: '0.0%', status },
  };
}

/** Mine's profile, or another that differs from it in what is given. */
export function profileOf(input: ProfileInput = {}): Profile {
  return parseProfile(input);
}

/** The count tables of results. */
export function countsOf(results: readonly IndicatorResult[], profile: Profile): CountTable[] {
  const columns = statusColumns(results, profile);
  return countByStrategy(groupByStrategy(results), profile, columns.labels, tallier(columns));
}
