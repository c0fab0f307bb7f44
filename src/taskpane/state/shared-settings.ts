import { isSame, type PaneSettings } from './pane-settings';

/**
 * A change of the settings, carried over to settings that somebody else has changed meanwhile: what it does not touch stays as
 * they have it, and of a list only what it adds and takes away changes. Rules hang together and are changed as a whole.
 * @param wins where both have changed the same: the change, or what stands there by now
 */
export function carriedOver(
  from: PaneSettings,
  to: PaneSettings,
  onto: PaneSettings,
  wins: 'change' | 'existing' = 'change',
): PaneSettings {
  const whole = <T>(part: (settings: PaneSettings) => T): T => {
    if (isSame(part(from), part(to))) return part(onto);
    return wins === 'change' || isSame(part(from), part(onto)) ? part(to) : part(onto);
  };
  const list = <T>(part: (settings: PaneSettings) => readonly T[]): T[] => listCarriedOver(part(from), part(to), part(onto));
  const record = <T extends object>(part: (settings: PaneSettings) => T): T => {
    const keys = new Set([from, to, onto].flatMap((settings) => Object.keys(part(settings)) as (keyof T)[]));
    const entries = [...keys].map((key) => [key, whole((settings) => part(settings)[key])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
  };
  return {
    ...whole(({ preset, profile }) => ({ preset, profile })),
    write: whole(({ write }) => write),
    statusColours: whole(({ statusColours }) => statusColours),
    corrections: {
      ...whole(({ corrections: { sheet, headingRow } }) => ({ sheet, headingRow })),
      columns: record(({ corrections }) => corrections.columns),
      year: whole(({ corrections }) => corrections.year),
      levels: record(({ corrections }) => corrections.levels),
      confirmed: list(({ corrections }) => corrections.confirmed),
    },
    copies: list(({ copies }) => copies),
    dismissed: list(({ dismissed }) => dismissed),
  };
}

function listCarriedOver<T>(from: readonly T[], to: readonly T[], onto: readonly T[]): T[] {
  // What both have added is added once.
  return [...without(onto, without(from, to)), ...without(without(to, from), without(onto, from))];
}

/** A list without the others, each as often as it is among them. */
function without<T>(list: readonly T[], others: readonly T[]): T[] {
  const left = [...list];
  for (const one of others) {
    const at = left.findLastIndex((other) => isSame(other, one));
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

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
