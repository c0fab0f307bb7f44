/* What several sheets with indicators need, named here and not where it is loaded: see `all-parts`. */
export { sheetsTogether } from './findings/sheets-together';
export { readsSheets, sheetsOfOtherYears } from './reading/other-year-sheets';
