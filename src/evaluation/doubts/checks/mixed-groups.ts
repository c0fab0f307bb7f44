import { matchKey } from '../../vocabulary/clean-text';
import { headingWord } from '../../vocabulary/headings/heading-words';
import { withoutYears } from '../../vocabulary/figures/year';
import { columnLetters } from '../../workbook/address';
import type { ColumnHeading } from '../../reading/table/heading-block';
import type { Doubt, ReadTable } from '../doubt';
import { saysOtherwise } from '../explained-headings';

const ROLES = ['baseline', 'actual', 'target'] as const;

/**
 * Figures of one indicator come from two groups of columns: one year's and cumulative ones, outcome and activity, what there
 * was and what came in addition. Groups
 * that years or parts of the plan's time tell apart are what a table of several years looks like.
 */
export function mixedGroups({ body: { heading, table } }: ReadTable): Doubt | undefined {
  const groups = figureGroups(heading.columns);
  const increments = heading.columns.some(({ text }) => INCREMENT.test(text));
  const used = ROLES.flatMap((role) => {
    const column = heading.columns.find((candidate) => candidate.column === table.columns[role]);
    return column === undefined ? [] : [{ role, column, group: groups.get(groupOf(column)), sum: sumKind(column.text) }];
  });
  for (const [index, one] of used.entries()) {
    for (const other of used.slice(index + 1)) {
      const apart = one.group !== undefined && other.group !== undefined && one.group !== other.group;
      const grown = increments && one.role === 'baseline' && !INCREMENT.test(one.column.text);
      const ofGrowth = grown && (INCREMENT.test(other.column.text) || other.sum === 'sum');
      if (!apart && !ofGrowth && (one.sum === null || other.sum === null || one.sum === other.sum)) continue;
      return {
        kind: 'mixed-groups',
        row: Math.max(0, heading.last),
        column: one.column.column,
        about: [one.role, other.role],
        details: {
          role: one.role,
          column: columnLetters(one.column.column),
          heading: one.column.text,
          otherRole: other.role,
          other: columnLetters(other.column.column),
          otherHeading: other.column.text,
        },
      };
    }
  }
  return undefined;
}

/** What was added: no figure to hold against the one that it was added to. */
const INCREMENT = /増加?分/;

/** The upper headings, each over two kinds of figures at least, by their keys. */
function figureGroups(columns: readonly ColumnHeading[]): ReadonlyMap<string, string> {
  const roles = new Map<string, Set<string>>();
  for (const column of columns) {
    const group = groupOf(column);
    const role = headingWord(column.parts.at(-1) ?? '')?.role ?? PLAN.exec(matchKey(column.parts.at(-1) ?? ''))?.[0];
    if (group !== '' && role !== undefined) roles.set(group, (roles.get(group) ?? new Set()).add(role));
  }
  return new Map([...roles].flatMap(([group, found]) => (found.size > 1 ? [[group, group]] : [])));
}

/** Heads the target's column, and in other places other things. */
const PLAN = /^計画/;

/** What a column's upper heading says besides years; empty where it says nothing, or when. */
function groupOf({ parts }: ColumnHeading): string {
  if (parts.length < 2) return '';
  const key = matchKey(parts[0] ?? '');
  if (saysOtherwise(key)) return '';
  return withoutYears(key).replace(/\([^()]*[0-9][^()]*\)|[\s~～・()-]/g, '');
}

/** Whether a heading says that its figures are one year's, or sums over years. */
function sumKind(text: string): 'year' | 'sum' | null {
  if (/単年/.test(text)) return /累計|累積/.test(text) ? null : 'year';
  return /累計|累積/.test(text) ? 'sum' : null;
}
