import type { PlannedChart } from '../../../evaluation/workbook/planned-chart';
import { type SheetSnapshot, valueAt } from '../../../evaluation/workbook/snapshot';
import type { Report } from '../../content/report';
import { reportChart } from '../status-chart';
import type { OwnReportSheet } from './own-report-sheet';

/** The chart of an earlier report, where its summary table and the box below leave room for it; null: it has none. */
export function earlierChart(sheet: SheetSnapshot, { words, levels, columns }: OwnReportSheet, report: Report): PlannedChart | null {
  const rowOf = (text: string, from = 0): number => sheet.values.findIndex((cells, row) => row >= from && cells[0] === text);
  const heading = rowOf(words.overall) + 1;
  const total = rowOf(words.total, heading + 1);
  const place = { top: total + 3, left: 0, bottom: rowOf(words.boxes.summary) - 2, right: columns - 1 };
  if (heading === 0 || total < 0 || place.bottom <= place.top) return null;
  const first = heading + 1;
  const column = levels + 1;
  const labels: string[] = [];
  for (let at = column; at < columns; at++) {
    const label = valueAt(sheet, heading, at);
    if (typeof label !== 'string' || label === words.total) break;
    labels.push(label);
  }
  const statuses = labels.map(
    (label): Report['statuses'][number] =>
      report.statuses.find((one) => one.label === label) ?? { label, meaning: '', tone: 'neutral', inTotal: true },
  );
  const strategies = Array.from({ length: total - first }, (_, index) => ({
    label: String(valueAt(sheet, first + index, 0) ?? ''),
    counts: [{ counts: labels.map((_label, status) => Number(valueAt(sheet, first + index, column + status) ?? 0)) }],
  }));
  return reportChart({ strategies, statuses }, words, { heading, first, column }, place);
}
