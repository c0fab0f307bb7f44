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
  /** The rule of indicators that are to fall, where it is b/c the other way round; null: theirs is the others'. */
  readonly turned: RuleName | null;
  /** Whether rates beyond 100 % stand as 100 %, and those below 0 % as 0 %. */
  readonly capped: boolean;
}

/** Fewer rates than this may agree by chance, fewer than the second though they have decimals. */
export const FEWEST_ROWS = 3;
const FEWEST_EXACT_ROWS = 2;

/** So many rows at least have to tell a rule from its rivals. */
const FEWEST_TELLING = 2;

/** From so many rates on one may be a slip, and one of ten. */
const SLIPS_FROM = 6;

/** What a body would use first, first: of rules that say the same of every row, the first is taken. */
const RULES: readonly RuleName[] = ['ratio', 'change', 'inverse-quotient', 'inverse-ratio'];

/**
 * The rule that the rates on a sheet follow, whatever the profile says; null where they are too few, follow none, or do
 * not tell one rule from another.
 * @param columns columns besides the figures that may say which rule holds for a row, with their headings
 */
export function shownRate(rows: readonly ShownRow[], columns: readonly { column: number; heading: string }[]): ShownRate | null {
  const rated = rows.filter(isRated);
  const areExact = rated.every(({ rate }) => rate.some(({ decimals }) => decimals > 0 && decimals <= MOST_DECIMALS));
  if (rated.length < (areExact ? FEWEST_EXACT_ROWS : FEWEST_ROWS)) return null;
  const found = uniformRate(rated, false) ?? rateByColumn(rated, columns) ?? (isWithin(rated) ? uniformRate(rated, true) : null);
  return found === null ? null : { ...found, ...displayOf(rated, found) };
}

function isWithin(rows: readonly ShownRow[]): boolean {
  return rows.every(({ rate }) => rate.some(({ fraction }) => fraction >= 0 && fraction <= 1));
}

/** How many rates agree with what the profile's rule gives. */
export function agreeingWithRule(rows: readonly ShownRow[], capped: boolean): { readonly rows: number; readonly agreeing: number } {
  const rated = rows.filter(isRated);
  const agreeing = rated.filter(({ rate, result: { judgement } }) => agrees(rate, within(judgement.progress, capped))).length;
  return { rows: rated.length, agreeing };
}

/** Whether a rate is what a shown rule gives. */
export function followsRate(row: ShownRow, shown: ShownRate): boolean {
  const rule = ruleFor(row, shown);
  return agrees(row.rate, within(progressBy(row, rule, shown.against), shown.capped)) || followsTurned(row, rule, shown.against);
}

function within(progress: number | null, capped: boolean): number | null {
  return progress === null || !capped ? progress : Math.max(0, Math.min(1, progress));
}

function isToFall({ result: { indicator } }: ShownRow): boolean {
  const { baseline, target } = indicator;
  return baseline.kind === 'number' && target.kind === 'number' && target.value < baseline.value;
}

/** Whether a rate is b/c the other way round, where less is better: c/b, 2 - b/c. */
function followsTurned(row: ShownRow, rule: RuleName, against: ShownRate['against']): boolean {
  return rule === 'ratio' && isToFall(row) && TURNED.some((turned) => agrees(row.rate, progressBy(row, turned, against)));
}

const TURNED: readonly RuleName[] = ['inverse-quotient', 'inverse-ratio'];

/** The unrounded progress of a row by a shown rule; null where there is none. */
export function progressByShown(row: ShownRow, shown: ShownRate): number | null {
  return progressBy(row, ruleFor(row, shown), shown.against);
}

type Found = Omit<ShownRate, 'decimals' | 'rounding'> & { readonly column?: number };

function ruleFor(row: ShownRow, { rule, byColumn, column, turned }: Found): RuleName {
  if (turned !== null && isToFall(row)) return turned;
  if (byColumn === null || column === undefined) return rule;
  const text = row.textIn(column);
  return byColumn.values.find(([value]) => value === text)?.[1] ?? rule;
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

/** So many rates at least have been cut down to 100 % or up to 0 %. */
const FEWEST_CAPPED = 2;

function uniformRate(rows: readonly ShownRow[], capped: boolean): Found | null {
  const falling = rows.filter(isToFall);
  const candidates = (['target', 'yearly-target'] as const).flatMap((against) =>
    RULES.map((rule) => {
      const progress = rows.map((row) => within(progressBy(row, rule, against), capped));
      const own = rows.filter(({ rate }, at) => agrees(rate, progress[at] ?? null)).length;
      const turned = capped
        ? 0
        : rows.filter((row, at) => !agrees(row.rate, progress[at] ?? null) && followsTurned(row, rule, against)).length;
      const all = TURNED.find((other) => turned > 0 && falling.every((row) => agrees(row.rate, progressBy(row, other, against)))) ?? null;
      return { rule, against, progress, own, turned: all, agreeing: turned > own && all === null ? own : own + turned };
    }),
  );
  const best = candidates.reduce((one, other) =>
    other.agreeing > one.agreeing || (other.agreeing === one.agreeing && other.own > one.own) ? other : one,
  );
  const slips = rows.length >= SLIPS_FROM ? Math.max(1, Math.floor(rows.length / 10)) : 0;
  if (best.agreeing < rows.length - slips) return null;
  const rivals = candidates.filter(({ progress }) => progress.some((value, at) => value !== best.progress[at] && value !== null));
  if (rivals.some(({ own }) => best.agreeing - own < FEWEST_TELLING)) return null;
  const { rule, against, turned, agreeing } = best;
  const found = { rule, against, byColumn: null, rows: rows.length, agreeing, turned, capped };
  const isCut = (row: ShownRow): boolean => {
    const progress = progressBy(row, rule, against);
    return progress !== within(progress, true);
  };
  return capped && rows.filter(isCut).length < FEWEST_CAPPED ? null : found;
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
      turned: null,
      capped: false,
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
    const progress = progressBy(row, ruleFor(row, shown), shown.against);
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
