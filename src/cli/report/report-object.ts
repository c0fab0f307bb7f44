import type { Report, ReportComparison, ReportCounts, ReportIndicator } from '../../report/content/report';

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
    comparison: report.comparison === null ? null : comparisonEntry(report.comparison),
    worsened: report.worsened.map(worsenedEntry),
    written,
    cells,
  };
}

/** By codes, whatever the language. */
function comparisonEntry({ year, lastYear, labels, matrix, changes, strategies }: ReportComparison) {
  const byStatus = (counts: readonly number[]) => Object.fromEntries(labels.map((label, place) => [label, counts[place] ?? 0]));
  return {
    year,
    lastYear,
    matrix: Object.fromEntries(labels.map((label, place) => [label, byStatus(matrix[place] ?? [])])),
    strategies: strategies.map(({ label, counts }) => ({
      strategy: label,
      changes: Object.fromEntries(changes.map((name, place) => [name, counts[place] ?? 0])),
    })),
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
