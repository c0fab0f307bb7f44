import { columnNumber } from '../../workbook/address';
import type { CellRange } from '../../workbook/snapshot';
import { criterionText } from './count-criterion';

export type CountTerm =
  | { readonly kind: 'count'; readonly sheet: string; readonly range: CellRange; readonly text: string }
  | { readonly kind: 'sum'; readonly ranges: readonly CellRange[] };

const CELL = '[A-Z]{1,3}[1-9][0-9]{0,6}';
const RANGE = `${CELL}(?::${CELL})?`;
const SHEET = "(?:'(?:[^']|'')+'|[^\\s'!\"(),+]+)!";
const COUNT = `COUNTIF\\((?<sheet>${SHEET})?(?<range>${RANGE}),(?<criterion>"(?:[^"]|"")*")\\)`;
const SUM = `SUM\\((?<ranges>${RANGE}(?:,${RANGE})*)\\)`;
const TERM = new RegExp(`(?:${COUNT}|${SUM})(?:\\+|$)`, 'y');

/**
 * Reads a formula of the shape that the product writes into count cells: COUNTIFs of a text and SUMs, joined by `+`,
 * without `$`.
 * @param formula with its leading `=`
 * @param sheet the sheet that the formula is on
 * @returns undefined for a formula of another shape
 */
export function readCountFormula(formula: string, sheet: string): CountTerm[] | undefined {
  const terms: CountTerm[] = [];
  TERM.lastIndex = 1;
  while (TERM.lastIndex < formula.length) {
    const groups = TERM.exec(formula)?.groups;
    if (groups === undefined) return undefined;
    const term = groups['ranges'] === undefined ? countTerm(groups, sheet) : sumTerm(groups['ranges']);
    if (term === undefined) return undefined;
    terms.push(term);
  }
  return formula.endsWith('+') || terms.length === 0 ? undefined : terms;
}

function countTerm(groups: Record<string, string | undefined>, ownSheet: string): CountTerm | undefined {
  const range = rangeOf(groups['range'] ?? '');
  const text = criterionText(groups['criterion'] ?? '');
  if (range === undefined || text === undefined) return undefined;
  const named = groups['sheet']?.slice(0, -1);
  const sheet = named === undefined ? ownSheet : named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
  return { kind: 'count', sheet, range, text };
}

function sumTerm(list: string): CountTerm | undefined {
  const ranges = list.split(',').map(rangeOf);
  return ranges.every((range) => range !== undefined) ? { kind: 'sum', ranges } : undefined;
}

function rangeOf(address: string): CellRange | undefined {
  const [from, to = from] = address.split(':').map(cellOf);
  if (from === undefined || to === undefined || from.row > to.row || from.column > to.column) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function cellOf(address: string): { row: number; column: number } | undefined {
  const digits = address.search(/\d/);
  const column = columnNumber(address.slice(0, digits));
  const row = Number(address.slice(digits)) - 1;
  return column === undefined || row >= 1048576 ? undefined : { row, column };
}
