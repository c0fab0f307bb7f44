import { REPORT_WORDS } from '../../../vocabulary/headings/report-words';

/** Most characters that Excel allows in a sheet's name. */
const LONGEST_NAME = 31;

/**
 * A name as Excel allows it for a sheet: without `[]:*?/\`, without apostrophes at the ends, and short enough for the
 * number behind it.
 * @param number from 2 for the second sheet of the name
 * @example sheetName('集計表', 2) // '集計表 (2)'
 */
export function sheetName(name: string, number = 1): string {
  const ending = number === 1 ? '' : ` (${number})`;
  const allowed = name
    // Excel refuses control characters, too.
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, '')
    .trim()
    .slice(0, LONGEST_NAME - ending.length)
    .replace(/^'+|'+$/g, '')
    .trim();
  // Excel keeps "History" to itself.
  return (allowed === '' || /^history$/i.test(allowed) ? REPORT_WORDS.countSheet : allowed) + ending;
}
