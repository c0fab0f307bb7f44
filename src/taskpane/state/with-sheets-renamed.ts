import type { PaneSettings } from './pane-settings';

/** Settings that name sheets, by the names that these have now. The same object where none of them is named. */
export function withSheetsRenamed(settings: PaneSettings, names: ReadonlyMap<string, string>): PaneSettings {
  const { corrections, copies, dismissed } = settings;
  const named = [corrections.sheet ?? '', ...corrections.confirmed, ...copies, ...dismissed.map(({ sheet }) => sheet)];
  if (!named.some((name) => names.has(name))) return settings;
  const renamed = (name: string): string => names.get(name) ?? name;
  return {
    ...settings,
    corrections: {
      ...corrections,
      sheet: corrections.sheet === null ? null : renamed(corrections.sheet),
      confirmed: corrections.confirmed.map(renamed),
    },
    copies: copies.map(renamed),
    dismissed: dismissed.map((one) => ({ ...one, sheet: renamed(one.sheet) })),
  };
}
