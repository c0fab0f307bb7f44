import { type Basis, basisIn, FINAL } from '../../../vocabulary/headings/basis-words';
import type { HeadedColumn } from '../columns/columns-by-role';

/** The columns of figures that may be put together. */
export interface FigureGroups {
  readonly baselines: readonly HeadedColumn[];
  readonly actuals: readonly HeadedColumn[];
  readonly targets: readonly HeadedColumn[];
}

/** One of two groups of figures, 単年度 and 累計. */
export interface OneBasis extends FigureGroups {
  /** The group that was taken; null where there is one alone. */
  readonly basis: Basis | null;
  /** Whether no heading of a target says which group it belongs to, so that a person has to look. */
  readonly open: boolean;
}

/**
 * Leaves the figures of one group where a table has 単年度 and 累計 side by side: that of the target which the plan ends with. Where
 * no target says its group, or each group has a target of its own, the last is taken, and said.
 * @param final the target that the plan ends with
 */
export function oneBasis(groups: FigureGroups, final: HeadedColumn | undefined): OneBasis {
  const { baselines, actuals, targets } = groups;
  const summed = actuals.filter(({ text }) => basisIn(text) === 'cumulative');
  if (summed.length === 0 || summed.length === actuals.length) return { ...groups, basis: null, open: false };
  const ofFinal = basisIn(final?.text ?? '');
  const said = FINAL.test(final?.text ?? '') || targets.every(({ text }) => basisIn(text) === ofFinal) ? ofFinal : null;
  const wanted = said ?? (summed.includes(lastOf(actuals)) ? 'cumulative' : 'single');
  const other: Basis = wanted === 'single' ? 'cumulative' : 'single';
  const fits = ({ text }: HeadedColumn): boolean => basisIn(text) !== other;
  return {
    baselines: baselines.filter(fits),
    // An actual that says nothing beside one that is summed up is of its year alone.
    actuals: actuals.filter((actual) => summed.includes(actual) === (wanted === 'cumulative')),
    targets: targets.filter(fits),
    basis: wanted,
    open: said === null && final !== undefined,
  };
}

function lastOf(columns: readonly HeadedColumn[]): HeadedColumn {
  return columns.reduce((last, candidate) => (candidate.column > last.column ? candidate : last));
}
