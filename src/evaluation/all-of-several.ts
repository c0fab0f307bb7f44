/* What several sheets need. It is named here, and not where it is loaded: what `export` gives does not depend on the bundler. */
export { leftOutSheet } from './doubts/left-out-sheet';
export { sheetsTogether } from './findings/sheets/sheets-together';
export { sheetsOfOtherYears } from './reading/other-year-sheets';
export { sheetsLookedUp } from './reading/sheets-looked-up';
