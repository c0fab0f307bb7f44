import type { IndicatorResult } from '../evaluation';
import type { Profile } from '../profile/profile';
import { statusKey } from '../vocabulary/statuses/status-label';
import { parseProfile, type ProfileInput } from '../profile/profile-schema';
import type { SheetReading } from '../reading/read-sheet';
import { type PrintedBand, printedLegend } from './printed-bands';
import { agreeingWithRule, progressByShown, type ShownRate, shownRate } from './shown-rate';
import { type ShownRow, shownRows } from './shown-row';
import { printedStatuses, shownStatuses, type ShownStatuses } from './shown-statuses';

/** What the results on a sheet show of the body's rule. */
export interface ShownRule {
  readonly rows: readonly ShownRow[];
  /** null: too few rates, or they follow no rule, or more than one. */
  readonly rate: ShownRate | null;
  /** How many rates there are, and how many agree with the profile's rule. */
  readonly applied: { readonly rows: number; readonly agreeing: number };
  /** null: the statuses are no bands of the rate, or there are too few. */
  readonly statuses: ShownStatuses | null;
}

/** What the results on one sheet, or on several, show. @param withOurs whether those count that the product wrote */
export function shownRule(
  readings: readonly (readonly [SheetReading, readonly IndicatorResult[]])[],
  profile: Profile,
  withOurs = false,
): ShownRule {
  const rows = readings.flatMap(([reading, results]) => shownRows(reading, results, profile, withOurs));
  const columns = readings.flatMap(([{ tables }]) => tables.flatMap(({ evidence }) => evidence.leftAside));
  const rate = shownRate(rows, columns);
  const applied = agreeingWithRule(rows, rate?.capped ?? false);
  const progressOf = (row: ShownRow): number | null =>
    rate !== null && isOther({ rate, applied }) ? progressByShown(row, rate) : row.result.judgement.progress;
  const isOwn = rows.every(({ status, result }) => status === '' || statusKey(status) === statusKey(result.judgement.status));
  const printed = (): readonly PrintedBand[] => readings.flatMap(([reading]) => printedLegend(reading).bands);
  const isBlank = rows.every(({ status }) => status === '');
  const statuses = isBlank
    ? printedStatuses(printed())
    : isOwn
      ? null
      : shownStatuses(
          rows.map((row) => ({ status: row.status, progress: progressOf(row) })),
          printed(),
        );
  return { rows, rate, applied, statuses };
}

/** Whether the rates follow another rule than the profile's, and not only here and there. */
export function isOther({ rate, applied }: Pick<ShownRule, 'rate' | 'applied'>): boolean {
  return (
    rate !== null &&
    applied.agreeing < rate.agreeing &&
    applied.agreeing * 2 <= applied.rows + (rate.byColumn === null ? 0 : applied.rows / 2)
  );
}

/** Whether the rates follow the profile's rule, but for how they are cut off. */
export function isCutOff({ rate, applied }: Pick<ShownRule, 'rate' | 'applied'>, { progress: { rounding } }: Profile): boolean {
  return rate !== null && applied.agreeing >= rate.agreeing && (rate.capped || (rate.rounding === 'truncate' && rounding !== 'truncate'));
}

/**
 * Whether the rates decide the rule: it is another than the profile's; or it says the same of these rows, because there are no
 * baselines, and is the simpler one.
 */
export function decidesRule({ rate, applied, rows }: Pick<ShownRule, 'rate' | 'applied' | 'rows'>): boolean {
  if (isOther({ rate, applied })) return true;
  return rate !== null && rate.agreeing === rate.rows && rows.every(({ result }) => result.indicator.baseline.kind !== 'number');
}

/**
 * The profile with what the sheet shows in place of its own rule: rate, decimals, rounding, statuses with their thresholds, and what
 * was not measured. What the sheet leaves open stays as the profile has it.
 */
export function shownProfile(shown: ShownRule, profile: Profile): Profile {
  const { rate, statuses } = shown;
  const other = rate !== null && decidesRule(shown);
  const input: ProfileInput = {
    name: 'auto',
    progress: {
      ...(other ? { rule: rate.rule, against: rate.against } : { against: profile.progress.against }),
      ...(!other && profile.progress.ruleStated ? { rule: profile.progress.rule } : {}),
      decimals: rate?.decimals ?? profile.progress.decimals,
      rounding: rate?.rounding ?? profile.progress.rounding,
      missingBaseline: profile.progress.missingBaseline,
    },
    ...(other ? { marks: marksOf(rate) } : profile.marksStated ? { marks: [...profile.marks] } : {}),
    ...(statuses === null
      ? { statuses: profile.statuses.map(({ label, when }) => ({ label, when })), columnOrder: [...profile.columnOrder] }
      : {
          statuses: statuses.bands.map(({ label, atLeast }) => ({
            label,
            when: atLeast === null ? ('otherwise' as const) : { progressAtLeast: atLeast },
          })),
        }),
    notMeasured: { label: statuses?.notMeasured ?? profile.notMeasured.label, inTotal: profile.notMeasured.inTotal },
    overallGoalInStrategyTotal: profile.overallGoalInStrategyTotal,
    ...(profile.countLevel === null ? {} : { countLevel: profile.countLevel }),
    noneIsGood: profile.noneIsGood,
    ...(profile.measureGrade === null || statuses !== null
      ? {}
      : { measureGrade: { ...profile.measureGrade, grades: [...profile.measureGrade.grades] } }),
    words: statuses === null ? profile.words : {},
    report: profile.report,
    ...(profile.pace === null ? {} : { pace: profile.pace }),
  };
  return parseProfile(input);
}

function marksOf({ rule, byColumn, turned }: ShownRate): NonNullable<ProfileInput['marks']> {
  if (turned !== null) return [{ direction: 'down', rule: turned }];
  if (byColumn === null) return [];
  return byColumn.values.flatMap(([equals, own]) => (own === rule ? [] : [{ column: byColumn.heading, equals, rule: own }]));
}
