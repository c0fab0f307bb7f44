import type { Profile, RuleName } from '../profile/profile';
import type { TypedProgress } from '../plan/results/typed-progress';
import { progressFraction, WHOLE } from '../rules/progress/progress-fraction';
import { roundProgress } from '../rules/rounding';
import type { ShownRow } from './shown-row';

type Against = Profile['progress']['against'];

/** A rule that the rates on a sheet follow. */
export interface ShownRate {
  /** The rule of all rows; of the rows that no value of {@link byColumn} names, otherwise. */
  readonly rule: RuleName;
  readonly against: Exclude<Against, 'expected'>;
  /** Where a column says which rule holds: its heading, and the rule by the column's values. */
  readonly byColumn: { readonly heading: string; readonly values: readonly (readonly [string, RuleName])[] } | null;
  /** How many rates there are, and how many agree. */
  readonly rows: number;
  readonly agreeing: number;
  /** Decimals of the percentage; null: the sheet leaves it open. */
  readonly decimals: number | null;
  /** null: the sheet leaves it open. */
  readonly rounding: Profile['progress']['rounding'] | null;
}

/** Fewer rates than this may agree by chance. */
export const FEWEST_ROWS = 3;

/** So many rows at least have to tell a rule from its rivals. */
const FEWEST_TELLING = 2;

/** Up to this many rates one of ten may be a slip; of fewer, none. */
const SLIPS_FROM = 10;

/** What a body would use first, first: of rules that say the same of every row, the first is taken. */
const RULES: readonly RuleName[] = ['ratio', 'change', 'inverse-quotient', 'inverse-ratio'];

/**
 * The rule that the rates on a sheet follow, whatever the profile says; null where they are too few, follow none, or do
 * not tell one rule from another.
 * @param columns columns besides the figures that may say which rule holds for a row, with their headings
 */
export function shownRate(rows: readonly ShownRow[], columns: readonly { column: number; heading: string }[]): ShownRate | null {
  const rated = rows.filter(isRated);
  if (rated.length < FEWEST_ROWS) return null;
  const found = uniformRate(rated) ?? rateByColumn(rated, columns);
  return found === null ? null : { ...found, ...displayOf(rated, found) };
}

/** How many rates agree with what the profile's rule gives. */
export function agreeingWithRule(rows: readonly ShownRow[]): { readonly rows: number; readonly agreeing: number } {
  const rated = rows.filter(isRated);
  const agreeing = rated.filter(({ rate, result: { judgement } }) => agrees(rate, judgement.progress)).length;
  return { rows: rated.length, agreeing };
}

/** Whether a rate is what a shown rule gives. */
export function followsRate(row: ShownRow, shown: ShownRate): boolean {
  const rule = ruleFor(row.textIn, shown);
  return agrees(row.rate, progressBy(row, rule, shown.against)) || followsTurned(row, rule, shown.against);
}

/** Whether a rate is b/c the other way round, where less is better: c/b, 2 - b/c. */
function followsTurned(row: ShownRow, rule: RuleName, against: ShownRate['against']): boolean {
  const { baseline, target } = row.result.indicator;
  if (rule !== 'ratio' || baseline.kind !== 'number' || target.kind !== 'number' || target.value >= baseline.value) return false;
  return TURNED.some((turned) => agrees(row.rate, progressBy(row, turned, against)));
}

const TURNED: readonly RuleName[] = ['inverse-quotient', 'inverse-ratio'];

/** The unrounded progress of a row by a shown rule; null where there is none. */
export function progressByShown(row: ShownRow, shown: ShownRate): number | null {
  return progressBy(row, ruleFor(row.textIn, shown), shown.against);
}

type Found = Omit<ShownRate, 'decimals' | 'rounding'> & { readonly column?: number };

function ruleFor(textIn: ShownRow['textIn'], shown: Found): RuleName {
  const { byColumn, column } = shown;
  if (byColumn === null || column === undefined) return shown.rule;
  const text = textIn(column);
  return byColumn.values.find(([value]) => value === text)?.[1] ?? shown.rule;
}

function isRated({ rate, result: { indicator }, yearlyTarget }: ShownRow): boolean {
  return rate.length > 0 && indicator.actual.kind === 'number' && (indicator.target.kind === 'number' || yearlyTarget !== null);
}

function progressBy({ result, yearlyTarget }: ShownRow, rule: RuleName, against: ShownRate['against']): number | null {
  const { baseline, actual, target } = result.indicator;
  const goal = against === 'yearly-target' ? yearlyTarget : target.kind === 'number' ? target.value : null;
  if (actual.kind !== 'number' || goal === null || (rule === 'change' && baseline.kind !== 'number' && baseline.kind !== 'missing'))
    return null;
  const start = baseline.kind === 'number' ? baseline.value : 0;
  return progressFraction({ rule, baseline: start, actual: actual.value, target: goal, share: WHOLE });
}

/** More decimals than this were computed and not typed. */
const MOST_DECIMALS = 4;

function agrees(readings: readonly TypedProgress[], progress: number | null): boolean {
  return progress !== null && readings.some((reading) => agreement(reading, progress) !== null);
}

/** How a rate has to be rounded to be that progress: `both`, where either way gives it. */
function agreement({ fraction, decimals }: TypedProgress, progress: number): Profile['progress']['rounding'] | 'both' | null {
  const shown = Math.min(decimals, MOST_DECIMALS);
  const typed = roundProgress(fraction, shown, 'half-away');
  const rounds = typed === roundProgress(progress, shown, 'half-away');
  const cut =
    (decimals > MOST_DECIMALS ? roundProgress(fraction, shown, 'truncate') : typed) === roundProgress(progress, shown, 'truncate');
  if (rounds) return cut ? 'both' : 'half-away';
  return cut ? 'truncate' : null;
}

function uniformRate(rows: readonly ShownRow[]): Found | null {
  const candidates = (['target', 'yearly-target'] as const).flatMap((against) =>
    RULES.map((rule) => {
      const progress = rows.map((row) => progressBy(row, rule, against));
      return { rule, against, progress, agreeing: rows.filter(({ rate }, at) => agrees(rate, progress[at] ?? null)).length };
    }),
  );
  const best = candidates.reduce((one, other) => (other.agreeing > one.agreeing ? other : one));
  const slips = rows.length >= SLIPS_FROM ? Math.floor(rows.length / 10) : 0;
  const turned = rows.filter(
    (row, at) => !agrees(row.rate, best.progress[at] ?? null) && followsTurned(row, best.rule, best.against),
  ).length;
  if (best.agreeing + turned < rows.length - slips || turned > best.agreeing) return null;
  const rivals = candidates.filter(({ progress }) => progress.some((value, at) => value !== best.progress[at] && value !== null));
  if (rivals.some(({ agreeing }) => best.agreeing - agreeing < FEWEST_TELLING)) return null;
  return { rule: best.rule, against: best.against, byColumn: null, rows: rows.length, agreeing: best.agreeing };
}

/** More different texts than this are names or remarks, and no kinds of indicators. */
const MOST_KINDS = 4;

/** Where one column tells rows of one rule from rows of another: 増 b/c, 減 c/b. */
function rateByColumn(rows: readonly ShownRow[], columns: readonly { column: number; heading: string }[]): Found | null {
  for (const { column, heading } of columns) {
    const kinds = new Map<string, ShownRow[]>();
    for (const row of rows) {
      const text = row.textIn(column);
      kinds.set(text, [...(kinds.get(text) ?? []), row]);
      if (kinds.size > MOST_KINDS) break;
    }
    if (kinds.size < 2 || kinds.size > MOST_KINDS || kinds.has('')) continue;
    const values = Array.from(kinds, ([text, ofKind]) => [text, ruleOfKind(ofKind)] as const);
    const known = values.flatMap(([text, rule]): (readonly [string, RuleName])[] => (rule === null ? [] : [[text, rule]]));
    if (known.length < values.length || new Set(known.map(([, rule]) => rule)).size < 2) continue;
    return {
      rule: known[0]?.[1] ?? 'ratio',
      against: 'target',
      byColumn: { heading, values: known },
      column,
      rows: rows.length,
      agreeing: rows.length,
    };
  }
  return null;
}

/** The only rule that all rows of a kind follow; null where there is none, or too few rows tell. */
function ruleOfKind(rows: readonly ShownRow[]): RuleName | null {
  if (rows.length < FEWEST_TELLING) return null;
  const all = RULES.map((rule) => rows.map((row) => progressBy(row, rule, 'target')));
  const follow = all.flatMap((progress, at) => (rows.every(({ rate }, row) => agrees(rate, progress[row] ?? null)) ? [at] : []));
  const [first] = follow;
  if (first === undefined) return null;
  const same = follow.every((at) => all[at]?.every((value, row) => value === all[first]?.[row]) ?? false);
  return same ? (RULES[first] ?? null) : null;
}

/** Decimals and rounding, as far as the rates decide them. */
function displayOf(rows: readonly ShownRow[], shown: Found): Pick<ShownRate, 'decimals' | 'rounding'> {
  let decimals: number | null = null;
  const needed = new Set<string>();
  for (const row of rows) {
    const progress = progressBy(row, ruleFor(row.textIn, shown), shown.against);
    if (progress === null) continue;
    for (const reading of row.rate) {
      const how = agreement(reading, progress);
      if (how === null) continue;
      if (reading.decimals <= MOST_DECIMALS) decimals = Math.max(decimals ?? 0, reading.decimals);
      if (row.isTyped) needed.add(how);
      break;
    }
  }
  const rounding = needed.has('half-away') ? (needed.has('truncate') ? null : 'half-away') : needed.has('truncate') ? 'truncate' : null;
  return { decimals, rounding };
}
