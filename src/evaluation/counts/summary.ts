import type { CountTable, IndicatorResult } from '../evaluation';
import type { Finding, Severity } from '../findings/finding';
import type { Profile } from '../profile/profile';
import { countsByLabel, tallier } from './count';
import { statusColumns } from './status-columns';

/** The evaluation in a few numbers, as the result object's `summary` has it. */
export interface Summary {
  /** Strategies with a heading. */
  readonly strategies: number;
  readonly indicators: number;
  /** Indicators whose actual says something, be it a number, a word or something unreadable. */
  readonly measured: number;
  /** By status label over all indicators, 基本目標 included, as recorded: they add up to the indicators. */
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What {@link summarise} needs of an evaluation. */
export interface SummaryParts {
  readonly results: readonly IndicatorResult[];
  readonly counts: readonly CountTable[];
  readonly findings: readonly Finding[];
  readonly profile: Profile;
}

/** Sums an evaluation up. */
export function summarise({ results, counts, findings, profile }: SummaryParts): Summary {
  const severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) severities[finding.severity] += 1;
  const measured = results.filter(({ indicator }) => indicator.actual.kind !== 'missing').length;
  const columns = statusColumns(results, profile);
  return {
    strategies: counts.filter((table) => table.strategy !== null).length,
    indicators: results.length,
    measured,
    counts: countsByLabel(tallier(columns)([{ heading: null, results }]), columns.labels),
    findings: severities,
  };
}
