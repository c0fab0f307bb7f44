import { countsApart, englishHeadings, groupedHeadings, noResultColumns, yearlyTargets } from './column-variants';
import { flatBlanks, flatMerged, flatPublished, flatRepeated } from './flat';
import { indicatorsOnly } from './indicators-only';
import type { Layout } from './layout';
import { headingsRepeated, numbersApart, overallGoalHeading, strategyInTitle } from './level-variants';
import { numbersInNames } from './numbers-in-names';
import { offCorner } from './off-corner';
import { extraColumns, targetFirst } from './other-columns';
import { pastedAllText, pastedAsConverted, pastedAsExcelDoes } from './pasted-text';
import { yearsInOneRow, yearsUnderMergedHeading } from './several-years';
import { sheetPerStrategyBlank, sheetPerStrategyPublished } from './sheet-per-strategy';
import { indentedNumbered, indentedOnly, leadingBlanks, ownNumbering } from './single-column';

/** Every layout of the report. */
export const ALL_LAYOUTS: readonly Layout[] = [
  pastedAsConverted,
  pastedAsExcelDoes,
  pastedAllText,
  sheetPerStrategyBlank,
  sheetPerStrategyPublished,
  flatRepeated,
  flatPublished,
  flatMerged,
  flatBlanks,
  extraColumns,
  targetFirst,
  indicatorsOnly,
  yearsInOneRow,
  yearsUnderMergedHeading,
  offCorner,
  indentedNumbered,
  indentedOnly,
  leadingBlanks,
  ownNumbering,
  numbersInNames,
  numbersApart,
  strategyInTitle,
  overallGoalHeading,
  headingsRepeated,
  yearlyTargets,
  englishHeadings,
  noResultColumns,
  groupedHeadings,
  countsApart,
];
