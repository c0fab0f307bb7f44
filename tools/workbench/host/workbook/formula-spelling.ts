/** Texts, quoted and bare sheet names, words (functions, names, cells), blanks around signs. */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|((?:\[[^\]]*\])?[\p{L}\p{N}_.]+)!|([\p{L}_\\][\p{L}\p{N}_.]*)|\s*([-+*/^&=<>,(;:)])\s*/gu;

const CELL_OR_VALUE = /^(?:[A-Za-z]{1,3}\d{1,7}|true|false)$/i;

/**
 * Whether a sheet's name needs quotes in a formula: anything but letters, digits, `_` and `.`; a digit or `.` in front; what
 * looks like a cell in either notation (`AB12`, `R1評価`). Rules: https://github.com/jmcnamara/XlsxWriter/issues/1078
 */
export function needsQuotes(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) return true;
  if (/^[A-Za-z]{1,3}\d{1,7}$/.test(name)) return true;
  return /^(?:R\d*|R?C\d*)$/i.test(name) || /^(?:R\d|R?C\d)/i.test(name) || /^(?:true|false)$/i.test(name);
}

/**
 * A formula as Excel hands it back, whatever way it was put in: without needless quotes and blanks, functions and cells in
 * capitals, sheets' names as the sheets have them.
 * @param sheets the names of the workbook's sheets
 */
export function spelledByExcel(formula: string, sheets: readonly string[]): string {
  return formula.replace(TOKEN, (token: string, quoted?: string, bare?: string, word?: string, sign?: string, at?: unknown) => {
    if (token.startsWith('"')) return token;
    if (quoted !== undefined || bare !== undefined) {
      const asked = quoted?.replaceAll("''", "'") ?? bare ?? '';
      const name = sheets.find((sheet) => sheet.toLowerCase() === asked.toLowerCase()) ?? asked;
      return `${needsQuotes(name) ? `'${name.replaceAll("'", "''")}'` : name}!`;
    }
    // Names keep the capitals that they were defined with.
    if (word !== undefined) return CELL_OR_VALUE.test(word) || formula[Number(at) + word.length] === '(' ? word.toUpperCase() : word;
    return sign ?? token;
  });
}
