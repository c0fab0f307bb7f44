import type { CellRange, SheetSnapshot } from './snapshot';

/** A merge over whole columns or rows is a look, not a table's structure, and has no end. */
export function isEndless({ top, left, bottom, right }: CellRange): boolean {
  return (bottom - top + 1) * (right - left + 1) > 100_000;
}

/**
 * The sheet without what lies under merged areas: a merge shows its first cell, and Excel keeps what the others hold when it is copied
 * with the format alone. Nobody sees that, so nobody means it. The same sheet where there is nothing of the kind.
 */
export function withoutCovered(sheet: SheetSnapshot): SheetSnapshot {
  let values: SheetSnapshot['values'][number][] | null = null;
  let formulas: SheetSnapshot['formulas'][number][] | null = null;
  for (const merge of sheet.merges) {
    if (isEndless(merge)) continue;
    const { top, left, bottom, right } = merge;
    const last = Math.min(bottom, sheet.values.length - 1);
    for (let row = top; row <= last; row++) {
      const from = row === top ? left + 1 : left;
      const emptied = <T>(cells: readonly T[]): (T | null)[] => cells.map((cell, at) => (at >= from && at <= right ? null : cell));
      const ownValues = (values ?? sheet.values)[row] ?? [];
      if (holdsSomething(ownValues, from, right)) (values ??= [...sheet.values])[row] = emptied(ownValues);
      const ownFormulas = (formulas ?? sheet.formulas)[row] ?? [];
      if (holdsSomething(ownFormulas, from, right)) (formulas ??= [...sheet.formulas])[row] = emptied(ownFormulas);
    }
  }
  return values === null && formulas === null ? sheet : { ...sheet, values: values ?? sheet.values, formulas: formulas ?? sheet.formulas };
}

function holdsSomething(cells: readonly unknown[], from: number, to: number): boolean {
  const last = Math.min(to, cells.length - 1);
  for (let at = from; at <= last; at++) if (cells[at] != null) return true;
  return false;
}
