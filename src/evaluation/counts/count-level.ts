import { EvaluationError } from '../evaluation-error';
import type { IndicatorResult, LevelTitles } from '../evaluation';
import { matchKey } from '../vocabulary/clean-text';
import { levelTitles, titlesByDepth } from './level-titles';

/**
 * The depth of the level that count tables go down to.
 * @param wanted the level's title, or its number from the top; a number beyond the last level means that one
 * @returns null: as the report does
 * @throws EvaluationError `count-level-not-found` with the `levels` that there are
 */
export function countDepth(results: readonly IndicatorResult[], wanted: string | number | null): number | null {
  if (wanted === null) return null;
  const titles = titlesByDepth(results);
  if (titles.length === 0) return null;
  if (typeof wanted === 'number') return (titles[wanted - 1] ?? titles.at(-1))?.depth ?? null;
  const found = titles.find(({ names }) => names.some((name) => matchKey(name) === matchKey(wanted)));
  if (found !== undefined) return found.depth;
  const levels = titles.flatMap(({ names }) => names).join(', ');
  throw new EvaluationError('count-level-not-found', { level: wanted, levels });
}

/** What the levels of the count tables are called: with a chosen depth, all levels below the first share a column. */
export function countTitles(results: readonly IndicatorResult[], depth: number | null): LevelTitles {
  const titles = levelTitles(results);
  if (depth === null) return titles;
  const below = titlesByDepth(results).filter((level) => level.depth > 0 && level.depth <= depth);
  return {
    ...(titles.strategy === undefined ? {} : { strategy: titles.strategy }),
    ...(below.length === 0 ? {} : { direction: below.flatMap(({ names }) => (names.length === 0 ? [] : names.join('・'))).join(' ＞ ') }),
  };
}
