import type { SheetGrid } from '../../../evaluation/reading/sheet-grid';
import { yearIn } from '../../../evaluation/vocabulary/figures/year';
import { type FormColumn, formHeading, INPUTS } from '../../request/form-columns';

/** The heading stands within so many rows. */
const LAST_HEADING_ROW = 80;
/** So many of the form's columns tell its heading. */
const ENOUGH = 5;

/** Where a sheet is a form: its heading, and the columns that may be each of the form's. */
export interface FoundForm {
  readonly grid: SheetGrid;
  readonly row: number;
  readonly candidates: ReadonlyMap<FormColumn, readonly number[]>;
}

/** The form on a sheet; undefined where there is none. */
export function findForm(grid: SheetGrid): FoundForm | undefined {
  let best: FoundForm | undefined;
  for (let row = 0; row < Math.min(LAST_HEADING_ROW, grid.rowCount); row++) {
    const candidates = headingColumns(grid, row);
    if (candidates.size >= ENOUGH && candidates.size > (best?.candidates.size ?? 0)) best = { grid, row, candidates };
  }
  return best;
}

/** The columns by their headings; one that says more than the form's own (R2実績(参考)) counts where no other is there. */
function headingColumns(grid: SheetGrid, row: number): Map<FormColumn, number[]> {
  const exact = new Map<FormColumn, number[]>();
  const loose = new Map<FormColumn, number[]>();
  for (let column = 0; column < grid.width(row); column++) {
    const value = grid.value(row, column);
    if (typeof value !== 'string' || value.length > 40) continue;
    const known = formHeading(value);
    if (known === undefined) continue;
    const found = known.isExact ? exact : loose;
    found.set(known.column, [...(found.get(known.column) ?? []), column]);
  }
  return new Map([...loose, ...exact]);
}

/** The first of the columns that may be each of the form's. */
export function firstColumns({ candidates }: FoundForm): Map<FormColumn, number> {
  return new Map([...candidates].map(([column, [first = 0]]) => [column, first]));
}

/**
 * The form's columns. Of several that are headed alike the one of the form's year counts, and then the one that was filled in.
 * @returns the heading of columns that say different things, where nothing tells which of them counts
 */
export function formColumns(form: FoundForm, year: number | null): ReadonlyMap<FormColumn, number> | string {
  const columns = firstColumns(form);
  const { grid, row, candidates } = form;
  for (const column of INPUTS) {
    const alike = candidates.get(column) ?? [];
    if (alike.length < 2) continue;
    const ofYear = alike.filter((at) => yearIn(grid.text(row, at).normalize('NFKC'))?.year === year);
    const [chosen, ...others] = filledIn(grid, row, ofYear.length === 0 ? alike : ofYear);
    if (chosen === undefined) continue;
    if (others.some((other) => !isSameColumn(grid, row, chosen, other))) return grid.text(row, chosen);
    columns.set(column, chosen);
  }
  return columns;
}

/** The columns in which anything stands below the heading; all where nothing does. */
function filledIn(grid: SheetGrid, heading: number, columns: readonly number[]): readonly number[] {
  const filled = columns.filter((column) => {
    for (let row = heading + 1; row < grid.rowCount; row++) if (grid.text(row, column) !== '') return true;
    return false;
  });
  return filled.length === 0 ? columns.slice(0, 1) : filled;
}

function isSameColumn(grid: SheetGrid, heading: number, one: number, other: number): boolean {
  for (let row = heading + 1; row < grid.rowCount; row++) if (grid.text(row, one) !== grid.text(row, other)) return false;
  return true;
}
