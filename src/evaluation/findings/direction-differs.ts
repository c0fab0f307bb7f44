import type { Indicator, Judgement } from '../evaluation';
import { figureAt } from '../reading/table/rows/indicator-figures';
import type { SheetGrid } from '../reading/sheet-grid';
import type { TableColumns } from '../reading/table/columns/table-columns';
import type { EffectiveRule } from '../rules/effective-rule';
import { directionIn } from '../vocabulary/statuses/direction-words';
import type { Finding } from './finding';
import { findingAt } from './finding-at';

/**
 * Where an indicator was judged as one to rise (or to fall), and the sheet says otherwise: by a column of directions, or, without a
 * baseline, by earlier figures that lie beyond the target. Null where it does not, or where a rule of its own was given.
 */
export function directionDiffers(
  grid: SheetGrid,
  table: TableColumns,
  indicator: Indicator,
  judgement: Judgement,
  by: EffectiveRule['by'],
): Finding | null {
  const good = by === 'mark' || by === 'column' || judgement.progress === null ? null : goodDirection(indicator, judgement);
  if (good === null) return null;
  // Every row passes through here, and hardly one differs.
  const finding = (): Finding => findingAt(indicator, 'direction-differs', 'warning', 'target');
  if (table.directions !== null) {
    const column = table.directions + indicator.columns.indicator - table.columns.indicator;
    const sign = grid.mergedText(indicator.row, column);
    const wanted = directionIn(sign);
    if (wanted === null || wanted === 'keep' || wanted === good) return null;
    return { ...finding(), recorded: sign, details: { heading: table.directionHeading, good } };
  }
  const earlier = good === 'up' && table.columns.baseline === null ? earlierAbove(grid, table, indicator) : null;
  return earlier === null ? null : { ...finding(), variant: 'earlier', recorded: earlier, computed: indicator.target.text };
}

/** Which way is good by the rule and the figures. */
function goodDirection({ target }: Indicator, { rule, baseline }: Judgement): 'up' | 'down' | null {
  if (rule !== 'change') return rule === 'ratio' ? 'up' : 'down';
  if (target.kind !== 'number' || target.value === (baseline ?? 0)) return null;
  return target.value > (baseline ?? 0) ? 'up' : 'down';
}

/** The first year's figure as typed, where it lies above the target and the figures have fallen since; null otherwise. */
function earlierAbove(
  grid: SheetGrid,
  { actuals, year, columns }: TableColumns,
  { row, actual, target, ...own }: Indicator,
): string | null {
  const ofYear = year?.year ?? null;
  if (ofYear === null || actual.kind !== 'number' || target.kind !== 'number') return null;
  const moved = own.columns.indicator - columns.indicator;
  for (const candidate of [...actuals].sort((one, other) => (one.year ?? ofYear) - (other.year ?? ofYear))) {
    if (candidate.year === null || candidate.year >= ofYear) continue;
    const figure = figureAt(grid, row, candidate.column + moved);
    if (figure.kind === 'number') return figure.value > target.value && actual.value < figure.value ? figure.text : null;
  }
  return null;
}
