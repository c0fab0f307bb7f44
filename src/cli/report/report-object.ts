import type { Report, ReportCounts, ReportIndicator } from '../../report/content/report';

/** What `report --json` prints (docs/command.md). */
export function reportObject(workbook: string, report: Report, written: string | null, cells: number | null): object {
  const labels = report.statuses.map(({ label }) => label);
  const counts = (row: ReportCounts) => ({
    counts: Object.fromEntries(labels.map((label, place) => [label, row.counts[place] ?? 0])),
    total: row.total,
  });
  return {
    workbook,
    title: report.title,
    year: report.year,
    statuses: report.statuses.map(({ label, meaning }) => ({ label, meaning })),
    strategies: report.strategies.map(({ label, counts: rows, rows: details }) => ({
      strategy: label,
      rows: rows.map((row) => ({ kind: row.kind, label: row.label, ...counts(row) })),
      indicators: details.filter(({ kind }) => kind === 'indicator').length,
    })),
    total: counts(report.total),
    worsened: report.worsened.map(worsenedEntry),
    written,
    cells,
  };
}

function worsenedEntry({ result: { indicator, recorded }, remarks }: ReportIndicator) {
  return {
    sheet: indicator.sheet,
    row: indicator.row + 1,
    indicator: indicator.name,
    progress: recorded.progressText,
    status: recorded.status,
    reason: remarks.reason?.text ?? null,
  };
}
