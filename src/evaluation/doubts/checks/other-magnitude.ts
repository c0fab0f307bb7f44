import { columnLetters } from '../../workbook/address';
import { distanceTo, FAR } from '../distance';
import type { Doubt, ReadTable } from '../doubt';
import { sample } from '../sample';

/** With fewer rows, a few odd indicators are most of the table. */
const FEWEST = 5;

/**
 * Most rows' actual lies outside of baseline and target, and a factor of five from both: it is something else, or counted in
 * another unit. Rows without a baseline say nothing, because a plan's first year may be that far from its target; four rows
 * in five must be so, because a year that spoils nearly all of a plan does not cut it to a fifth.
 */
export function otherMagnitude({ body: { heading, table }, indicators }: ReadTable): Doubt | undefined {
  const { actual: column } = table.columns;
  if (column === null || indicators.length < FEWEST) return undefined;
  let compared = 0;
  let far = 0;
  for (const { baseline, actual, target } of sample(indicators)) {
    if (baseline.kind !== 'number' || actual.kind !== 'number' || target.kind !== 'number') continue;
    if (baseline.value === 0 || target.value === 0) continue;
    const distance = distanceTo(actual.value, [baseline.value, target.value]);
    if (distance === null) continue;
    compared++;
    const low = Math.min(baseline.value, target.value);
    const high = Math.max(baseline.value, target.value);
    if (distance > FAR && (actual.value < low || actual.value > high)) far++;
  }
  if (compared < FEWEST || far < 0.8 * compared) return undefined;
  const text = heading.columns.find((candidate) => candidate.column === column)?.text ?? '';
  return {
    kind: 'other-magnitude',
    row: Math.max(0, heading.last),
    column,
    about: ['actual'],
    details: { column: columnLetters(column), heading: text },
  };
}
