import { columnNumber } from '../../workbook/address';
import { guardOf, IN_PATTERN, hinted } from './guard';
import { CHECK_LABEL } from './status-words';

/**
 * The shapes that the product writes, as a grammar read backwards: each line folds a pattern into one letter until
 * nothing folds any more. R: a reading of a cell, N: a number, TRUE or FALSE; text: E (empty), D (`-`), K (要確認), Q (`?`), S (any
 * other).
 */
const READINGS: readonly Fold[] = [
  [/\(R\*N\)/g, 'R'],
  // A number that somebody types later: of a percentage, and in a row's unit.
  [/IF\(ABS\(R\)>N,(?:R|R\/N),(?:R\*N|R|IF\(ABS\(R\)>N,Q,(?:R\*N|R)\))\)/g, 'R'],
  [/IF\(OR\(R=N,ABS\(ABS\(R\)-N\)<=N\),R,Q\)/g, 'R'],
  [new RegExp(guardOf('R', '(?:[EDKQS]|-?N)', '(?:-?N|Q)', 'R', IN_PATTERN), 'g'), 'R'],
  [/IF\(ISNUMBER\(R\),R,R\)/g, 'R'],
  // This year's expected value.
  [/\([RN]\+\(R-[RN]\)\*N\/N\)/g, 'R'],
];

/** P: progress, O: the tests for missing figures, C: a condition, B: a choice among statuses. */
const RESULTS: readonly Fold[] = [
  [/\(R-[RN]\)\/(?:\(R-[RN]\)|\(\(R-[RN]\)\*N\/N\))/g, 'P'],
  [/IF\(R-R<=N,N,IF\(R>N,N-R\/R,N\)\)/g, 'P'],
  [/IF\(R=R,N,K\)/g, 'P'],
  [/(?:N-)?R\/R/g, 'P'],
  // Nothing happened, and nothing was the target.
  [/IF\(AND\(ROUND\(R,N\)=N,ROUND\(R,N\)=N\),N,P\)/g, 'P'],
  // The target was there already, and still is.
  [/IF\(AND\(ROUND\(R-[RN],N\)=N,ROUND\(R-R,N\)=N\),N,P\)/g, 'P'],
  [/ROUNDDOWN\(ROUND\(P,N\),N\)/g, 'P'],
  [/ROUND\(P,N\)(?![<>=])/g, 'P'],
  [/OR\(R=(?:[EDKQS]|-?N)(?:,R=(?:[EDKQS]|-?N))*\)/g, 'O'],
  [/ROUND\(ABS\(R-[RN]\)-(?:ABS\([RN]\)\*)?N,N\)(?:<=|>)N/g, 'C'],
  [/ROUND\(SIGN\(R-[RN]\)\*\(R-[RN]\),N\)(?:>=|<=)-?N/g, 'C'],
  [/ROUND\((?:P|R|[RN]-[RN]),N\)(?:>=|<=|>|<|=)-?N/g, 'C'],
  [/IF\(ISNUMBER\(R\),C,N\)/g, 'C'],
  [/AND\(C(?:,C)+\)/g, 'C'],
  [/IF\(C,[EDKQS],[EDKQSB]\)/g, 'B'],
  // A target that is a direction.
  [/IF\(R=S,[EDKQSB],K\)/g, 'B'],
];

type Fold = readonly [RegExp, string];

const BESIDE_PROGRESS = 'IF\\(ISNUMBER\\(R\\),[EDKQSB],IF\\(R=D,[EDKQS],K\\)\\)';
const FROM_FIGURES = 'IFERROR\\(IF\\(O,(?:D,P|[EDKQS],[EDKQSB])\\),K\\)';
/** Those from figures may begin with what to do when the cell shows 要確認. */
const HINTED = hinted('S', FROM_FIGURES, 'N', IN_PATTERN);
const OWN = new RegExp(`^=(?:${FROM_FIGURES}|${HINTED}|${BESIDE_PROGRESS}|IFERROR\\(${BESIDE_PROGRESS},K\\))$`);

/** Texts; cells of a row, never fixed with `$`; functions and names; numbers. */
const TOKEN = /"(?:[^"]|"")*"|[A-Z]{1,3}[0-9]+(?![\w.(!])|[\p{L}_\\][\p{L}\p{N}_.]*|[0-9]+(?:\.[0-9]+)?/gu;
const CELL = /^[A-Z]{1,3}[0-9]+$/;
const FUNCTIONS = new Set(['IF', 'IFERROR', 'OR', 'AND', 'ISNUMBER', 'ROUND', 'ROUNDDOWN', 'ABS', 'SIGN']);

/**
 * Whether a formula is one that the product could have written, for any row and any profile, so that it may be replaced.
 * A formula of somebody else's, even one that computes the same, is not.
 * @param formula with its leading `=`
 */
export function isOwnFormula(formula: string): boolean {
  // All of them end so; and this keeps other people's formulas out of the folding.
  if (!formula.endsWith(`"${CHECK_LABEL}")`) && !formula.endsWith(`"${CHECK_LABEL}"))`)) return false;
  return OWN.test(folded(folded(formula.replace(TOKEN, letterOf), READINGS), RESULTS));
}

/** The columns that a formula of the product reads, all of them in its own indicator's cells; none for any other formula. */
export function columnsOfOwnFormula(formula: string | null): ReadonlySet<number> {
  if (formula === null || !isOwnFormula(formula)) return NO_COLUMNS;
  const tokens = formula.match(TOKEN) ?? [];
  return new Set(tokens.flatMap((token) => (CELL.test(token) ? (columnNumber(token.replace(/[0-9]+$/, '')) ?? []) : [])));
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

function folded(skeleton: string, folds: readonly Fold[]): string {
  for (let before = ''; before !== skeleton;) {
    before = skeleton;
    for (const [pattern, letter] of folds) skeleton = skeleton.replace(pattern, letter);
  }
  return skeleton;
}

function letterOf(token: string): string {
  if (/^[0-9]/.test(token) || token === 'TRUE' || token === 'FALSE') return 'N';
  if (!token.startsWith('"')) return FUNCTIONS.has(token) ? token : CELL.test(token) ? 'R' : '#';
  switch (token) {
    case '""':
      return 'E';
    case '"-"':
      return 'D';
    case '"?"':
      return 'Q';
    case `"${CHECK_LABEL}"`:
      return 'K';
    default:
      return 'S';
  }
}
