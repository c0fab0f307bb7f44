import { cleanText } from '../../vocabulary/clean-text';
import { mayLabelRow, rowLabel, type RowLabel } from '../../vocabulary/headings/row-labels';
import type { SheetGrid } from '../sheet-grid';
import type { PairGroup } from './pair-group';
import { beginsAsFigure } from '../../figures/text/begins-as-figure';

interface LabelCell {
  readonly row: number;
  readonly label: RowLabel;
  /** What stands before the label in its cell: 参加者数（目標）; empty where the cell holds the label alone. */
  readonly name: string;
}

/** Rows of plan and actual, one below the other, as the cells of one column label them. In the order of the sheet. */
export function labelledGroups(grid: SheetGrid): PairGroup[] {
  const groups: PairGroup[] = [];
  for (const [column, cells] of labelCells(grid)) {
    if (!hasBoth(cells)) continue;
    for (const run of runsOf(cells, grid, column)) {
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
      if (typeof value !== 'string') continue;
      const label = labelIn(value, known);
      if (label === undefined) continue;
      const labels = byColumn.get(column);
      if (labels === undefined) byColumn.set(column, [{ row, ...label }]);
      else labels.push({ row, ...label });
    }
  }
  return byColumn;
}

/** What a cell labels its row as, by itself or in brackets behind the name. */
function labelIn(value: string, known: Map<string, RowLabel | undefined>): Omit<LabelCell, 'row'> | undefined {
  const own = mayLabelRow(value) ? labelOf(value, known) : undefined;
  if (own !== undefined) return { label: own, name: '' };
  const end = value.charCodeAt(value.length - 1);
  if (end !== 0x29 && end !== 0xff09) return undefined; // neither ) nor ）
  const open = Math.max(value.lastIndexOf('('), value.lastIndexOf('（'));
  const words = value.slice(open + 1, -1);
  if (open < 1 || !mayLabelRow(words)) return undefined;
  const label = labelOf(words, known);
  return label === 'target' || label === 'actual' || label === 'progress' ? { label, name: cleanText(value.slice(0, open)) } : undefined;
}

function labelOf(text: string, known: Map<string, RowLabel | undefined>): RowLabel | undefined {
  let label = known.get(text);
  if (label === undefined && !known.has(text)) known.set(text, (label = rowLabel(text)));
  return label;
}

function hasBoth(cells: readonly LabelCell[]): boolean {
  return cells.some(({ label }) => label === 'target') && cells.some(({ label }) => label === 'actual');
}

/** Neighbouring rows with labels, as far as none but `other` comes again and no other name begins. */
function runsOf(cells: readonly LabelCell[], grid: SheetGrid, column: number): LabelCell[][] {
  const runs: LabelCell[][] = [];
  let run: LabelCell[] = [];
  let last = -2;
  for (const cell of cells) {
    // A second plan before any actual (当初計画, 見込, 実績) belongs to the same indicator.
    const isWhole = run.some(({ label }) => label === 'target') && run.some(({ label }) => label === 'actual');
    const repeats = cell.label !== 'other' && isWhole && run.some(({ label }) => label === cell.label);
    const first = run[0] ?? cell;
    if (cell.row !== last + 1 || repeats || first.name !== cell.name || beginsAnew(grid, column, first, cell)) runs.push((run = []));
    if (run.length > 0 || cell.label === 'target' || cell.label === 'actual') run.push(cell);
    last = cell.row;
  }
  return runs;
}

/** Whether another name stands left of a label: a plan below the actual of the indicator above it is none of its. */
function beginsAnew(grid: SheetGrid, labels: number, first: LabelCell, { row, label }: LabelCell): boolean {
  if (first.label !== 'actual' || label !== 'target') return false;
  for (let column = 0; column < labels; column++) {
    const own = grid.mergedText(row, column);
    if (/\p{L}/u.test(own) && own !== grid.mergedText(first.row, column)) return true;
  }
  return false;
}

function groupOf(run: readonly LabelCell[], labelColumn: number): PairGroup | undefined {
  const rows: Partial<Record<RowLabel, number>> = {};
  for (const { label, row } of run) rows[label] ??= row;
  const { target, actual } = rows;
  const [first, last] = [run[0], run.at(-1)];
  if (target === undefined || actual === undefined || first === undefined || last === undefined) return undefined;
  const isTwofold = (['target', 'actual'] as const).some((label) => run.filter((cell) => cell.label === label).length > 1);
  const twofold = isTwofold ? { isTwofold } : {};
  const name = first.name === '' ? {} : { name: first.name };
  return { first: first.row, last: last.row, labelColumn, ...name, ...twofold, rows: { ...rows, target, actual } };
}

/** A legend explains the same words, without figures. */
function holdsFigures(grid: SheetGrid, { rows }: PairGroup, labelColumn: number): boolean {
  return [rows.target, rows.actual].some((row) => {
    for (let column = labelColumn + 1; column < grid.width(row); column++) {
      const value = grid.value(row, column);
      if (beginsAsFigure(value) && String(value).length < 20) return true;
    }
    return false;
  });
}
