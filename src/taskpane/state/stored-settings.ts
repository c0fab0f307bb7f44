import * as v from 'valibot';
import { DEFAULT_PRESET } from '../../evaluation/profile/default-profile';
import { presetName } from '../../evaluation/profile/preset';
import { NO_CORRECTIONS, type PaneSettings } from './pane-settings';

const level = v.picklist(['strategy', 'direction', 'measure']);
const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16383));

const columns = v.object({
  indicator: column,
  unit: column,
  baseline: column,
  actual: column,
  target: column,
  progress: column,
  status: column,
});

const corrections = v.object({
  sheet: v.fallback(v.nullable(v.string()), null),
  headingRow: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  columns: v.fallback(v.partial(columns), {}),
  year: v.fallback(v.nullable(v.string()), null),
  levels: v.fallback(v.record(v.string(), level), {}),
  confirmed: v.fallback(v.array(v.string()), []),
});

const dismissed = v.object({
  sheet: v.string(),
  indicator: v.nullable(v.string()),
  code: v.string(),
  recorded: v.nullable(v.string()),
  reason: v.string(),
});

const schema = v.object({
  preset: v.fallback(v.nullable(v.pipe(v.string(), v.transform(presetName))), DEFAULT_PRESET),
  profile: v.fallback(v.unknown(), null),
  write: v.fallback(v.picklist(['formulas', 'values']), 'formulas'),
  statusColours: v.fallback(v.boolean(), false),
  corrections: v.fallback(corrections, NO_CORRECTIONS),
  copies: v.fallback(v.array(v.string()), []),
  dismissed: v.fallback(v.array(dismissed), []),
});

/** Settings from what a workbook holds. Whatever is not understood counts as not set: a newer version may have written it. */
export function parseSettings(stored: unknown): PaneSettings {
  const known = stored !== null && typeof stored === 'object' && !Array.isArray(stored) ? stored : {};
  // Earlier versions stored the dismissed findings as `kept`.
  return v.parse(schema, 'kept' in known && !('dismissed' in known) ? { ...known, dismissed: known.kept } : known);
}
