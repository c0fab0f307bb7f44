import type { Plan } from '../../evaluation/workbook/plan';
import type { CellRange, SheetSnapshot } from '../../evaluation/workbook/snapshot';
import { valueAt } from '../../evaluation/workbook/snapshot';
import { ReferenceFinder, type Names } from '../formula/references';
import { CellSet } from './cell-set';
import { RangeList } from './range-list';

/** Sweeps over all formulas after which whatever has not been looked at to the end counts as stale. */
const MAX_SWEEPS = 64;

interface FormulaCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Where the ranges that it reads begin and end in the list of all; no end: it may read any cell. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the formulas whose remembered value the plan makes wrong: those that read, directly or through others, a cell
 * whose value changes. Formulas that the plan writes bring their value along. In doubt a formula counts as stale, because
 * a missing value is calculated by whatever opens the file, and a wrong one is believed.
 * @returns cells by sheet index, columns by row
 */
export function findStaleValues(sheets: readonly SheetSnapshot[], plan: Plan, names: Names): Map<number, Map<number, Set<number>>> {
  const changed = new CellSet();
  /** Cells whose values the plan answers for. */
  const resolved = new CellSet();
  /** Cells that the plan was made from. */
  const taken = new CellSet();
  for (const { name, writes, upToDate, figures } of plan.sheets) {
    const index = sheets.findIndex((sheet) => sheet.name === name);
    const sheet = sheets[index];
    if (sheet === undefined) continue;
    for (const { row, column, value } of writes) {
      resolved.add(index, row, column);
      if (valueAt(sheet, row, column) !== value) changed.add(index, row, column);
    }
    for (const range of upToDate ?? []) addFormulas(sheet, index, range, resolved);
    for (const range of figures ?? []) addFormulas(sheet, index, range, taken);
  }
  const stale = new Map<number, Map<number, Set<number>>>();
  if (changed.isEmpty) return stale;

  const ranges = new RangeList();
  let open = candidates(sheets, resolved, taken, new ReferenceFinder(names), ranges);
  for (let sweep = 0; ; sweep++) {
    const left: FormulaCell[] = [];
    // A chain of formulas runs down more often than up; turning round serves both.
    for (const cell of open) {
      const isStale = sweep >= MAX_SWEEPS || cell.to === Infinity || ranges.anyMeets(cell.from, cell.to, changed);
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

function addFormulas(sheet: SheetSnapshot, index: number, { top, left, bottom, right }: CellRange, cells: CellSet): void {
  for (let row = top; row <= Math.min(bottom, sheet.formulas.length - 1); row++) {
    const last = Math.min(right, (sheet.formulas[row]?.length ?? 0) - 1);
    for (let column = left; column <= last; column++) cells.add(index, row, column);
  }
}

function candidates(
  sheets: readonly SheetSnapshot[],
  resolved: CellSet,
  taken: CellSet,
  finder: ReferenceFinder,
  ranges: RangeList,
): FormulaCell[] {
  const cells: FormulaCell[] = [];
  const add = ranges.add.bind(ranges);
  sheets.forEach((sheet, index) => {
    sheet.formulas.forEach((formulas, row) => {
      formulas?.forEach((formula, column) => {
        if (formula === null || resolved.has(index, row, column)) return;
        const from = ranges.count;
        const isKnown = finder.visit(formula, index, row, add);
        // The plan takes such a cell at its word; what was made of it must not lose it.
        if (!isKnown && taken.has(index, row, column)) return;
        cells.push({ sheet: index, row, column, from, to: isKnown ? ranges.count : Infinity });
      });
    });
  });
  return cells;
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
