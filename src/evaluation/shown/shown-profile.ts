import type { Profile } from '../profile/profile';
import { parseProfile, type ProfileInput } from '../profile/profile-schema';
import type { ShownRate } from './shown-rate';
import { isOther, type ShownRule } from './shown-rule';

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
