import type { Indicator } from '../../evaluation';
import type { Profile } from '../../profile/profile';
import { NO_OTHER_FIGURES, type OtherFigure, type OtherFigures } from '../../rules/progress/other-figures';
import { figureAt } from './rows/indicator-figures';
import { pairFigure } from '../pairs/pair-figure';
import type { SheetGrid } from '../sheet-grid';
import type { TableColumns } from './columns/table-columns';

/**
 * The figures of other years that a profile may need: the first year with a figure, for a missing baseline; the target
 * printed for the evaluated year.
 */
export function otherYears(grid: SheetGrid, table: TableColumns, indicator: Indicator, { progress }: Profile): OtherFigures {
  const needsFirst = progress.missingBaseline === 'first-available' && indicator.baseline.kind === 'missing';
  const needsYearly = progress.against === 'yearly-target';
  if (!needsFirst && !needsYearly) return NO_OTHER_FIGURES;
  const { row } = indicator;
  const spread = table.cellsAt?.(row);
  const figure = (column: number, other?: number): OtherFigure =>
    other === undefined ? { column, figure: figureAt(grid, row, column) } : { column, row: other, figure: pairFigure(grid, other, column) };
  const isNumber = ({ figure: { kind } }: OtherFigure): boolean => kind === 'number';
  const yearly = table.targets.find(({ year }) => year !== null && year === table.year?.year);
  return {
    firstAvailable: needsFirst ? (table.actuals.map(({ column }) => figure(column, spread?.actuals)).find(isNumber) ?? null) : null,
    yearlyTarget: needsYearly && yearly !== undefined ? ([figure(yearly.column, spread?.targets)].find(isNumber) ?? null) : null,
  };
}
