import { FormulaScanner } from './formula-scanner';

/** Sheet names that formulas need not quote; names that look like a cell are quoted as well. */
const PLAIN_NAME = /^(?![A-Za-z]{1,3}\d+$)(?![Rr]\d*[Cc]\d*$)[\p{L}_][\p{L}\p{N}_.]*$/u;

/**
 * A formula that reads the same cells after sheets were renamed. Text and everything else stays as it is.
 * @param formula with or without `=`
 * @param names new names by old ones, all changed at the same moment
 * @example renameSheets('=SUM(評価!A1:A3)', new Map([['評価', 'R1 評価']])) // "=SUM('R1 評価'!A1:A3)"
 */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  const known = new Map([...names].map(([before, after]) => [before.toUpperCase(), after]));
  const scanner = new FormulaScanner();
  scanner.begin(formula);
  let result = '';
  let done = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const { sheet, start } = scanner;
    if ((token !== 'reference' && token !== 'name') || sheet === null || formula[start - 1] !== '!') continue;
    // `First:Last` is a row of sheets.
    const before = sheet.split(':');
    const after = before.map((name) => known.get(name.toUpperCase()) ?? name);
    if (after.every((name, index) => name === before[index])) continue;
    const isQuoted = formula[start - 2] === "'";
    const written = isQuoted ? `'${sheet.replaceAll("'", "''")}'!` : `${sheet}!`;
    result += `${formula.slice(done, start - written.length)}${prefix(after)}!`;
    done = start;
  }
  return result + formula.slice(done);
}

function prefix(sheets: readonly string[]): string {
  const text = sheets.join(':');
  return sheets.every((name) => PLAIN_NAME.test(name)) ? text : `'${text.replaceAll("'", "''")}'`;
}
