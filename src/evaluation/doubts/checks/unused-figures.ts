import { matchKey } from '../../vocabulary/clean-text';
import { CURRENT_WORDS } from '../../vocabulary/headings/heading-words';
import { PART_OF_YEAR } from '../../vocabulary/headings/basis-words';
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
    const role = isOfLaterYear(candidate, table) ? 'actual' : candidate.role;
    if ((role !== 'baseline' && role !== 'actual' && role !== 'target') || (left.has(column) && open === null)) continue;
    const used = heading.columns.find((other) => other.column === table.columns[role]);
    const isCovered = used !== undefined && grid.mergeAt(heading.last, column)?.left === used.column;
    if (candidate.role !== undefined && role !== 'baseline' && !plain.has(column) && !left.has(column) && !isCovered) continue;
    // The target of the actual's year is taken by a rule that is always said.
    if (role === 'target' && table.targetBy === 'same-year') continue;
    if (used === undefined || saysOtherwise(textBelow(read, column))) continue;
    if (isOfThisYear(candidate, used, table) ? !read.againstTarget || ratesConfirm(read) : candidate.role && isExplained(candidate, used))
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
  return own > year.year && own <= Math.max(...targets.map((target) => target.year ?? Infinity));
}

/** The target of the only actual's year beside a later one: each may be what that actual is held against. */
function isOfThisYear(candidate: ColumnHeading, used: ColumnHeading, { year, actuals }: ReadTable['body']['table']): boolean {
  const own = year?.year ?? null;
  if (candidate.role !== 'target' || own === null || actuals.some((actual) => actual.year !== own)) return false;
  return yearOf(candidate) === own && yearOf(used) !== own;
}

function isExplained(heading: ColumnHeading, used: ColumnHeading): boolean {
  const { text, role } = heading;
  if (saysOtherwise(text)) return true;
  // Today's figure beside a baseline; where the plan began beside one that is called so. A year alone does not say where it set out from.
  if (role === 'baseline') return CURRENT.test(matchKey(text)) || (BASELINE.test(used.text) && !BASELINE.test(text));
  const year = yearOf(heading);
  if (year !== null && year !== yearOf(used)) return true;
  // A year's target beside the final one.
  return role === 'target' && /最終|中間/.test(used.text);
}

/** The year that the lowest of a heading's rows names: R2 below R1実績. */
function yearOf({ parts }: ColumnHeading): number | null {
  const named = parts.findLast((part) => namedYear(part).year !== null);
  return named === undefined ? null : namedYear(named).year;
}
