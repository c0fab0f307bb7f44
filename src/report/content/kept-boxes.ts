import type { FrontLines } from './front-lines';
import type { BoxName } from './report-words';

/** What people wrote into an earlier report: above it, into its boxes, and beside its indicators. */
export interface KeptBoxes {
  /** The title and the line below it; absent: as the report makes them. */
  readonly front?: FrontLines;
  /** What statuses mean, by label, where a person wrote it; absent: as the report says. */
  readonly meanings?: ReadonlyMap<string, string>;
  /** The notes with those that a person wrote; absent: as the report makes them. */
  readonly notes?: readonly string[];
  readonly summary: string;
  /** By strategy, in the order of the new report. */
  readonly strategies: readonly Readonly<Partial<Record<BoxName, string>>>[];
  /** What was written about strategies that the report no longer has, and where there is no longer room for it. */
  readonly unplaced: readonly { readonly title: string; readonly text: string }[];
  /** What was written beside indicators for which the evaluation sheet says nothing, by {@link remarkKeys}. */
  readonly remarks: ReadonlyMap<string, string>;
}

/**
 * Counts indicators up, so that those of one name are told apart.
 * @returns the key of the next indicator of a strategy's table, or, without a strategy, of the list of what fell
 */
export function remarkKeys(): (strategy: string | null, indicator: string) => string {
  const times = new Map<string, number>();
  return (strategy, indicator) => {
    const key = JSON.stringify([strategy, indicator]);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return `${key}${before}`;
  };
}

export const NO_BOXES: KeptBoxes = { summary: '', strategies: [], unplaced: [], remarks: new Map() };
