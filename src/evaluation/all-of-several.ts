/* What several sheets need, named here and not where it is loaded: see `all-parts`. */
export { leftOutSheet } from './doubts/left-out-sheet';
export { sheetsTogether } from './findings/sheets/sheets-together';
export { sheetsOfOtherYears } from './reading/other-year-sheets';
export { sheetsLookedUp } from './reading/sheets-looked-up';
