import * as v from 'valibot';
import type { Profile } from '../../evaluation/profile/profile';
import { findPreset, PRESET_NAMES, presetName } from '../../evaluation/profile/preset';
import { parseProfile, type ProfileInput } from '../../evaluation/profile/profile-schema';

const level = v.picklist(['strategy', 'direction', 'measure']);
const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16383));

/** What a person corrected of the reading. A heading is known by its label: rows move. */
const correctionsSchema = v.object({
  sheet: v.fallback(v.nullable(v.string()), null),
  headingRow: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  columns: v.fallback(
    v.partial(
      v.object({
        indicator: column,
        unit: column,
        baseline: column,
        actual: column,
        target: column,
        progress: column,
        status: column,
      }),
    ),
    {},
  ),
  year: v.fallback(v.nullable(v.string()), null),
  levels: v.fallback(v.record(v.string(), level), {}),
  /** Sheets whose reading is doubtful and was confirmed. */
  confirmed: v.fallback(v.array(v.string()), []),
});

const dismissedSchema = v.fallback(
  v.array(
    v.object({
      sheet: v.string(),
      indicator: v.nullable(v.string()),
      code: v.string(),
      recorded: v.nullable(v.string()),
      reason: v.string(),
    }),
  ),
  [],
);

const schema = v.object({
  preset: v.fallback(v.nullable(v.pipe(v.string(), v.transform(presetName))), PRESET_NAMES[0] ?? ''),
  profile: v.fallback(v.unknown(), null),
  write: v.fallback(v.picklist(['formulas', 'values']), 'formulas'),
  statusColours: v.fallback(v.boolean(), false),
  corrections: v.fallback(correctionsSchema, v.parse(correctionsSchema, {})),
  /** Names of sheets that are values-only copies made for others: they are not evaluated a second time. */
  copies: v.fallback(v.array(v.string()), []),
  dismissed: dismissedSchema,
});

/** What the pane keeps in the workbook. */
export type PaneSettings = v.InferOutput<typeof schema>;

/** A person's corrections of the reading; null and absent: found by the product. */
export type Corrections = PaneSettings['corrections'];

/** A finding that a person decided to leave as it is, known by what it says, so that its row may move. */
export type DismissedFinding = PaneSettings['dismissed'][number];

/** Settings from what a workbook holds. Whatever is not understood counts as not set: a newer version may have written it. */
export function parseSettings(stored: unknown): PaneSettings {
  const known = stored !== null && typeof stored === 'object' && !Array.isArray(stored) ? stored : {};
  // Earlier versions stored the dismissed findings as `kept`.
  return v.parse(schema, 'kept' in known && !('dismissed' in known) ? { ...known, dismissed: known.kept } : known);
}

/** Whether two parts of settings are the same: they are plain data, and always built up in one order. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** No corrections at all. */
export const NO_CORRECTIONS: Corrections = v.parse(correctionsSchema, {});

/** The rules that the settings ask for; the standard ones where a workbook's own no longer make sense. */
export function profileOf(settings: PaneSettings): Profile {
  if (settings.preset === null) {
    try {
      return parseProfile(settings.profile);
    } catch {
      return parseProfile({});
    }
  }
  return findPreset(settings.preset) ?? parseProfile({});
}

/** A profile as a person writes it: what {@link parseProfile} would read the same from. */
export function profileInput(profile: Profile): ProfileInput {
  const { rule, ruleStated, ...progress } = profile.progress;
  const { pace, marks, marksStated, measureGrade, countLevel, ...rest } = profile;
  return {
    ...rest,
    ...(countLevel === null ? {} : { countLevel }),
    progress: ruleStated ? { rule, ...progress } : progress,
    ...(marksStated ? { marks: [...marks] } : {}),
    statuses: profile.statuses.map(({ label, when }) => ({ label, when: when === 'otherwise' ? when : { ...when } })),
    columnOrder: [...profile.columnOrder],
    ...(pace === null ? {} : { pace }),
    ...(measureGrade === null ? {} : { measureGrade: { ...measureGrade, grades: [...measureGrade.grades] } }),
  };
}

/** A profile as the JSON that a person reads and edits. */
export function profileText(profile: Profile): string {
  return JSON.stringify(profileInput(profile), null, 2);
}
