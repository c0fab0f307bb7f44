import type { Profile } from '../profile/profile';
import type { SheetReading } from '../reading/read-sheet';
import { formulaAt, isBlank, valueAt, type WorkbookSnapshot } from '../workbook/snapshot';
import { directionDiffers, type SeenRow } from './rows/direction-differs';
import type { Finding } from './finding';
import { distinctionOfRow } from './rows/distinction-of-row';
import { duplicateIndicators } from './rows/duplicate-indicators';
import { addIndicatorFindings } from './rows/indicator-findings';
import { hiddenSheets } from './sheets/hidden-sheets';
import { outdatedSheets } from './sheets/outdated-sheets';
import { countedAllTheSame } from './rows/counted-all-the-same';
import { struckCells } from './rows/struck-cells';
import { summedTarget } from './rows/summed-target';

/** What a person should look at, and nothing else hangs on: looked for when the rest is done. */
export function laterFindings(
  snapshot: WorkbookSnapshot,
  readings: readonly SheetReading[],
  rows: readonly SeenRow[],
  findings: readonly Finding[],
  profile: Profile,
): Finding[] {
  const own = duplicateIndicators(
    readings.flatMap(({ byTable }) => byTable),
    distinctionOfRow(readings),
  );
  const accused = new Set(findings.filter(({ code }) => code === 'progress-differs').map(({ sheet, row }) => `${sheet}\n${String(row)}`));
  const differing: Finding[] = [];
  const summed: Finding[] = [];
  // In one plain loop: every row passes through here, and hardly one has a finding.
  for (const row of rows) {
    const before = own.length;
    addIndicatorFindings(own, row.indicator, row.judgement, row.by, profile, row.marks);
    const differs = directionDiffers(row);
    // A rate that the body typed itself, and that agrees, says that b/c is meant.
    const isTyped = differs?.variant === 'ratio' && holdsTyped(row) && !accused.has(`${differs.sheet}\n${String(differs.row)}`);
    // Where marks say which targets are floors, it is asked about already.
    const isAsked = differs?.variant === 'slower' && own.slice(before).some(({ code }) => code === 'target-below-baseline');
    if (differs !== null && !isTyped && !isAsked) differing.push(differs);
    const sum = summedTarget(row, readings);
    if (sum !== null) summed.push(sum);
  }
  const marked = readings.flatMap(({ grid, byTable }) => [...struckCells(grid, byTable), ...countedAllTheSame(grid, byTable)]);
  const outdated = outdatedSheets(snapshot, readings);
  const found = [...own, ...differing, ...summed, ...marked, ...outdated];
  return [...found, ...hiddenSheets(readings, [...findings, ...found])];
}

function holdsTyped({ grid: { sheet }, indicator: { row, columns } }: SeenRow): boolean {
  const { progress } = columns;
  return progress !== null && !isBlank(valueAt(sheet, row, progress)) && formulaAt(sheet, row, progress) === null;
}
