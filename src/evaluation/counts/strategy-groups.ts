import type { Heading, Indicator, IndicatorResult } from '../evaluation';

/** Indicators that are counted together. */
export interface IndicatorGroup {
  /** The direction; null for a group that has no heading of its own. */
  readonly heading: Heading | null;
  readonly results: readonly IndicatorResult[];
}

/** The indicators of one strategy, as its count table divides them. Each is in exactly one group. */
export interface StrategyGroups {
  /** null: indicators that belong to no strategy. */
  readonly strategy: Heading | null;
  /** 基本目標: with neither direction nor measure. */
  readonly overallGoal: IndicatorGroup;
  /** Counted in the strategy's row without a row of their own: with a measure but no direction. */
  readonly direct: IndicatorGroup;
  /** In order of appearance. */
  readonly directions: readonly IndicatorGroup[];
}

interface GroupBuilder {
  readonly heading: Heading | null;
  readonly results: IndicatorResult[];
}

interface StrategyBuilder {
  readonly strategy: Heading | null;
  readonly overallGoal: GroupBuilder;
  readonly direct: GroupBuilder;
  readonly directions: Map<string, GroupBuilder>;
}

/**
 * Divides indicators by strategy and direction, both in order of appearance. Headings with the same label are one:
 * a strategy may go on on another sheet, and a flat table repeats its headings on every row.
 *
 * Where nothing on a strategy's sheets has a direction or a measure, there is no strategy's own goal to tell apart from
 * the rest: all count in the strategy's row, whatever levels another plan in the workbook has.
 * @param depth the deepest level with rows of its own; null: the directions, and measures in no rows
 */
export function groupByStrategy(results: readonly IndicatorResult[], depth: number | null = null): StrategyGroups[] {
  const levelled = strategiesWithLevels(results);
  const strategies = new Map<string | null, StrategyBuilder>();
  let last: { readonly builder: StrategyBuilder; readonly indicator: Indicator; readonly group: GroupBuilder } | undefined;
  results.forEach((result) => {
    const { indicator } = result;
    if (last === undefined || !isBeside(last.indicator, indicator)) {
      const builder =
        last !== undefined && last.indicator.strategy === indicator.strategy ? last.builder : strategyOf(strategies, indicator.strategy);
      last = { builder, indicator, group: groupOf(builder, indicator, levelled.has(labelOf(indicator)), depth) };
    }
    last.group.results.push(result);
  });
  return Array.from(strategies.values(), (strategy) => ({ ...strategy, directions: [...strategy.directions.values()] }));
}

/** The labels of the strategies on whose sheets something stands below the first level. */
function strategiesWithLevels(results: readonly IndicatorResult[]): Set<string | null> {
  const bySheet = new Map<string, { readonly labels: Set<string | null>; isLevelled: boolean }>();
  let last: { readonly indicator: Indicator; readonly own: { readonly labels: Set<string | null>; isLevelled: boolean } } | undefined;
  for (const { indicator } of results) {
    const { sheet, strategy, direction, measure } = indicator;
    // Neighbours share their heading, which is looked up once.
    if (last?.indicator.strategy !== strategy || last.indicator.sheet !== sheet) {
      const own = bySheet.get(sheet) ?? { labels: new Set<string | null>(), isLevelled: false };
      bySheet.set(sheet, own);
      own.labels.add(labelOf(indicator));
      last = { indicator, own };
    }
    if (direction !== null || measure !== null) last.own.isLevelled = true;
  }
  return new Set([...bySheet.values()].flatMap(({ labels, isLevelled }) => (isLevelled ? [...labels] : [])));
}

function labelOf({ strategy }: Indicator): string | null {
  return strategy?.label ?? null;
}

/** Whether two indicators stand under the very same headings, as neighbours do. */
function isBeside(one: Indicator, other: Indicator): boolean {
  return (
    one.strategy === other.strategy && one.direction === other.direction && one.measure === other.measure && one.levels === other.levels
  );
}

function groupOf(strategy: StrategyBuilder, indicator: Indicator, levelled: boolean, depth: number | null): GroupBuilder {
  const { direction, measure, levels } = indicator;
  if (depth !== null) {
    const heading = headingDownTo(indicator, depth);
    if (heading !== null) return directionOf(strategy, heading);
    return levelled && levels.every((level) => level.depth === 0) ? strategy.overallGoal : strategy.direct;
  }
  if (direction !== null) return directionOf(strategy, direction);
  return levelled && measure === null ? strategy.overallGoal : strategy.direct;
}

/** The heading of an indicator at a level, with those between it and the strategy before it, as rows' labels have them. */
function headingDownTo({ levels, direction, measure }: Indicator, depth: number): Heading | null {
  const below = levels.filter((level) => level.depth > 0 && level.depth <= depth);
  if (below.length === 0) return null;
  const label = below.map(({ name }) => name).join(' ＞ ');
  const own = below.length > 1 ? null : below[0]?.depth === 1 ? direction : below[0]?.depth === 2 ? measure : null;
  return own ?? { number: null, name: label, label, row: 0, column: 0 };
}

function strategyOf(strategies: Map<string | null, StrategyBuilder>, heading: Heading | null): StrategyBuilder {
  const label = heading?.label ?? null;
  let strategy = strategies.get(label);
  if (strategy === undefined) {
    strategy = {
      strategy: heading,
      overallGoal: { heading: null, results: [] },
      direct: { heading: null, results: [] },
      directions: new Map(),
    };
    strategies.set(label, strategy);
  }
  return strategy;
}

function directionOf(strategy: StrategyBuilder, heading: Heading): GroupBuilder {
  let direction = strategy.directions.get(heading.label);
  if (direction === undefined) {
    direction = { heading, results: [] };
    strategy.directions.set(heading.label, direction);
  }
  return direction;
}

/** The groups whose sum is the strategy's row. Source: docs/rules.md, "Count tables": 基本目標 is not in it, unless the profile says so. */
export function countedInStrategy(strategy: StrategyGroups, overallGoalInStrategyTotal: boolean): IndicatorGroup[] {
  const groups = [...strategy.directions, strategy.direct];
  if (overallGoalInStrategyTotal) groups.push(strategy.overallGoal);
  return groups.filter((group) => group.results.length > 0);
}
