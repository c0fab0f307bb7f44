import type { IndicatorColumns } from '../evaluation';
import type { Check, Doubt, ReadTable } from './doubt';
import { innerHeading } from './checks/inner-heading';
import { labelRows } from './checks/label-rows';
import { mixedGroups } from './checks/mixed-groups';
import { nameRhythm } from './checks/name-rhythm';
import { otherColumnFits } from './checks/other-column-fits';
import { otherMagnitude } from './checks/other-magnitude';
import { otherRates } from './checks/other-rates';
import { resultBeforeTarget } from './checks/result-before-target';
import { rowsLeftOut } from './checks/rows-left-out';
import { sharedActual, sharedTarget } from './checks/shared-figures';
import { shiftedRow } from './checks/shifted-row';
import { singleYears } from './checks/single-years';
import { unknownFigures } from './checks/unknown-figures';
import { unusedFigures } from './checks/unused-figures';
import { wrappedNames } from './wrapped-names';
import { yearRows, yearsAsFigures } from './checks/years-as-figures';

/** The most telling first. */
const CHECKS: readonly Check[] = [
  labelRows,
  yearRows,
  innerHeading,
  nameRhythm,
  rowsLeftOut,
  wrappedNames,
  sharedTarget,
  sharedActual,
  mixedGroups,
  resultBeforeTarget,
  yearsAsFigures,
  otherRates,
  (table) => otherColumnFits(table) ?? otherMagnitude(table),
  singleYears,
  unusedFigures,
  unknownFigures,
  shiftedRow,
];

/**
 * What speaks against the reading of a table, however it was read; nothing for a sound one. What a person resolved by naming
 * columns is left out.
 * @param given the columns that a person named
 */
export function findDoubts(table: ReadTable, given: Partial<IndicatorColumns>): readonly Doubt[] {
  // Where plan and actual stand in rows, their labels were read and say what each cell is.
  if (table.indicators.length === 0 || table.body.table.layout !== undefined) return [];
  return CHECKS.flatMap((check) => {
    const doubt = check(table);
    return doubt === undefined || isResolved(doubt, given) ? [] : [doubt];
  });
}

function isResolved({ about }: Doubt, given: Partial<IndicatorColumns>): boolean {
  return about.length > 0 && about.every((role) => given[role] != null);
}
