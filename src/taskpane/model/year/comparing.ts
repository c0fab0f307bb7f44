import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { CHANGES, type Change, OF_INDICATORS } from '../../../year/compare/changes';
import { type ComparisonFacts, comparisonFacts } from '../../../year/compare/comparison-facts';
import { confirmedPairs } from '../../../year/compare/confirmed-pairs';
import { compare, type ComparedIndicator, type Comparison, twoYears } from '../../../year/compare/comparison';
import { type StatusMatrix, statusMatrix } from '../../../year/compare/status-matrix';
import type { PaneSettings } from '../../state/pane-settings';
import { yearOptions } from './year-options';

/** Two years side by side, as the pane shows them. */
export interface Comparing {
  readonly comparison: Comparison;
  readonly matrix: StatusMatrix;
  /** How many indicators rose, fell and so on; only what occurs. */
  readonly changes: readonly (readonly [change: Change, count: number])[];
  /** Indicators that are not what they were. */
  readonly changed: readonly ComparedIndicator[];
  readonly facts: ComparisonFacts;
}

/**
 * Compares this workbook's latest year with the one before it.
 * @param lastYear another workbook that has the earlier year; null: this one has it
 * @returns null where there is no earlier year
 * @throws EvaluationError as evaluating does
 */
export function comparing(whole: WorkbookSnapshot, settings: PaneSettings, lastYear: WorkbookSnapshot | null): Comparing | null {
  const { workbook, options } = yearOptions(whole, settings);
  const years = twoYears(workbook, options, lastYear ?? undefined);
  if (years === undefined) return null;
  const comparison = compare(years, confirmedPairs(years));
  const { indicators } = comparison;
  return {
    comparison,
    matrix: statusMatrix(comparison),
    changes: Object.values(CHANGES).flatMap((change) => {
      const count = indicators.filter((one) => one.change === change).length;
      return count === 0 ? [] : [[change, count] as const];
    }),
    changed: indicators.filter(({ change }) => OF_INDICATORS.has(change)),
    facts: comparisonFacts(comparison),
  };
}
