import type { Finding } from '../findings/finding';
import type { Profile } from '../profile/profile';
import type { SheetReading } from '../reading/read-sheet';
import { statusMatcher } from '../vocabulary/statuses/status-label';
import { isInScaleOrder } from '../vocabulary/statuses/status-scales';
import { type PrintedLegend, printedLegend, usableBands } from './printed-bands';

/** Fewer labels without a threshold are no scale. */
const FEWEST_LABELS = 3;

/**
 * Findings where a sheet, or one beside it that holds nothing else, explains other statuses than those that were given: that they are not
 * used, and how they would be. Where the sheet's own statuses are asked about, nothing is added.
 */
export function unusedLegends(findings: readonly Finding[], readings: readonly SheetReading[], profile: Profile): Finding[] {
  const match = statusMatcher(profile.columnOrder, profile.words);
  const shared = readings
    .filter(({ tables, otherYear }) => tables.length === 0 && otherYear !== true)
    .map(printedLegend)
    .find(isLegend);
  return readings.flatMap((reading): Finding[] => {
    const { grid, tables, byTable } = reading;
    const isJudged = byTable.some(({ indicators }) => indicators.some(({ columns }) => columns.status !== null));
    if (!isJudged || findings.some(({ code, sheet }) => code === 'rule-shown' && sheet === grid.name)) return [];
    const own = printedLegend(reading);
    const legend = isLegend(own) ? own : shared;
    if (legend === undefined || legend.labels.filter((label) => match(label) !== undefined).length * 2 >= legend.labels.length) return [];
    const at = tables.find(({ columns }) => columns.status !== null);
    const bands = usableBands(legend.bands);
    return [
      {
        code: 'rule-shown',
        variant: 'legend',
        severity: 'warning',
        sheet: grid.name,
        row: Math.max(0, at?.headingRows[1] ?? 0),
        column: at?.columns.status ?? 0,
        indicator: null,
        recorded: legend.labels.join('・'),
        computed: [...new Set(profile.statuses.map(({ label }) => label))].join('・'),
        details: bands === null ? {} : { bands: bands.map(({ label, atLeast }) => `${label}\t${String(atLeast ?? '')}`).join('\n') },
      },
    ];
  });
}

function isLegend({ bands, labels }: PrintedLegend): boolean {
  return bands.length > 0 ? labels.length > 1 : labels.length >= FEWEST_LABELS && isInScaleOrder(labels) !== null;
}
