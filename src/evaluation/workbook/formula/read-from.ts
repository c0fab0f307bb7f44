import { quotedSheet } from '../address';
import { FormulaScanner } from './formula-scanner';

/**
 * A sheet's formula as another sheet has to write it to read the same cells.
 * @param formula with or without `=`
 * @param sheet the sheet that the formula was made for
 * @example readFrom('=IF(E5="","-",E5/F5)', '評価') // `=IF('評価'!E5="","-",'評価'!E5/'評価'!F5)`
 */
export function readFrom(formula: string, sheet: string): string {
  const prefix = `${quotedSheet(sheet)}!`;
  const scanner = new FormulaScanner();
  scanner.begin(formula);
  let result = '';
  let done = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'reference' || scanner.sheet !== null) continue;
    result += formula.slice(done, scanner.start) + prefix;
    done = scanner.start;
  }
  return result + formula.slice(done);
}
