import type { Finding } from '../findings/finding';
import type { Profile } from '../profile/profile';
import type { SheetReading } from '../reading/read-sheet';
import { referencesOf } from '../workbook/formula/references-of';
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
    const legend = listedStatuses(reading, readings) ?? (isLegend(own) ? own : shared);
    if (legend === undefined || legend.labels.filter((label) => match(label) !== undefined).length * 2 >= legend.labels.length) return [];
    const at = tables.find(({ columns }) => columns.status !== null);
    const bands = usableBands(legend.bands);
    const isList = legend !== own && legend !== shared;
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
        details: isList
          ? { list: 1 }
          : bands === null
            ? {}
            : { bands: bands.map(({ label, atLeast }) => `${label}\t${String(atLeast ?? '')}`).join('\n') },
      },
    ];
  });
}

/** The words that the cells of the statuses can be chosen from; undefined: any. */
function listedStatuses({ grid, byTable }: SheetReading, readings: readonly SheetReading[]): PrintedLegend | undefined {
  for (const { table, indicators } of byTable) {
    const { status } = table.columns;
    const [first, last] = [indicators[0]?.row, indicators.at(-1)?.row];
    if (status === null || first === undefined || last === undefined) continue;
    const list = grid.sheet.lists?.find(
      ({ range: { top, left, bottom, right } }) => left <= status && status <= right && top <= last && first <= bottom,
    );
    const labels = list === undefined ? [] : itemsOf(list.source, grid.name, readings);
    if (labels.length > 1) return { bands: [], labels };
  }
  return undefined;
}

/** More items than this are no statuses. */
const MOST_ITEMS = 20;

function itemsOf(source: string, sheet: string, readings: readonly SheetReading[]): string[] {
  const typed = /^"(.*)"$/s.exec(source)?.[1];
  if (typed !== undefined) return typed.split(',').flatMap((item) => item.trim() || []);
  const sheets = readings.map(({ grid }) => grid);
  const grid = [...sheets.filter(({ name }) => name === sheet), ...sheets].find(
    ({ name }) => referencesOf(`=${source}`, name).own.length > 0,
  );
  const [area] = grid === undefined ? [] : referencesOf(`=${source}`, grid.name).own;
  if (area === undefined || grid === undefined) return [];
  const items: string[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST_ITEMS); row++)
    for (let column = area.left; column <= Math.min(area.right, area.left + MOST_ITEMS); column++) items.push(grid.text(row, column));
  return items.filter((item) => item !== '');
}

function isLegend({ bands, labels }: PrintedLegend): boolean {
  return bands.length > 0 ? labels.length > 1 : labels.length >= FEWEST_LABELS && isInScaleOrder(labels) !== null;
}
