import type { StandingCountTable } from '../counts/standing-count-table';
import type { IndicatorResult, Level } from '../evaluation';
import type { Finding } from '../findings/finding';
import type { Profile } from '../profile/profile';
import type { SheetPlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** What the planning of count tables needs to know. */
export interface CountTablesInput {
  readonly snapshot: WorkbookSnapshot;
  /** The count tables found on the sheets, on the product's own count sheet too. */
  readonly standing: readonly StandingCountTable[];
  readonly results: readonly IndicatorResult[];
  readonly profile: Profile;
  readonly write: 'formulas' | 'values';
  /** Replace typed counts that differ from the rule; otherwise they are kept and reported. */
  readonly applyRule: boolean;
  /** The sheet for the count tables that the workbook does not hold yet; null: none. */
  readonly countSheet: string | null;
  /** The sheet's own column headings for the outline's levels, where it has them. */
  readonly levelHeadings: Partial<Readonly<Record<Level, string>>>;
}

/**
 * Plans the count tables: those on the sheets are filled in place, and what the workbook does not hold goes to the
 * count sheet.
 * @returns the writes by sheet (a sheet may also have result cells in another plan), and what a person should look at
 */
export function planCountTables(_input: CountTablesInput): { sheets: SheetPlan[]; findings: Finding[] } {
  return { sheets: [], findings: [] };
}
