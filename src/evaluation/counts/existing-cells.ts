import type { Profile } from '../profile/profile';
import { inTotal, type Tallier, totalOf } from './count';
import type { ExistingCountRow, ExistingCountTable } from './existing-count-table';
import type { StatusColumns } from './status-columns';
import { countedInStrategy, type IndicatorGroup, type StrategyGroups } from './strategy-groups';

/** A cell of an existing count table for a count, with what belongs there. */
export interface ExistingCell {
  readonly sheet: string;
  readonly row: ExistingCountRow;
  readonly column: number;
  /** The label that the cell's column counts; null: the column of row totals. */
  readonly status: string | null;
  /** What counting gives. */
  readonly count: number;
  /** Other counts that are as right: bodies differ in whether a sum over strategies holds 基本目標, and a total may be of the table's own columns. */
  readonly alternatives: readonly number[];
  readonly counted: readonly IndicatorGroup[];
  /** The cells of the same table whose sum it is, together with {@link beside}; empty where it is no sum. */
  readonly sources: readonly ExistingCell[];
  /** The indicators that are in none of the sources. */
  readonly beside: readonly IndicatorGroup[];
  /** Of a total: the statuses that it counts although the table has no column of them. */
  readonly columnless: readonly ColumnlessStatus[];
}

/** A status that some indicators of a table have, and no column of it counts. */
export interface ColumnlessStatus {
  readonly label: string;
  readonly count: number;
}

/** What a row counts: groups, and the rows of the same table that it sums. */
interface RowContent {
  readonly row: ExistingCountRow;
  readonly counted: readonly IndicatorGroup[];
  readonly alternative: readonly IndicatorGroup[] | null;
  readonly summed: readonly ExistingCountRow[];
  readonly beside: readonly IndicatorGroup[];
}

/**
 * The count cells of an existing table. Rows that match nothing in the outline and columns of something else have none.
 * @param columns the columns that the tally is for
 * @returns the cells; what is summed comes before its sum
 */
export function existingCells(
  table: ExistingCountTable,
  strategies: readonly StrategyGroups[],
  profile: Profile,
  columns: StatusColumns,
  tally: Tallier,
): ExistingCell[] {
  const counting = countingColumns(table, columns);
  const columnless = columns.labels.flatMap((label, place) =>
    inTotal(label, profile) && counting.every(({ status }) => status !== label) ? [{ label, place }] : [],
  );
  const cells: ExistingCell[] = [];
  const ofRow = new Map<ExistingCountRow, Map<number, ExistingCell>>();
  for (const content of rowContents(table, strategies, profile)) {
    const { row, counted, beside } = content;
    const counts = tally(counted);
    const alternative = content.alternative === null ? null : tally(content.alternative);
    const summed = content.summed.map((source) => ofRow.get(source));
    const inRow = new Map<number, ExistingCell>();
    const add = (column: number, cell: Omit<ExistingCell, 'sheet' | 'row' | 'column' | 'counted'>): void => {
      const existing = { sheet: table.sheet, row, column, counted, ...cell };
      inRow.set(column, existing);
      cells.push(existing);
    };
    for (const { status, column, place } of counting) {
      const sources = summed.flatMap((source) => source?.get(column) ?? []);
      const alternatives = alternative === null ? [] : [alternative[place] ?? 0];
      add(column, { status, count: counts[place] ?? 0, alternatives, sources, beside, columnless: [] });
    }
    if (table.totalColumn !== null) {
      const sources = [...inRow.values()].filter(({ status }) => status !== null && inTotal(status, profile));
      const uncounted = columnless.map(({ label, place }) => ({ label, count: counts[place] ?? 0 })).filter(({ count }) => count > 0);
      const count = totalOf(counts, columns.labels, profile);
      const alternatives = alternative === null ? [] : [totalOf(alternative, columns.labels, profile)];
      // What has no column is said once, and not of every total that sums its own row.
      if (uncounted.length > 0) alternatives.push(count - uncounted.reduce((sum, one) => sum + one.count, 0));
      add(table.totalColumn, { status: null, count, alternatives, sources, beside: [], columnless: uncounted });
    }
    ofRow.set(row, inRow);
  }
  return cells;
}

/** The columns of the table that count a status, each status once. */
function countingColumns(
  { statusColumns, otherColumns }: ExistingCountTable,
  { labels, match }: StatusColumns,
): { status: string; column: number; place: number }[] {
  const counting: { status: string; column: number; place: number }[] = [];
  for (const { label, column } of [...statusColumns, ...otherColumns]) {
    const status = match(label);
    if (status === undefined || counting.some((one) => one.status === status)) continue;
    counting.push({ status, column, place: labels.indexOf(status) });
  }
  return counting;
}

/** Directions and 基本目標 first, then strategies, then totals. */
function rowContents(table: ExistingCountTable, strategies: readonly StrategyGroups[], profile: Profile): RowContent[] {
  const byLabel = new Map(strategies.map((groups) => [groups.strategy?.label ?? null, groups]));
  const groupsOf = ({ strategy }: ExistingCountRow): StrategyGroups | undefined => (strategy === null ? undefined : byLabel.get(strategy));
  const contents: Record<ExistingCountRow['kind'], RowContent[]> = { direction: [], 'overall-goal': [], strategy: [], total: [] };
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
function strategyRow(row: ExistingCountRow, table: ExistingCountTable, groups: StrategyGroups, profile: Profile): RowContent {
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
function totalRow(row: ExistingCountRow, table: ExistingCountTable, strategies: readonly StrategyGroups[], profile: Profile): RowContent {
  const rows = table.rows.filter(({ kind, strategy }) => kind === 'strategy' && strategy !== null);
  const named = new Set((rows.length > 0 ? rows : table.rows).flatMap(({ strategy }) => strategy ?? []));
  const summed = named.size === 0 ? strategies : strategies.filter(({ strategy }) => strategy !== null && named.has(strategy.label));
  const counted = summed.flatMap((groups) => countedInStrategy(groups, profile.overallGoalInStrategyTotal));
  const everything = summed.flatMap((groups) => countedInStrategy(groups, true));
  return { row, counted, alternative: everything, summed: rows.length === named.size ? rows : [], beside: [] };
}
