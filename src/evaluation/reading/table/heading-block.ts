import { LEVELS } from '../../evaluation';
import { ROMAN_NUMBERS } from '../../vocabulary/signs';
import { labelsRemark } from '../../vocabulary/headings/remark-labels';
import { readHeadingText } from '../../vocabulary/headings/heading-text';
import { isBlank } from '../../workbook/snapshot';
import { columnRange, type ColumnSpan } from './columns/column-span';
import {
  type ColumnRole,
  headingWord,
  OF_EVALUATION,
  isPartOfFigure,
  isSecondRow,
  TELLING_SIGN,
} from '../../vocabulary/headings/heading-words';
import { isBasisAlone } from '../../vocabulary/headings/basis-words';
import { rolesInContext } from './columns/roles-in-context';
import type { SheetGrid } from '../sheet-grid';
import { isOfSomethingElse, wordInContext } from '../../vocabulary/headings/words-in-context';
import { isOnlyYear, isYearNumber, withoutYears } from '../../vocabulary/figures/year';

/** One column of a table as its heading rows describe it. */
export interface ColumnHeading {
  readonly column: number;
  /** The heading's texts from top to bottom, a merged one given to every column below it. */
  readonly parts: readonly string[];
  /** The parts joined. */
  readonly text: string;
  readonly role: ColumnRole | undefined;
}

/** The heading rows of an evaluation table. */
export interface EvaluationHeading {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly ColumnHeading[];
  /** Where a second table begins on the same rows, which is not read; null where the table stands alone. */
  readonly beside: ColumnHeading | null;
}

/** Columns that a person named, by what they hold. */
export type NamedColumns = Readonly<Partial<Record<ColumnRole, number | null>>>;

function withNamed(columns: readonly ColumnHeading[], named: NamedColumns): readonly ColumnHeading[] {
  const roles = Object.entries(named).flatMap(([role, column]) => (column == null ? [] : [[column, role as ColumnRole] as const]));
  if (roles.length === 0) return columns;
  const headed = new Set(columns.filter(({ text }) => text !== '').map(({ column }) => column));
  // Above a column that a person named stands its heading, and one of the words at least is of an evaluation: those of a count table,
  // which the same letters may hit, are not.
  if (!columns.some(({ role }) => role !== undefined && OF_EVALUATION.has(role))) return [];
  if (!roles.every(([column]) => headed.has(column))) return [];
  // One cell may hold name and figure, and so be two things.
  return [
    ...columns,
    ...roles.flatMap(([column, role]) => columns.filter((own) => own.column === column).map((own) => ({ ...own, role }))),
  ];
}

/** More rows than this are no heading. */
const MOST_HEADING_ROWS = 4;

/** Longer texts are no column heading; this also spares the look at most of the sheet's names. */
const LONGEST_HEADING = 60;

/**
 * The evaluation heading that begins in a row, or undefined. It must name the indicators or their units, and two of
 * baseline, actual and target; over as many rows as carry heading words.
 * @param named columns that a person named: what is above them heads what they say
 */
export function evaluationHeadingAt(grid: SheetGrid, row: number, named: NamedColumns = {}): EvaluationHeading | undefined {
  if (!mayBeHeading(grid, row)) return undefined;
  for (let last = row; last < row + MOST_HEADING_ROWS; last++) {
    if (last > row && !continuesHeading(grid, row, last)) return undefined;
    const columns = columnHeadings(grid, row, last);
    if (!namesEvaluation(withNamed(columns, named))) continue;
    let from = row;
    while (from < last && (isTitleWithDate(grid, from) || isLabelled(grid, from) || isTitleOver(grid, from, last))) from++;
    const below = from > row ? evaluationHeadingAt(grid, from, named) : undefined;
    if (below !== undefined) return below;
    return alone(widestHeading(grid, row, last, columns));
  }
  return undefined;
}

/**
 * The heading in rows that a person pointed out, whatever its words say.
 * @param last its last row
 */
export function headingInRow(grid: SheetGrid, last: number): EvaluationHeading {
  let first = last;
  while (first > 0 && last - first + 1 < MOST_HEADING_ROWS && mayBeHeading(grid, first - 1) && coversBelow(grid, first - 1)) first--;
  return alone({ first, last, columns: columnHeadings(grid, first, last), beside: null });
}

/**
 * The heading without a second table, or a second group of indicators with names of their own (KGI | KPI), to its right: their figures
 * must not be mixed.
 */
function alone(heading: EvaluationHeading): EvaluationHeading {
  const { columns } = heading;
  const begins = columns.find(({ text }) => text !== '')?.text;
  for (let index = 1; index < columns.length; index++) {
    const beside = columns[index];
    if (beside === undefined || (beside.text === begins ? columns[index - 1]?.text === begins : beside.role !== 'indicator')) continue;
    const left = columns.slice(0, index);
    if (beside.text !== begins && !left.some(({ role }) => role === 'indicator')) continue;
    if (namesEvaluation(left) && namesEvaluation(columns.slice(index))) return { ...heading, columns: left, beside };
  }
  return heading;
}

/** Rows below that still belong to the heading: the years under 実績値, letters, a formula. */
function widestHeading(grid: SheetGrid, first: number, last: number, columns: readonly ColumnHeading[]): EvaluationHeading {
  let heading: EvaluationHeading = { first, last, columns, beside: null };
  for (let next = last + 1; next < first + MOST_HEADING_ROWS && continuesHeading(grid, first, next); next++) {
    heading = { first, last: next, columns: columnHeadings(grid, first, next), beside: null };
  }
  return heading;
}

/** A number in a cell of text, and one that can be a year. */
const TYPED_NUMBER = /^[\s　]*[-－▲△]?[0-9０-９]+(?:[,，.．][0-9０-９]+)*[\s　]*[%％]?[\s　]*$/;
const TYPED_YEAR = /^[\s　]*(?:19|20)[0-9]{2}[\s　]*$/;

function mayBeHeading(grid: SheetGrid, row: number): boolean {
  const values = grid.sheet.values[row];
  if (values === undefined) return false;
  // Most rows are an indicator's and hold a number, or hold one heading of the outline: they are out at once, before any text is looked at.
  for (const value of values) if (typeof value === 'number' && !isYearNumber(value)) return false;
  let texts = 0;
  for (const value of values) {
    if (typeof value === 'string' && value !== '') {
      if (TYPED_NUMBER.test(value) && !TYPED_YEAR.test(value)) return false;
      texts++;
    }
  }
  return texts >= 2 && values.some((value) => typeof value === 'string' && value.length <= LONGEST_HEADING && TELLING_SIGN.test(value));
}

/** Whether a row under a heading's first row still is heading: all it says is heading words, years, letters or formulas. */
function continuesHeading(grid: SheetGrid, first: number, row: number): boolean {
  let says = 0;
  if (isTitle(grid, row)) return false;
  for (let column = 0; column < grid.width(row); column++) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.top >= first && merge.top < row) {
      // Text of a cell that spans both rows is the upper row's.
      if (merge.left === column) says += 0.5;
      continue;
    }
    const value = grid.value(row, column);
    if (value === null || isBlank(value)) continue;
    if (typeof value === 'boolean') return false;
    if (typeof value === 'number') {
      if (!isYearNumber(value)) return false;
      says++;
      continue;
    }
    if (value.length <= LONGEST_HEADING && isHeadingText(value)) says++;
    else if (!isBesideTable(grid, first, column)) return false;
  }
  return says >= 1;
}

/** Whether a column holds something else than the table's: a remark stands above, or it lies behind all that the heading's first row says. */
function isBesideTable(grid: SheetGrid, first: number, column: number): boolean {
  const above = grid.mergedText(first, column);
  if (above !== '') return above.length <= LONGEST_HEADING && !isHeadingText(above);
  let last = column;
  while (last > 0 && grid.mergedText(first, last) === '') last--;
  for (let right = column + 1; right < grid.width(first); right++) if (!grid.isBlank(first, right)) return false;
  return column - last > 1;
}

/** Whether a row holds one text at its beginning, over at least three columns, that is no year: the title of a section. */
function isTitle(grid: SheetGrid, row: number): boolean {
  let title: number | null = null;
  for (let column = 0; column < grid.width(row); column++) {
    const merge = grid.mergeAt(row, column);
    if (grid.isBlank(row, column) && (merge === undefined || merge.top === row)) continue;
    if (title !== null || (merge !== undefined && merge.top < row)) return false;
    title = column;
  }
  if (title === null) return false;
  const merge = grid.mergeAt(row, title);
  const plain = grid.text(row, title).normalize('NFKC').trim();
  return merge !== undefined && merge.right - merge.left >= 2 && !namesYears(plain) && !isSecondRow(plain);
}

/** What stands at the right of a title: a date, the unit of all figures, the number of a form. */
const BESIDE_TITLE = /[0-9元]年|[0-9][./][0-9]|現在|時点|作成|単位|様式|別紙|資料/;

/** Whether a row holds a title in its first cell, and besides it such a remark alone. */
function isTitleWithDate(grid: SheetGrid, row: number): boolean {
  const texts = Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column));
  const [title, ...others] = texts.filter((text) => text !== '');
  const isFirst = title !== undefined && texts.indexOf(title) === columnRange(grid, row, row + 1).left;
  return isFirst && !isHeadingText(title) && others.length === 1 && BESIDE_TITLE.test(others[0]?.normalize('NFKC') ?? '');
}

/** How titles end that begin or end like a column's heading: R5実績評価, KPI評価表. */
const ENDS_TITLE = /(?:評価|管理|検証|報告|一覧|調書|シート)(?:表|書)?$/;

/** Whether all that a row says is a title, a year or such a remark, directly above headings that no figures stand under. */
function isTitleOver(grid: SheetGrid, row: number, last: number): boolean {
  const below = new Map(columnHeadings(grid, row + 1, last).map((heading) => [heading.column, heading]));
  let says = false;
  for (let column = 0; column < grid.width(row); column++) {
    const text = grid.text(row, column).normalize('NFKC');
    if (text === '') continue;
    says = true;
    const { role, text: own = '' } = below.get(column) ?? {};
    if (role === 'baseline' || role === 'actual' || role === 'target' || own === '') return false;
    if (
      (grid.mergeAt(row, column)?.bottom ?? row) > row ||
      (isHeadingText(text) && !isOnlyYear(text) && !ENDS_TITLE.test(text) && !BESIDE_TITLE.test(text))
    )
      return false;
  }
  return says;
}

/** Whether a row holds a text of a form with its label, or the name of a level with its word: 担当課 | 農政課. */
function isLabelled(grid: SheetGrid, row: number): boolean {
  const [label = '', ...others] = Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column)).filter(
    (text) => text !== '',
  );
  return others.length > 0 && (labelsRemark(label) || (others.length === 1 && LEVELS.some((level) => level === headingWord(label)?.role)));
}

const LETTER = /^[（(]?[a-zA-Zａ-ｚＡ-Ｚ①-⑨][)）]?$/;
const LETTER_OR_FORMULA = /^[（(]?[a-zA-Zａ-ｚＡ-Ｚ①-⑨][0-9０-９]?[)）]?$|[a-zA-Zａ-ｚＡ-Ｚ①-⑨][)）]?[/／÷][(（]?[a-zA-Zａ-ｚＡ-Ｚ①-⑨]/;

/** A figure that a row of indicators holds: 前年度比98.5%. */
const PERCENTAGE = /^[^(]*\d ?%/;

function isHeadingText(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (isSecondRow(plain)) return !ROMAN_NUMBERS.includes(text);
  // 「基本目標1 しごとをつくる」 begins like a column's heading and is the first heading of the outline.
  if (readHeadingText(text).ordinal !== null && !isOnlyYear(plain)) return false;
  if (PERCENTAGE.test(plain)) return false;
  return namesYears(plain) || LETTER_OR_FORMULA.test(text.trim()) || headingWord(text) !== undefined || wordInContext(text) !== undefined;
}

/** A year's heading is no longer than this. */
const LONGEST_YEAR = 20;

/** What stands beside years: 1年目, 5年後, a month, a place in a list. */
const BESIDE_YEARS = /[0-9]+年[目後]|[.．/][0-9]{1,2}月?末?|[0-9]{1,2}月末?|[①-⑨]/g;

/** Whether years are all the figures that a text names: `2021(R3)`, `R8（最終年度）`, `R4～R8`, `3年目(R5)`. A figure with its year is none. */
function namesYears(plain: string): boolean {
  if (plain.length > LONGEST_YEAR) return false;
  const rest = withoutYears(plain);
  return rest !== plain && !/[0-9]/.test(rest.replace(BESIDE_YEARS, ''));
}

function coversBelow(grid: SheetGrid, row: number): boolean {
  for (let column = 0; column < grid.width(row); column++) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.top === row && (merge.bottom > row || merge.right > merge.left)) return true;
  }
  return false;
}

function columnHeadings(grid: SheetGrid, first: number, last: number): readonly ColumnHeading[] {
  const span = headingSpan(grid, first, last);
  const headings: ColumnHeading[] = [];
  for (let column = span.left; column <= span.right; column++) {
    const parts: string[] = [];
    for (let row = first; row <= last; row++) {
      const text = partAt(grid, row, column, last, span);
      if (text !== '' && text !== parts.at(-1)) parts.push(text);
    }
    const text = parts.join(' ');
    headings.push({ column, parts, text, role: roleOf(parts, text) });
  }
  return rolesInContext(headings.map((heading) => (isNameOverUnit(heading, headings) ? { ...heading, role: 'indicator' } : heading)));
}

/** 指標 with 単位 below it, over one column: of its names, each with its unit. Over several columns one of them is the unit's. */
function isNameOverUnit({ parts, role, column }: ColumnHeading, headings: readonly ColumnHeading[]): boolean {
  const [above = ''] = parts;
  if (role !== 'unit' || parts.length < 2 || headingWord(above)?.role !== 'indicator') return false;
  return !headings.some((other) => other.column !== column && (other.parts[0] === above || other.role === 'indicator'));
}

function headingSpan(grid: SheetGrid, first: number, last: number): ColumnSpan {
  return columnRange(grid, first, last);
}

/** A heading cell's text: its own, its merged area's, or, over years that stand side by side, that of the group to the left. */
function partAt(grid: SheetGrid, row: number, column: number, last: number, span: ColumnSpan): string {
  const own = grid.mergedText(row, column);
  if (own !== '' || row === last || grid.mergeAt(row, column)) return own;
  if (!isPartOfGroup(grid.text(row + 1, column))) return '';
  for (let left = column - 1; left >= span.left; left--) {
    const text = grid.mergedText(row, left);
    if (text !== '') return text;
    if (!isPartOfGroup(grid.text(row + 1, left))) return '';
  }
  return '';
}

/** What stands below a group without a heading of its own: a year, or 年度 and 数値 side by side. */
function isPartOfGroup(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return isOnlyYear(plain) || isPartOfFigure(plain);
}

/** The lowest part that says something wins, with what stands above it as context: 「R1」 over 「実績」 and 「目標」. */
function roleOf(parts: readonly string[], text: string): ColumnRole | undefined {
  const lowest = parts.findLast((part) => !LETTER.test(part.trim()));
  if (parts.length > 1 && /^(?:年[度月]?|時点)$/.test((lowest ?? '').normalize('NFKC'))) return 'other';
  for (const part of [...parts].reverse()) {
    const word = headingWord(part);
    if (word !== undefined) return groupRole(parts, word.role);
  }
  // 累計 by itself stands behind the years that it sums up.
  return headingWord(text)?.role ?? (isBasisAlone(text) ? 'actual' : undefined);
}

/** 「目標指標 > 内容」 is the indicator, 「基準値 > R2実績」 the baseline, and 「事業費 > 実績」 neither. */
function groupRole(parts: readonly string[], role: ColumnRole): ColumnRole {
  if (isOfSomethingElse(parts)) return 'other';
  if (parts.length > 1 && role === 'actual' && headingWord(parts[0] ?? '')?.role === 'baseline') return 'baseline';
  return parts.length > 1 && role === 'other' && /^(?:内容|番号|no\.?)$/i.test(parts.at(-1) ?? '')
    ? (headingWord(parts[0] ?? '')?.role ?? role)
    : role;
}

function namesEvaluation(columns: readonly ColumnHeading[]): boolean {
  const roles = new Set(columns.map((column) => column.role));
  // H27 | R1 | R6目標: years that say no more are those of actuals.
  if (columns.some(({ role, text }) => role === undefined && isOnlyYear(text.normalize('NFKC')))) roles.add('actual');
  const figures = ['baseline', 'actual', 'target'].filter((role) => roles.has(role as ColumnRole)).length;
  const results = roles.has('progress') || roles.has('status');
  if (figures === 3) return true;
  return figures === 2 && (roles.has('indicator') || roles.has('unit') || results);
}
