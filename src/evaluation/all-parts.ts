/*
 * The parts of the engine that not every workbook needs. They are named here, and not where they are loaded: what `export` gives does
 * not depend on the bundler.
 */
export { leftOutSheet } from './doubts/left-out-sheet';
export { planCountTables } from './plan/counts/count-tables';
export { outdatedSheets } from './findings/outdated-sheets';
export { readUnlisted } from './reading/form/read-unlisted';
export { sheetsLookedUp } from './reading/sheets-looked-up';
export { laterFindings } from './findings/later-findings';
export { withOtherRules } from './shown/other-rule';
export { unusedLegends } from './shown/unused-legend';
