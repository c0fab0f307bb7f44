import type { Indicator, Judgement } from '../../evaluation';
import type { ReadFigure } from '../../figures/figure';
import { figureAt } from '../../reading/table/rows/indicator-figures';
import { saidDirection } from '../../reading/table/rows/said-direction';
import type { SheetGrid } from '../../reading/sheet-grid';
import type { TableColumns } from '../../reading/table/columns/table-columns';
import type { EffectiveRule, MarkUse } from '../../rules/effective-rule';
import { wantsLess, wantsMore } from '../../vocabulary/less-is-better';
import type { Finding } from '../finding';
import { findingAt } from '../finding-at';

/** An indicator with what it was judged by. */
export interface SeenRow {
  readonly grid: SheetGrid;
  readonly table: TableColumns;
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  readonly by: EffectiveRule['by'];
  readonly marks: MarkUse;
}

/**
 * Where an indicator was judged as one to rise (or to fall), and the sheet says otherwise: by a column of directions or behind the
 * name, or by a name that asks for more (or for less, without a baseline), or, without a baseline, by earlier figures that lie beyond
 * the target; or where b/c is the rule and the target lies below the baseline. Null where it does not, or where a rule of its own was
 * given.
 */
export function directionDiffers({ grid, table, indicator, judgement, by }: SeenRow): Finding | null {
  const good = by === 'mark' || by === 'column' || judgement.progress === null ? null : goodDirection(indicator, judgement);
  if (good === null) return null;
  // Every row passes through here, and hardly one differs.
  const finding = (): Finding => findingAt(indicator, 'direction-differs', 'warning', 'target');
  const said = saidDirection(grid, table, indicator.row, indicator.columns.indicator - table.columns.indicator);
  if (said !== null) {
    if (said.direction === 'keep' || said.direction === good) return null;
    const isColumns = table.directions !== null;
    return {
      ...finding(),
      ...(isColumns ? {} : { variant: 'said' }),
      recorded: said.text,
      details: { ...(isColumns ? { heading: table.directionHeading } : {}), good },
    };
  }
  const { name, unit, baseline, actual, target } = indicator;
  if (good === 'down' && judgement.rule === 'change' && target.kind === 'number' && target.bound === null && wantsMore(name))
    return { ...finding(), variant: 'slower', recorded: name, computed: target.text };
  if (good === 'down' || target.kind !== 'number' || target.bound !== null) return null;
  if (baseline.kind === 'number') {
    // b/c praises whatever rises, and nothing says that this is to rise.
    return judgement.rule === 'ratio' && target.value < baseline.value
      ? { ...finding(), code: 'target-below-baseline', variant: 'ratio', recorded: target.text, details: { baseline: baseline.text } }
      : null;
  }
  const first = table.columns.baseline === null ? firstFigure(grid, table, indicator) : null;
  const isAbove = first === null || first.value > target.value;
  if (first !== null && isAbove && actual.kind === 'number' && actual.value < first.value)
    return { ...finding(), variant: 'earlier', recorded: first.text, computed: target.text };
  return isAbove && (unit === '位' || wantsLess(name)) ? { ...finding(), variant: 'name', recorded: name } : null;
}

/** Which way is good by the rule and the figures. */
function goodDirection({ target }: Indicator, { rule, baseline }: Judgement): 'up' | 'down' | null {
  if (rule !== 'change') return rule === 'ratio' ? 'up' : 'down';
  if (target.kind !== 'number' || target.value === (baseline ?? 0)) return null;
  return target.value > (baseline ?? 0) ? 'up' : 'down';
}

/** The figure of the first year that has one before the actual's; null where there is none. */
function firstFigure(grid: SheetGrid, { actuals, year, columns }: TableColumns, { row, ...own }: Indicator): ReadFigure | null {
  const ofYear = year?.year ?? null;
  if (ofYear === null) return null;
  const moved = own.columns.indicator - columns.indicator;
  for (const candidate of [...actuals].sort((one, other) => (one.year ?? ofYear) - (other.year ?? ofYear))) {
    if (candidate.year === null || candidate.year >= ofYear) continue;
    const figure = figureAt(grid, row, candidate.column + moved);
    if (figure.kind === 'number') return figure;
  }
  return null;
}
