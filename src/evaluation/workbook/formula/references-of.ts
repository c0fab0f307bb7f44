import type { CellRange } from '../snapshot';
import { FormulaScanner } from './formula-scanner';

/** What a formula reads. */
export interface References {
  /** Ranges of its own sheet, from 0. */
  readonly own: readonly CellRange[];
  /** Whether it reads other sheets or workbooks, or whole columns or rows. */
  readonly others: boolean;
}

/** The cells that a formula reads. @param sheet the name of its sheet, by which it may call it */
export function referencesOf(formula: string, sheet: string): References {
  const scanner = new FormulaScanner();
  scanner.begin(formula);
  const own: CellRange[] = [];
  let others = false;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'reference') continue;
    const { isRange, from, to } = scanner;
    const last = isRange ? to : from;
    const isOwn = scanner.sheet === null || scanner.sheet.toLowerCase() === sheet.toLowerCase();
    if (!isOwn || [from.row, from.column, last.row, last.column].includes(-1)) others = true;
    else
      own.push({
        top: Math.min(from.row, last.row),
        left: Math.min(from.column, last.column),
        bottom: Math.max(from.row, last.row),
        right: Math.max(from.column, last.column),
      });
  }
  return { own, others };
}
