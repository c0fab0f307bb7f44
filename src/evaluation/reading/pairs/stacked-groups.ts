import type { RowLabel } from '../../vocabulary/headings/row-labels';
import { stackedLabels } from '../../vocabulary/headings/stacked-labels';
import type { EvaluationHeading } from '../table/heading-block';
import { nameColumn } from '../table/columns/name-column';
import type { SheetGrid } from '../sheet-grid';
import type { PairGroup } from './pair-group';
import { LONGEST_NOTE } from './pair-signs';
import { beginsAsFigure } from '../../figures/text/begins-as-figure';

/** What a note or a heading of the sheet says that stands in upper and lower rows; undefined where none says so. */
export function stackedNote(grid: SheetGrid): readonly RowLabel[] | undefined {
  for (const cells of grid.sheet.values) {
    for (const value of cells) {
      if (typeof value !== 'string' || value.length > LONGEST_NOTE) continue;
      const labels = stackedLabels(value);
      if (labels !== undefined) return labels;
    }
  }
  return undefined;
}

/**
 * The pairs of a table whose rows only a note tells apart: a name, merged downwards, written once or repeated, over as many
 * rows of figures as the note names.
 * @param end the row behind the table's last
 */
export function stackedGroups(grid: SheetGrid, heading: EvaluationHeading, end: number, labels: readonly RowLabel[]): PairGroup[] {
  const name = nameColumn(grid, heading, figureColumns(grid, heading, end), { first: heading.last + 1, end });
  if (name === undefined) return [];
  const groups: PairGroup[] = [];
  for (let row = heading.last + 1; row + labels.length <= end; row++) {
    if (!beginsGroup(grid, row, name, labels.length)) continue;
    const rows: Partial<Record<RowLabel, number>> = {};
    labels.forEach((label, index) => (rows[label] = row + index));
    const { target, actual } = rows;
    if (target === undefined || actual === undefined) return [];
    groups.push({ first: row, last: row + labels.length - 1, labelColumn: null, rows: { ...rows, target, actual } });
    row += labels.length - 1;
  }
  return groups;
}

function beginsGroup(grid: SheetGrid, row: number, name: number, size: number): boolean {
  const own = grid.text(row, name);
  if (own === '' || !hasFigure(grid, row, name)) return false;
  for (let below = row + 1; below < row + size; below++) {
    const text = grid.text(below, name);
    if ((text !== '' && text !== own) || !hasFigure(grid, below, name)) return false;
  }
  return true;
}

function hasFigure(grid: SheetGrid, row: number, after: number): boolean {
  for (let column = after + 1; column < grid.width(row); column++) {
    if (beginsAsFigure(grid.value(row, column))) return true;
  }
  return false;
}

/** Where figures stand: the names are left of the first of these. */
function figureColumns(grid: SheetGrid, heading: EvaluationHeading, end: number): number[] {
  return heading.columns.flatMap(({ column }) => {
    for (let row = heading.last + 1; row < end; row++) if (typeof grid.value(row, column) === 'number') return [column];
    return [];
  });
}
