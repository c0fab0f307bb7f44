/*
 * The parts of the engine that not every workbook needs. They are named here, and not where they are loaded: what `export` gives does
 * not depend on the bundler.
 */
export { matchCountTable } from './counts/match-count-table';
export { planCountTables } from './plan/counts/count-tables';
export { laterFindings } from './findings/later-findings';
export { withOtherRules } from './shown/other-rule';
export { unusedLegends } from './shown/unused-legend';
