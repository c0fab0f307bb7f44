import type { IndicatorColumns } from '../evaluation';
import { EvaluationError } from '../evaluation-error';
import { columnLetters } from '../workbook/address';

type Columns = Partial<IndicatorColumns>;
type ColumnName = keyof IndicatorColumns;

/** Pairs of these may not be one column. A name and a figure may stand in one cell, so that the others may. */
const FIGURES: readonly ColumnName[] = ['baseline', 'actual', 'target'];
/** These are written, and so may be no other column at all. */
const RESULTS: readonly ColumnName[] = ['progress', 'status'];
const NAMES: readonly ColumnName[] = ['indicator', 'unit', ...FIGURES, ...RESULTS];

/**
 * Refuses columns of which two that must differ are one.
 * @param sheet the sheet that they were found on; null: they were all given by a person
 * @throws EvaluationError `columns-invalid` with the `column`'s letters and what it is at once: `first` and `second`
 */
export function requireDistinctColumns(columns: Columns, sheet: string | null = null): void {
  for (const [index, second] of NAMES.entries()) {
    const first = NAMES.slice(0, index).find((name) => columns[name] === columns[second] && mustDiffer(name, second));
    if (first !== undefined && columns[second] != null) throw overlap(columns[second], first, second, sheet);
  }
}

/**
 * Refuses a column that a person named as one thing while its heading says that it is another, and the table has its own
 * column of that. Where the table has none, the person's word stands: 現状値 may be the actual of a table without actuals.
 * @param found what the headings say where nobody names anything
 * @throws EvaluationError as {@link requireDistinctColumns}
 */
export function requireNamedForOne(given: Columns, found: Columns, sheet: string): void {
  for (const name of NAMES) {
    const column = given[name];
    if (column == null || found[name] == null || found[name] === column) continue;
    const other = NAMES.find((candidate) => given[candidate] == null && found[candidate] === column && mustDiffer(name, candidate));
    if (other === undefined) continue;
    const [first = name, second = other] = NAMES.filter((candidate) => candidate === name || candidate === other);
    throw overlap(column, first, second, sheet);
  }
}

function overlap(column: number, first: ColumnName, second: ColumnName, sheet: string | null): EvaluationError {
  return new EvaluationError('columns-invalid', { ...(sheet === null ? {} : { sheet }), column: columnLetters(column), first, second });
}

function mustDiffer(one: ColumnName, other: ColumnName): boolean {
  return one !== other && (RESULTS.includes(one) || RESULTS.includes(other) || (FIGURES.includes(one) && FIGURES.includes(other)));
}
