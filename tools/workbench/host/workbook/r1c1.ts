import { columnLetters, columnNumber } from '../../../../src/evaluation/workbook/address';

const A1_TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.]*|[^]/gu;
const R1C1_TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.]*|[^]/gu;

function relative(letter: string, fixed: boolean, index: number, own: number): string {
  if (fixed) return `${letter}${String(index + 1)}`;
  return index === own ? letter : `${letter}[${String(index - own)}]`;
}

/** An A1 formula in R1C1 notation, as seen from a cell. Anything that is not a formula comes back as it is. */
export function toR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith('=')) return formula;
  return formula.replace(A1_TOKEN, (token, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    const target = letters === undefined ? undefined : columnNumber(letters);
    if (target === undefined || digits === undefined) return token;
    return relative('R', fixedRow === '$', Number(digits) - 1, row) + relative('C', fixedColumn === '$', target, column);
  });
}

function index(part: string | undefined, own: number): { fixed: boolean; at: number } {
  if (part === undefined) return { fixed: false, at: own };
  return part.startsWith('[') ? { fixed: false, at: own + Number(part.slice(1, -1)) } : { fixed: true, at: Number(part) - 1 };
}

/** An R1C1 formula in A1 notation for a cell. Anything that is not a formula comes back as it is. */
export function fromR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith('=')) return formula;
  return formula.replace(R1C1_TOKEN, (token, rowPart?: string, columnPart?: string) => {
    if (!/^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/.test(token)) return token;
    const r = index(rowPart, row);
    const c = index(columnPart, column);
    return `${c.fixed ? '$' : ''}${columnLetters(c.at)}${r.fixed ? '$' : ''}${String(r.at + 1)}`;
  });
}
