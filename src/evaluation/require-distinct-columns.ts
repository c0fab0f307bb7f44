import type { IndicatorColumns } from './evaluation';
import { EvaluationError } from './evaluation-error';
import { columnLetters } from './workbook/address';

/** Pairs of these may not be one column. A name and a figure may stand in one cell, so that the others may. */
const FIGURES: readonly (keyof IndicatorColumns)[] = ['baseline', 'actual', 'target'];
/** These are written, and so may be no other column at all. */
const RESULTS: readonly (keyof IndicatorColumns)[] = ['progress', 'status'];
const NAMES = ['indicator', 'unit', ...FIGURES, ...RESULTS] as readonly (keyof IndicatorColumns)[];

/**
 * Refuses columns given by a person of which two that must differ are one.
 * @throws EvaluationError `columns-invalid` with the `column`'s letters and what it was given as: `first` and `second`
 */
export function requireDistinctColumns(columns: Partial<IndicatorColumns>): void {
  for (const [index, second] of NAMES.entries()) {
    const column = columns[second];
    if (column == null) continue;
    const first = NAMES.slice(0, index).find((name) => columns[name] === column && mustDiffer(name, second));
    if (first !== undefined) throw new EvaluationError('columns-invalid', { column: columnLetters(column), first, second });
  }
}

function mustDiffer(one: keyof IndicatorColumns, other: keyof IndicatorColumns): boolean {
  return RESULTS.includes(other) || (FIGURES.includes(one) && FIGURES.includes(other));
}
