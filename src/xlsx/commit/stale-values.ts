import type { Plan } from '../../evaluation/workbook/plan';
import type { CellRange, SheetSnapshot } from '../../evaluation/workbook/snapshot';
import { formulaAt, valueAt } from '../../evaluation/workbook/snapshot';
import { ReferenceFinder, type Names } from '../formula/references';
import { CellSet } from './cell-set';

/** Sweeps over all formulas after which whatever has not been looked at to the end counts as stale. */
const MAX_SWEEPS = 64;

interface FormulaCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Finds the formulas whose remembered value the plan makes wrong: those that read, directly or through others, a cell
 * whose value changes. Formulas that the plan writes bring their value along. In doubt a formula counts as stale, because
 * a missing value is calculated by whatever opens the file, and a wrong one is believed.
 * @returns cells by sheet index, columns by row
 */
export function findStaleValues(sheets: readonly SheetSnapshot[], plan: Plan, names: Names): Map<number, Map<number, Set<number>>> {
  const changed = new CellSet();
  const written = new CellSet();
  for (const { name, writes } of plan.sheets) {
    const index = sheets.findIndex((sheet) => sheet.name === name);
    const sheet = sheets[index];
    if (sheet === undefined) continue;
    for (const { row, column, value } of writes) {
      written.add(index, row, column);
      if (valueAt(sheet, row, column) !== value) changed.add(index, row, column);
    }
  }
  const stale = new Map<number, Map<number, Set<number>>>();
  if (changed.isEmpty) return stale;

  const finder = new ReferenceFinder(names);
  let open = candidates(sheets, plan, written);
  for (let sweep = 0; ; sweep++) {
    const left: FormulaCell[] = [];
    // A chain of formulas runs down more often than up; turning round serves both.
    for (const cell of open) {
      const references = sweep >= MAX_SWEEPS ? 'unknown' : finder.find(cell.formula, cell.sheet);
      const isStale = references === 'unknown' || references.some(({ sheet, range }) => changed.meets(sheet, range));
      if (!isStale) {
        left.push(cell);
        continue;
      }
      changed.add(cell.sheet, cell.row, cell.column);
      const rows = getOrSet(stale, cell.sheet, () => new Map<number, Set<number>>());
      getOrSet(rows, cell.row, () => new Set<number>()).add(cell.column);
    }
    if (left.length === open.length) return stale;
    open = left.reverse();
  }
}

function candidates(sheets: readonly SheetSnapshot[], plan: Plan, written: CellSet): FormulaCell[] {
  const cells: FormulaCell[] = [];
  sheets.forEach((sheet, index) => {
    const upToDate = plan.sheets.find(({ name }) => name === sheet.name)?.upToDate ?? [];
    sheet.formulas.forEach((formulas, row) => {
      if (formulas === null) return;
      formulas.forEach((_, column) => {
        const formula = formulaAt(sheet, row, column);
        if (formula === null || written.has(index, row, column) || upToDate.some((range) => holds(range, row, column))) return;
        cells.push({ sheet: index, row, column, formula });
      });
    });
  });
  return cells;
}

function holds(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
