import { LONGEST_ROW_LABEL, rowLabel, type RowLabel } from '../../vocabulary/row-labels';
import { isBlank } from '../../workbook/snapshot';
import type { SheetGrid } from '../sheet-grid';
import type { PairGroup } from './pair-group';

/** A cell that labels its row. */
interface LabelCell {
  readonly row: number;
  readonly label: RowLabel;
}

/** Rows of plan and actual, one below the other, as the cells of one column label them. In the order of the sheet. */
export function labelledGroups(grid: SheetGrid): PairGroup[] {
  const groups: PairGroup[] = [];
  for (const [column, cells] of labelCells(grid)) {
    if (!hasBoth(cells)) continue;
    for (const run of runsOf(cells)) {
      const group = groupOf(run, column);
      if (group !== undefined && holdsFigures(grid, group, column)) groups.push(group);
    }
  }
  return groups.sort((one, other) => one.first - other.first);
}

/** Labels by column. Texts repeat, so each is looked at once. */
function labelCells({ sheet: { values } }: SheetGrid): ReadonlyMap<number, LabelCell[]> {
  const known = new Map<string, RowLabel | undefined>();
  const byColumn = new Map<number, LabelCell[]>();
  for (let row = 0; row < values.length; row++) {
    const cells = values[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column];
      if (typeof value !== 'string' || value === '' || value.length > LONGEST_ROW_LABEL) continue;
      let label = known.get(value);
      if (label === undefined && !known.has(value)) known.set(value, (label = rowLabel(value)));
      if (label === undefined) continue;
      const labels = byColumn.get(column);
      if (labels === undefined) byColumn.set(column, [{ row, label }]);
      else labels.push({ row, label });
    }
  }
  return byColumn;
}

function hasBoth(cells: readonly LabelCell[]): boolean {
  return cells.some(({ label }) => label === 'target') && cells.some(({ label }) => label === 'actual');
}

/** Neighbouring rows with labels, as far as none but `other` comes again. */
function runsOf(cells: readonly LabelCell[]): LabelCell[][] {
  const runs: LabelCell[][] = [];
  let run: LabelCell[] = [];
  let last = -2;
  for (const cell of cells) {
    const repeats = cell.label !== 'other' && run.some(({ label }) => label === cell.label);
    if (cell.row !== last + 1 || repeats) runs.push((run = []));
    if (run.length > 0 || cell.label === 'target' || cell.label === 'actual') run.push(cell);
    last = cell.row;
  }
  return runs;
}

function groupOf(run: readonly LabelCell[], labelColumn: number): PairGroup | undefined {
  const rows: Partial<Record<RowLabel, number>> = {};
  for (const { label, row } of run) rows[label] ??= row;
  const { target, actual } = rows;
  const [first, last] = [run[0], run.at(-1)];
  if (target === undefined || actual === undefined || first === undefined || last === undefined) return undefined;
  return { first: first.row, last: last.row, labelColumn, rows: { ...rows, target, actual } };
}

/** A legend explains the same words, without figures. */
function holdsFigures(grid: SheetGrid, { rows }: PairGroup, labelColumn: number): boolean {
  return [rows.target, rows.actual].some((row) => {
    for (let column = labelColumn + 1; column < grid.width(row); column++) {
      const value = grid.value(row, column);
      if (typeof value === 'number') return true;
      if (typeof value === 'string' && !isBlank(value) && value.length < 20 && /^[\s(（▲△\-－約]*[0-9０-９]/.test(value)) return true;
    }
    return false;
  });
}
