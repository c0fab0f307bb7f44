/** Text, quoted sheet names, names (of a sheet, where `!` follows), blanks, and any other run of characters. */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|((?:\[[^\]]*\])?[\p{L}\p{N}_.]+)(!?)|(\s+)|[^"'\s]/gu;

/** What may stand on both sides of a blank that means something: the cells that two ranges share. */
const OPERAND_END = /[\p{L}\p{N}_.)$]$/u;
const OPERAND_START = /^[\p{L}\p{N}_.($']/u;

/**
 * The most characters that a formula has; what is longer is no formula that Excel hands back, and is compared as it stands.
 * Source: "Excel specifications and limits", length of formula contents.
 */
const LONGEST_FORMULA = 8_192;

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * A formula in one spelling. Excel hands formulas back otherwise than they were written: quotes around a sheet's name go
 * where it does not need them, capitals and blanks are its own (https://github.com/jmcnamara/XlsxWriter/issues/1078).
 */
function inOneSpelling(formula: string): string {
  const before = known.get(formula);
  if (before !== undefined) return before;
  const spelled = formula.replace(
    TOKEN,
    (token: string, quoted?: string, bare?: string, mark?: string, blank?: string, ...rest: unknown[]) => {
      if (token.startsWith('"')) return token;
      if (quoted !== undefined) return `'${quoted.toUpperCase()}'!`;
      if (bare !== undefined && mark === '!') return `'${bare.toUpperCase()}'!`;
      if (blank === undefined) return token.toUpperCase();
      const at = Number(rest[0]);
      // Two units hold the sign that stands there, whichever it is.
      const isIntersection =
        OPERAND_END.test(formula.slice(Math.max(0, at - 2), at)) &&
        OPERAND_START.test(formula.slice(at + blank.length, at + blank.length + 2));
      return isIntersection ? ' ' : '';
    },
  );
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(formula, spelled);
  return spelled;
}

/** Whether two formulas mean the same to Excel, however they are spelled. null: no formula. */
export function isSameFormula(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null || Math.max(one.length, other.length) > LONGEST_FORMULA) return false;
  return inOneSpelling(one) === inOneSpelling(other);
}
