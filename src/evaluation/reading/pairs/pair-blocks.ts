import { namesCosts } from '../../vocabulary/headings/cost-words';
import type { EvaluationHeading } from '../table/heading-block';
import type { SheetGrid } from '../sheet-grid';
import { headingAbove, yearHeadings } from './pair-heading';
import { type PairGroup, rowsOfGroup } from './pair-group';
import type { PairBlock } from './pair-table';
import { stackedGroups, stackedNote } from './stacked-groups';

/** The pairs of a sheet by the heading that they stand under. */
export interface PairBlocks {
  readonly blocks: readonly PairBlock[];
  /** Pairs under no heading. */
  readonly headless: readonly PairGroup[];
  /** Headings of tables of costs, which are not read. */
  readonly costs: readonly EvaluationHeading[];
}

const NONE: PairBlocks = { blocks: [], headless: [], costs: [] };

/** Finds plan and actual as rows, by their labels or by a note on the layout. @param labelled from `pairSigns` */
export function pairBlocks(grid: SheetGrid, labelled: readonly PairGroup[], evaluations: readonly EvaluationHeading[]): PairBlocks {
  if (labelled.length > 0) return byHeading(grid, labelled, evaluations);
  const note = stackedNote(grid);
  if (note === undefined) return NONE;
  const headings = evaluations.length > 0 ? evaluations : yearHeadings(grid);
  const blocks = headings.map((heading, index): PairBlock => {
    const end = headings[index + 1]?.first ?? grid.rowCount;
    return { heading, groups: stackedGroups(grid, heading, end, note) };
  });
  return { blocks: blocks.filter(({ groups }) => groups.length > 0), headless: [], costs: [] };
}

function byHeading(grid: SheetGrid, groups: readonly PairGroup[], evaluations: readonly EvaluationHeading[]): PairBlocks {
  const taken = new Set(groups.flatMap(rowsOfGroup));
  const blocks: { heading: EvaluationHeading; groups: PairGroup[] }[] = [];
  const headless: PairGroup[] = [];
  for (const group of groups) {
    const last = blocks.at(-1);
    const before = last?.groups.at(-1);
    const heading = headingAbove(grid, group.first, (row) => taken.has(row), before?.last ?? -1, evaluations);
    if (heading === undefined) {
      if (last !== undefined && before?.labelColumn === group.labelColumn) last.groups.push(group);
      else headless.push(group);
    } else if (last?.heading.last === heading.last && before?.labelColumn === group.labelColumn) last.groups.push(group);
    else blocks.push({ heading, groups: [group] });
  }
  const costs = blocks.map(({ heading }) => heading).filter((heading) => isTitledCosts(grid, heading));
  return { blocks: blocks.filter(({ heading }) => !costs.includes(heading)), headless, costs };
}

/** Whether the section's title directly above the heading, or the heading's first cell, is one of costs. */
function isTitledCosts(grid: SheetGrid, { first, last }: EvaluationHeading): boolean {
  for (let row = Math.max(0, first - 2); row <= last; row++) {
    for (let column = 0; column < grid.width(row); column++) {
      const text = grid.text(row, column);
      if (text !== '') {
        if (namesCosts(text)) return true;
        break;
      }
    }
  }
  return false;
}
