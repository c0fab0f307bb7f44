import { cellOf } from '../../evaluation/indicator-cell';
import type { IndicatorResult } from '../../evaluation/evaluation';
import type { CellPosition } from '../../evaluation/plan/counts/count-formulas';
import { cellAddress, quotedSheet } from '../../evaluation/workbook/address';
import type { SourceCells } from './source-cells';

/** A formula of Excel may have 8,192 characters; the rest is for what else is asked. */
const LONGEST = 6_000;

/** Rows of the report one below the other whose indicators stand one below the other on an evaluation sheet. */
interface Run {
  readonly sheet: string;
  readonly column: number;
  /** The first row there, and in the report; how many there are. */
  readonly source: number;
  readonly report: number;
  count: number;
}

/**
 * A formula that is 0 as long as each row of the report shows the figures of the indicator that it names: figures are references to
 * rows, and once an evaluation sheet is sorted another indicator stands there.
 * @param rows where the indicators' rows stand in the report
 * @param column the report's column of names
 * @returns null where no formula can tell
 */
export function movedRows(rows: ReadonlyMap<IndicatorResult, CellPosition>, column: number, cells: SourceCells): string | null {
  const runs: Run[] = [];
  for (const [{ indicator }, { row: report }] of rows) {
    const cell = cellOf(indicator, 'indicator');
    // A name that was cleaned on the way is another text than the cell's.
    if (cell === null || cells.at(indicator.sheet, cell.row, cell.column).value !== indicator.name) continue;
    const last = runs.at(-1);
    const goesOn =
      last?.sheet === indicator.sheet &&
      last.column === cell.column &&
      last.source + last.count === cell.row &&
      last.report + last.count === report;
    if (goesOn) last.count++;
    else runs.push({ sheet: indicator.sheet, column: cell.column, source: cell.row, report, count: 1 });
  }
  const sum = runs.map((run) => differences(run, column)).join('+');
  return sum === '' || sum.length > LONGEST ? null : sum;
}

function differences({ sheet, column, source, report, count }: Run, names: number): string {
  const quoted = `${quotedSheet(sheet)}!`;
  const [from, to] = [cellAddress(source, column), cellAddress(source + count - 1, column)];
  const [first, last] = [cellAddress(report, names), cellAddress(report + count - 1, names)];
  return count === 1 ? `(${quoted}${from}<>${first})` : `SUMPRODUCT(--(${quoted}${from}:${to}<>${first}:${last}))`;
}
