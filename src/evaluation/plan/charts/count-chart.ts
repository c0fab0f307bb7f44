import { inTotal } from '../../counts/count';
import type { Profile } from '../../profile/profile';
import { statusTones } from '../../profile/status-tones';
import { REPORT_WORDS } from '../../vocabulary/headings/report-words';
import type { PlannedChart } from '../../workbook/planned-chart';
import type { CellValue } from '../../workbook/snapshot';
import { LABEL_COLUMNS, type LayoutRowKind } from '../counts/sheet/count-sheet-layout';
import { MOST_BARS, statusChart } from './status-chart';

/** By which the chart of the count sheet is found again. */
const NAME = 'Shinchoku counts';

/** A count sheet as it is laid out, or as it stands. */
export interface CountSheetRows {
  readonly kinds: readonly LayoutRowKind[];
  /** Columns of its tables, the bars of signs not counted. */
  readonly width: number;
  readonly value: (row: number, column: number) => CellValue;
}

/** The chart below a count sheet's tables: the bars of its overall table, or of its only table; null where there is nothing to show. */
export function countChart({ kinds, width, value }: CountSheetRows, profile: Profile): PlannedChart | null {
  const overall = kinds.indexOf('overall-heading');
  const heading = overall >= 0 ? overall : kinds.indexOf('heading');
  const kind = overall >= 0 ? 'line' : 'strategy';
  const rows = kinds.flatMap((one, row) => (one === kind && row > heading ? [row] : []));
  const [first] = rows;
  if (heading < 0 || first === undefined || rows.length > MOST_BARS) return null;
  const text = (row: number, column: number): string => String(value(row, column) ?? '');
  const tones = statusTones(profile);
  const columns = Array.from({ length: Math.max(0, width - 1 - LABEL_COLUMNS.now) }, (_, index) => LABEL_COLUMNS.now + index);
  const statuses = columns.map((column) => {
    const label = text(heading, column);
    return { label, tone: tones.get(label) ?? 'neutral', column, inTotal: inTotal(label, profile) };
  });
  const bars = rows.map((row) => ({ label: text(row, 1), counts: columns.map((column) => Number(value(row, column)) || 0) }));
  const top = kinds.length + 1;
  const place = { top, left: 0, bottom: top + 4 + 2 * bars.length, right: width - 1 + (overall >= 0 ? 1 : 0) };
  const words = { name: NAME, title: REPORT_WORDS.chart, description: REPORT_WORDS.chartDescription };
  return statusChart(words, { heading, first, labels: 1, bars, statuses }, place);
}

/** Whether a chart shows the same cells as another. */
export function showsSameCells(one: PlannedChart, other: PlannedChart): boolean {
  const cells = ({ categories, series }: PlannedChart): string =>
    JSON.stringify([categories, series.map(({ nameCell, range, fill }) => [nameCell, range, fill])]);
  return cells(one) === cells(other);
}
