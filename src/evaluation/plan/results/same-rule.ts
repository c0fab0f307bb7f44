import { guardOf, IN_PATTERN, hinted } from '../../vocabulary/statuses/guard';

const TEXT = '"(?:[^"]|"")*"';

/** A reading of a cell with what its text means. Groups: the cell. */
const NOTED = new RegExp(
  guardOf('([A-Z]{1,3}[0-9]+)', `(?:${TEXT}|-?[0-9.]+|TRUE|FALSE)`, '(?:"[^"]*"|-?[0-9.]+)', '\\1', IN_PATTERN),
  'g',
);

/** What a number means that somebody types later. Groups: the cell. */
const LATER =
  /IF\((?:ABS\(([A-Z]{1,3}[0-9]+)\)>[0-9.]+,\1(?:\/100)?,(?:IF\(ABS\(\1\)>[0-9.]+,"\?",\1(?:\*100)?\)|\1(?:\*100)?)|OR\(([A-Z]{1,3}[0-9]+)=0,ABS\(ABS\(\2\)-[0-9.]+\)<=[0-9.]+\),\2,"\?")\)/g;

/** A formula that begins with what to do when it shows 要確認. Groups: the formula. */
const WITH_HINT = new RegExp(`^=${hinted(TEXT, '(.*)', '0', IN_PATTERN)}$`, 's');

/** A cell of the row. */
const CELL = /(?<![\w"])([A-Z]{1,3})([0-9]+)(?![\w(])/g;

/**
 * Whether two formulas for one result cell go by the same rule and columns: texts that stand in for figures change with what somebody
 * types, and say nothing of either.
 * @param inYears whether the table has columns for several years, so that the columns change from year to year
 */
export function isSameRule(one: string, other: string, inYears: boolean): boolean {
  if (one === other) return true;
  const [first, second] = [plain(one), plain(other)];
  return first === second || (inYears && withoutColumns(first) === withoutColumns(second));
}

function plain(formula: string): string {
  return formula.replace(WITH_HINT, '=$1').replace(LATER, '$1$2').replace(NOTED, '$1');
}

/** The columns by their order of appearance. */
function withoutColumns(formula: string): string {
  const seen: string[] = [];
  return formula.replace(CELL, (_, column: string, row: string) => {
    if (!seen.includes(column)) seen.push(column);
    return `#${String(seen.indexOf(column))}.${row}`;
  });
}
