import type { Profile } from '../profile/profile';
import { inTotal, type Tally, type Tallier, totalOf } from './count';
import type { StandingCountRow, StandingCountTable } from './standing-count-table';
import type { StatusMatcher } from '../vocabulary/status-label';
import { countedInStrategy, type IndicatorGroup, type StrategyGroups } from './strategy-groups';

/** A cell of a standing count table for a count, with what belongs there. */
export interface StandingCell {
  readonly sheet: string;
  readonly row: StandingCountRow;
  readonly column: number;
  /** The profile's label of the cell's column; null: the column of row totals. */
  readonly status: string | null;
  /** What counting gives. */
  readonly count: number;
  /** Another count that is as right: bodies differ in whether a sum over strategies holds 基本目標. */
  readonly alternative: number | null;
  /** The indicators that the cell counts. */
  readonly counted: readonly IndicatorGroup[];
  /** The cells of the same table whose sum it is, together with {@link beside}; empty where it is no sum. */
  readonly sources: readonly StandingCell[];
  /** The indicators that are in none of the sources. */
  readonly beside: readonly IndicatorGroup[];
}

/** What a row counts: groups, and the rows of the same table that it sums. */
interface RowContent {
  readonly row: StandingCountRow;
  readonly counted: readonly IndicatorGroup[];
  readonly alternative: readonly IndicatorGroup[] | null;
  readonly summed: readonly StandingCountRow[];
  readonly beside: readonly IndicatorGroup[];
}

/**
 * The count cells of a standing table. Rows that match nothing in the outline and columns of other statuses have none.
 * @param match finds the profile's label for a column heading
 * @returns the cells; what is summed comes before its sum
 */
export function standingCells(
  table: StandingCountTable,
  strategies: readonly StrategyGroups[],
  profile: Profile,
  match: StatusMatcher,
  tally: Tallier,
): StandingCell[] {
  const columns = table.statusColumns.flatMap(({ label, column }) => {
    const status = match(label);
    return status === undefined ? [] : [{ status, column, place: profile.columnOrder.indexOf(status) }];
  });
  const cells: StandingCell[] = [];
  const ofRow = new Map<StandingCountRow, Map<number, StandingCell>>();
  for (const content of rowContents(table, strategies, profile)) {
    const { row, counted, beside } = content;
    const counts = tally(counted);
    const alternative = content.alternative === null ? null : tally(content.alternative);
    const summed = content.summed.map((source) => ofRow.get(source));
    const inRow = new Map<number, StandingCell>();
    const add = (column: number, cell: Omit<StandingCell, 'sheet' | 'row' | 'column' | 'counted'>): void => {
      const standing = { sheet: table.sheet, row, column, counted, ...cell };
      inRow.set(column, standing);
      cells.push(standing);
    };
    for (const { status, column, place } of columns) {
      const sources = summed.flatMap((source) => source?.get(column) ?? []);
      add(column, { status, count: counts[place] ?? 0, alternative: alternative?.[place] ?? null, sources, beside });
    }
    if (table.totalColumn !== null) {
      const sources = [...inRow.values()].filter(({ status }) => status !== null && inTotal(status, profile));
      add(table.totalColumn, { status: null, ...totals(counts, alternative, profile), sources, beside: [] });
    }
    ofRow.set(row, inRow);
  }
  return cells;
}

function totals(counts: Tally, alternative: Tally | null, profile: Profile): { count: number; alternative: number | null } {
  return { count: totalOf(counts, profile), alternative: alternative === null ? null : totalOf(alternative, profile) };
}

/** Directions and 基本目標 first, then strategies, then totals. */
function rowContents(table: StandingCountTable, strategies: readonly StrategyGroups[], profile: Profile): RowContent[] {
  const byLabel = new Map(strategies.map((groups) => [groups.strategy?.label ?? null, groups]));
  const groupsOf = ({ strategy }: StandingCountRow): StrategyGroups | undefined => (strategy === null ? undefined : byLabel.get(strategy));
  const contents: Record<StandingCountRow['kind'], RowContent[]> = { direction: [], 'overall-goal': [], strategy: [], total: [] };
  for (const row of table.rows) {
    if (row.kind === 'total') {
      contents.total.push(totalRow(row, table, strategies, profile));
      continue;
    }
    const groups = groupsOf(row);
    if (groups === undefined) continue;
    if (row.kind === 'strategy') {
      contents.strategy.push(strategyRow(row, table, groups, profile));
      continue;
    }
    const group =
      row.kind === 'overall-goal' ? groups.overallGoal : groups.directions.find(({ heading }) => heading?.label === row.direction);
    if (group !== undefined) contents[row.kind].push({ row, counted: [group], alternative: null, summed: [], beside: [] });
  }
  return [...contents.direction, ...contents['overall-goal'], ...contents.strategy, ...contents.total];
}

/** A strategy is the sum of its directions' rows where the table has each of them once. */
function strategyRow(row: StandingCountRow, table: StandingCountTable, groups: StrategyGroups, profile: Profile): RowContent {
  const counted = countedInStrategy(groups, profile.overallGoalInStrategyTotal);
  const own = table.rows.filter(({ strategy }) => strategy === row.strategy);
  const directions = own.filter(({ kind, direction }) => kind === 'direction' && direction !== null);
  const labels = new Set(directions.map(({ direction }) => direction));
  const complete =
    directions.length > 0 &&
    labels.size === directions.length &&
    groups.directions.every(({ heading }) => heading !== null && labels.has(heading.label));
  if (!complete) return { row, counted, alternative: null, summed: [], beside: [] };
  const overall = profile.overallGoalInStrategyTotal ? own.filter(({ kind }) => kind === 'overall-goal').slice(0, 1) : [];
  const beside = counted.filter((group) => group === groups.direct || (group === groups.overallGoal && overall.length === 0));
  return { row, counted, alternative: null, summed: [...overall, ...directions], beside };
}

/** A total sums the strategies that have a row in its table; without such rows those that the table names, or else all. */
function totalRow(row: StandingCountRow, table: StandingCountTable, strategies: readonly StrategyGroups[], profile: Profile): RowContent {
  const rows = table.rows.filter(({ kind, strategy }) => kind === 'strategy' && strategy !== null);
  const named = new Set((rows.length > 0 ? rows : table.rows).flatMap(({ strategy }) => strategy ?? []));
  const summed = named.size === 0 ? strategies : strategies.filter(({ strategy }) => strategy !== null && named.has(strategy.label));
  const counted = summed.flatMap((groups) => countedInStrategy(groups, profile.overallGoalInStrategyTotal));
  const everything = summed.flatMap((groups) => countedInStrategy(groups, true));
  return { row, counted, alternative: everything, summed: rows.length === named.size ? rows : [], beside: [] };
}
