import type { IndicatorResult } from '../evaluation';
import { cellOf, type IndicatorCell } from '../indicator-cell';
import type { Profile } from '../profile/profile';
import { type TypedProgress, typedReadings } from '../plan/results/typed-progress';
import type { SheetReading } from '../reading/read-sheet';
import { otherYears } from '../reading/table/other-years';
import type { TableColumns } from '../reading/table/columns/table-columns';
import { CHECK_LABEL, LONGEST_STATUS } from '../vocabulary/statuses/status-words';
import { isErrorValue } from '../workbook/error-value';
import { formulaAt, valueAt } from '../workbook/snapshot';

/** An indicator with the results that stand on its sheet. */
export interface ShownRow {
  readonly result: IndicatorResult;
  /** The ways to read the rate; none: there is none, or it is no number. */
  readonly rate: readonly TypedProgress[];
  /** Whether the rate is rounded as it should be: typed, or the product's, and not computed by somebody's formula. */
  readonly isTyped: boolean;
  /** The status's word; empty: none, or more than a word. */
  readonly status: string;
  /** The target printed for the evaluated year; null where there is none. */
  readonly yearlyTarget: number | null;
  /** The row's text in a column. */
  readonly textIn: (column: number) => string;
}

/** More rows than this say nothing more. */
const MOST_ROWS = 5000;

/**
 * The results that a sheet shows, row by row.
 * @param withOurs whether those count that the product wrote; they say nothing but what it was told
 */
export function shownRows(
  reading: SheetReading,
  results: readonly IndicatorResult[],
  profile: Profile,
  withOurs: boolean,
): readonly ShownRow[] {
  const { grid, byTable } = reading;
  const yearly: Profile = { ...profile, progress: { ...profile.progress, against: 'yearly-target', missingBaseline: 'zero' } };
  const tableAt = new Map<number, TableColumns>();
  for (const { table, indicators } of byTable) for (const { row } of indicators) tableAt.set(row, table);
  return results.slice(0, MOST_ROWS).flatMap((result): ShownRow[] => {
    const { indicator } = result;
    const { row } = indicator;
    // Of pairs and forms they stand in rows of their own.
    const [progress, place] = (['progress', 'status'] as const).map((part) => {
      const cell = cellOf(indicator, part);
      return cell === null || (!withOurs && isOurs(reading, cell)) ? null : cell;
    });
    const rate = progress == null ? null : valueAt(grid.sheet, progress.row, progress.column);
    const status = place == null ? '' : grid.text(place.row, place.column);
    const isWord = status.length <= LONGEST_STATUS && !isErrorValue(status) && status !== CHECK_LABEL;
    const readings = rate === null || progress == null ? [] : typedReadings(rate, grid.style(progress.row, progress.column).numberFormat);
    if (readings.length === 0 && (status === '' || !isWord)) return [];
    const table = tableAt.get(row);
    const target = table === undefined || table.targets.length < 2 ? null : otherYears(grid, table, indicator, yearly).yearlyTarget;
    return [
      {
        result,
        rate: readings,
        isTyped: progress != null && (formulaAt(grid.sheet, progress.row, progress.column) === null || isOurs(reading, progress)),
        status: isWord ? status : '',
        yearlyTarget: target?.figure.kind === 'number' ? target.figure.value : null,
        textIn: (column) => grid.mergedText(row, column),
      },
    ];
  });
}

/** All formulas of ours end so. */
function isOurs({ grid }: SheetReading, { row, column }: IndicatorCell): boolean {
  return formulaAt(grid.sheet, row, column)?.includes(`"${CHECK_LABEL}")`) ?? false;
}
