import { matchKey } from '../../vocabulary/clean-text';
import { CURRENT_WORDS } from '../../vocabulary/headings/heading-words';
import { HALFWAY, PART_OF_YEAR } from '../../vocabulary/headings/basis-words';
import { wordInContext } from '../../vocabulary/headings/words-in-context';
import { isYearNumber } from '../../vocabulary/figures/year';
import { parallelGroups } from '../../reading/table/columns/parallel-groups';
import { BASELINE } from '../../reading/table/columns/figure-columns';
import { columnLetters } from '../../workbook/address';
import { namedYear } from '../../reading/table/named-year';
import type { ColumnHeading } from '../../reading/table/heading-block';
import type { Doubt, ReadTable } from '../doubt';
import { freeColumns } from '../free-columns';
import { numberAt } from '../number-at';
import { sample } from '../sample';
import { saysOtherwise } from '../explained-headings';
import { ratesConfirm } from './other-rates';

const CURRENT = new RegExp(CURRENT_WORDS.join('|'));
/** A baseline of a plan that was revised on its way is one of two. */
const REVISED = /改[定訂]|見直し/;

/**
 * A column of figures under a known word that nothing uses, while another column was read as the same: no other year, no
 * half-way target and no other place explains it, so that which of the two is meant is not known. Figures in half of the
 * rows make it a column of figures.
 */
export function unusedFigures(read: ReadTable): Doubt | undefined {
  const { grid, body, indicators } = read;
  const { table, heading } = body;
  const plain = new Set([...table.actuals, ...table.targets].map(({ column }) => column));
  const rows = sample(indicators);
  // Of two groups side by side one is left; what tells them apart explains it.
  const { left, open } = parallelGroups(heading.columns);
  for (const candidate of freeColumns(read)) {
    const { column, text } = candidate;
    const isLater = !plain.has(column) && isOfLaterYear(candidate, table);
    const inContext = candidate.role === undefined ? roleInContext(text) : undefined;
    const role = candidate.role ?? inContext ?? (plain.has(column) || isLater ? 'actual' : undefined);
    if ((role !== 'baseline' && role !== 'actual' && role !== 'target') || (left.has(column) && open === null)) continue;
    const used = heading.columns.find((other) => other.column === table.columns[role]);
    const isCovered = used !== undefined && grid.mergeAt(heading.last, column)?.left === used.column;
    const isListed = plain.has(column) || left.has(column) || isCovered || isLater || inContext !== undefined;
    if (role !== 'baseline' && !isListed) continue;
    // The target of the actual's year is taken by a rule that is always said, and so is a revised one.
    if (role === 'target' && (table.targetBy === 'same-year' || table.replacedTargets?.includes(column) === true)) continue;
    if (used === undefined || saysOtherwise(textBelow(read, column))) continue;
    if (
      isLater
        ? saysOtherwise(text)
        : isOfThisYear(candidate, used, table)
          ? !read.againstTarget || ratesConfirm(read)
          : isExplained({ ...candidate, role }, used, read)
    )
      continue;
    const figures = rows.filter(({ row }) => isFigure(numberAt(grid, row, column))).length;
    if (figures < 2 || figures < 0.5 * rows.length) continue;
    return {
      kind: 'unused-figures',
      row: Math.max(0, heading.last),
      column,
      about: [role],
      details: { role, column: columnLetters(column), heading: text, other: columnLetters(used.column), otherHeading: used.text },
    };
  }
  return undefined;
}

/** What a word that means something only beside others would head: 最新 where R5 was read as the actual. */
function roleInContext(text: string): 'baseline' | 'actual' | 'target' | undefined {
  const word = wordInContext(text);
  if (word === undefined || word.role === 'indicator' || word.forecast === true || word.beside !== undefined) return undefined;
  return word.role;
}

/** A year beside its figure is none. */
function isFigure(number: number | null): boolean {
  return number !== null && !isYearNumber(number);
}

/** What stands directly below the heading, where that is no indicator's: 本市 and 県平均 below one 基準値. */
function textBelow({ grid, body: { first }, indicators }: ReadTable, column: number): string {
  const value = grid.value(first, column);
  return typeof value === 'string' && indicators[0]?.row !== first ? value : '';
}

/** R5 behind R4実績: a later year of which no word says that it is not the actual's. */
function isOfLaterYear({ role, text }: ColumnHeading, { year, targets }: ReadTable['body']['table']): boolean {
  if (role !== undefined || year?.year == null || PART_OF_YEAR.test(text)) return false;
  const own = namedYear(text).year ?? 0;
  return own >= year.year && own <= Math.max(...targets.map((target) => target.year ?? Infinity));
}

/** The target of the only actual's year beside a later one: each may be what that actual is held against. */
function isOfThisYear(candidate: ColumnHeading, used: ColumnHeading, { year, actuals }: ReadTable['body']['table']): boolean {
  const own = year?.year ?? null;
  if (candidate.role !== 'target' || own === null || actuals.some((actual) => actual.year !== own)) return false;
  return yearOf(candidate) === own && yearOf(used) !== own;
}

function isExplained(heading: ColumnHeading, used: ColumnHeading, { grid, body, indicators }: ReadTable): boolean {
  const {
    table,
    heading: { columns },
  } = body;
  const { text, role } = heading;
  if (saysOtherwise(text)) return true;
  // Today's figure beside a baseline; where the plan began beside one that is called so. A year alone does not say where it set out from.
  if (role === 'baseline') {
    const actual = columns.find(({ column }) => column === table.columns.actual);
    if (!BASELINE.test(used.text) || REVISED.test(used.text)) return false;
    if (CURRENT.test(matchKey(text))) return actual?.role === 'actual' && !HALFWAY.test(actual.text);
    return !BASELINE.test(text);
  }
  const [year, other] = [yearOf(heading), yearOf(used)];
  const holdsFigures = (column: number): boolean => indicators.some(({ row }) => numberAt(grid, row, column) !== null);
  // Beside one without a year, only the last year's may be what is meant.
  if (year !== null && year !== other)
    return other !== null || role === 'target' || table.actuals.some((actual) => (actual.year ?? 0) > year && holdsFigures(actual.column));
  // A year's target beside the final one.
  return role === 'target' && /最終|中間/.test(used.text);
}

/** The year that the lowest of a heading's rows names: R2 below R1実績. */
function yearOf({ parts }: ColumnHeading): number | null {
  const named = parts.findLast((part) => namedYear(part).year !== null);
  return named === undefined ? null : namedYear(named).year;
}
