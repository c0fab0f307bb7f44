import { type PrintedBand, usableBands } from './printed-bands';
import { isInScaleOrder } from '../vocabulary/statuses/status-scales';
import { statusKey } from '../vocabulary/statuses/status-label';

/** A status with the rate from which on it is given; null: whatever the others leave. */
export interface ShownBand {
  readonly label: string;
  readonly atLeast: number | null;
  /** Between which rates the sheet leaves the threshold open; null: it is printed, or only one round number fits. */
  readonly open: readonly [number, number] | null;
}

/** The statuses on a sheet, the best first. */
export interface ShownStatuses {
  readonly bands: readonly ShownBand[];
  /** What stands where nothing was measured; null: nothing does. */
  readonly notMeasured: string | null;
}

/** A status with the progress of its row; null where there is none. */
export interface StatusOfRow {
  readonly status: string;
  readonly progress: number | null;
}

/** Fewer rows than this fit any bands. */
const FEWEST_ROWS = 4;

/**
 * The bands of the rate that the statuses on a sheet follow, as far as they decide them; null where no bands explain them: of each
 * status, every rate must lie above every rate of the next.
 * @param printed bands that the sheet explains in words
 */
export function shownStatuses(rows: readonly StatusOfRow[], printed: readonly PrintedBand[]): ShownStatuses | null {
  const ranges = new Map<string, Range>();
  const unmeasured = new Map<string, number>();
  let judged = 0;
  for (const { status, progress } of rows) {
    if (status === '') continue;
    if (progress === null) {
      unmeasured.set(status, (unmeasured.get(status) ?? 0) + 1);
      continue;
    }
    judged++;
    const key = statusKey(status);
    const before = ranges.get(key);
    if (before === undefined) ranges.set(key, { label: status, lowest: progress, highest: progress });
    else ranges.set(key, { ...before, lowest: Math.min(before.lowest, progress), highest: Math.max(before.highest, progress) });
  }
  // A word that marks are made of is no word for nothing.
  const forNothing = [...unmeasured].filter(([word]) => !ranges.has(statusKey(word)) && isInScaleOrder([word]) === null);
  const notMeasured = forNothing.sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
  const ordered = [...ranges.values()].sort((one, other) => other.lowest - one.lowest);
  const asPrinted = printedBands(printed, ordered);
  if (asPrinted === null && (ranges.size < 2 || !hasOrder(ordered, judged))) return null;
  const bands = asPrinted ?? bandsBetween(ordered);
  return bands === null || !areBands(bands) ? null : { bands, notMeasured };
}

/** Beyond these no rules draw a line. */
const FARTHEST = 10;

/** Whether a rule can have these bands: a dash is never the best of them. */
function areBands(bands: readonly ShownBand[]): boolean {
  return statusKey(bands[0]?.label ?? '-') !== '-' && bands.every(({ atLeast }) => Math.abs(atLeast ?? 0) <= FARTHEST);
}

/** Whether the order of the labels is no chance: it is a known scale's, or labels repeat. Against a known scale it is none. */
function hasOrder(ordered: readonly Range[], judged: number): boolean {
  const known = isInScaleOrder(ordered.map(({ label }) => label));
  return judged >= FEWEST_ROWS && (known ?? judged > ordered.length);
}

interface Range {
  readonly label: string;
  readonly lowest: number;
  readonly highest: number;
}

function bandsBetween(ordered: readonly Range[]): readonly ShownBand[] | null {
  const bands: ShownBand[] = [];
  for (const [index, { label, lowest }] of ordered.entries()) {
    const below = ordered[index + 1];
    if (below === undefined) bands.push({ label, atLeast: null, open: null });
    else if (below.highest >= lowest) return null;
    else bands.push({ label, ...thresholdBetween(below.highest, lowest) });
  }
  return bands;
}

/** Thresholds that bodies use, the commonest first. */
const USUAL = [1, 0.8, 0.5, 0.6, 0.9, 0.7, 1.2, 0.4, 1.1, 0.75, 0.95, 0.3, 0.2, 0.85, 1.05, 0.25, 0];

/** A threshold above one rate and not above another: a usual one where one fits, else the higher rate in whole percents. */
function thresholdBetween(above: number, upTo: number): Pick<ShownBand, 'atLeast' | 'open'> {
  const fitting = USUAL.filter((threshold) => threshold > above && threshold <= upTo);
  const [first] = fitting;
  if (first !== undefined) return { atLeast: first, open: fitting.length === 1 ? null : [above, upTo] };
  const whole = Math.floor(upTo * 100) / 100;
  return { atLeast: whole > above ? whole : upTo, open: [above, upTo] };
}

/** The printed bands, where they name every status that occurs and give every row the one it has; else null. */
function printedBands(printed: readonly PrintedBand[], ordered: readonly Range[]): readonly ShownBand[] | null {
  const bands = usableBands(printed);
  if (bands === null || ordered.length === 0) return null;
  const statusAt = (progress: number): string | undefined => bands.find(({ atLeast }) => atLeast === null || progress >= atLeast)?.label;
  const holds = ordered.every(({ label, lowest, highest }) =>
    [lowest, highest].every((progress) => statusKey(statusAt(progress) ?? '') === statusKey(label)),
  );
  return holds ? bands.map(({ label, atLeast }) => ({ label, atLeast, open: null })) : null;
}

/** The statuses that the sheet explains where it has none yet; null where it explains none that can be a rule. */
export function printedStatuses(printed: readonly PrintedBand[]): ShownStatuses | null {
  const bands = usableBands(printed);
  return bands === null ? null : { bands: bands.map(({ label, atLeast }) => ({ label, atLeast, open: null })), notMeasured: null };
}
