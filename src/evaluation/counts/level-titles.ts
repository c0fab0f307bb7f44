import { type IndicatorResult, LEVELS, type LevelTitles } from '../evaluation';

/** The titles that one level has on the sheets. */
export interface TitlesOfDepth {
  readonly depth: number;
  readonly names: readonly string[];
}

/** What the sheets call the levels that their indicators stand under, from the top. */
export function titlesByDepth(results: readonly IndicatorResult[]): TitlesOfDepth[] {
  const titles = new Map<number, Set<string>>();
  let before: unknown;
  for (const { indicator } of results) {
    // Neighbours share their levels.
    if (indicator.levels === before) continue;
    before = indicator.levels;
    for (const { depth, title } of indicator.levels) {
      const ofDepth = titles.get(depth) ?? new Set<string>();
      titles.set(depth, ofDepth);
      if (title !== '') ofDepth.add(title);
    }
  }
  return Array.from(titles, ([depth, names]) => ({ depth, names: [...names] })).sort((one, other) => one.depth - other.depth);
}

/** The titles of each level that occurs, as plans in one workbook may call it differently; '' where none of its headings has one. */
export function levelTitles(results: readonly IndicatorResult[]): LevelTitles {
  const entries = titlesByDepth(results).flatMap(({ depth, names }) => {
    const level = LEVELS[depth];
    return level === undefined ? [] : [[level, names.join('・')] as const];
  });
  return Object.fromEntries(entries);
}
