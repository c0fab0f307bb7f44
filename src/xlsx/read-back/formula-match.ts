import { matchText, NO_MATCH } from './text-match';

/** Goes along a formula. @param digits the number of its row in decimal @returns where it ends, or {@link NO_MATCH} */
export function matchFormula(bytes: Uint8Array, at: number, formula: string | null, digits: Uint8Array): number {
  if (formula === null) return NO_MATCH;
  return matchText(bytes, at, formula.startsWith('=') ? formula.slice(1) : formula, String.fromCharCode(...digits), true);
}
