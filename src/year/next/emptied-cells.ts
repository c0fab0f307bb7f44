import { cellKey } from '../../evaluation/workbook/address';
import { type CellValue, formulaAt, valueAt } from '../../evaluation/workbook/snapshot';
import type { Indicator } from '../../evaluation/evaluation';
import { yearMentions } from '../../evaluation/vocabulary/figures/year-mentions';
import { referencesOf } from '../../evaluation/workbook/formula/references-of';
import type { CellPlace } from '../../evaluation/workbook/plan';
import type { YearBook } from '../book/year-book';
import type { YearTable } from '../book/year-table';
import { earlierActuals, isCarried } from './carried-columns';

/** What stood in a cell that the next year's sheet has empty. */
export interface EmptiedCell {
  /** The sheet that is made. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'actual' | 'result' | 'remark' | 'last-year';
  readonly before: CellValue;
  /** What stands there instead: this year's actual in a column for last year's; null for all others. */
  readonly carried: CellValue;
}

/** What of a sheet belongs to the year that ends. */
export interface OfTheYear {
  /** Actuals, typed results, remarks and reasons. Formulas for results stay; they wait for the new actuals. */
  readonly emptied: readonly EmptiedCell[];
  /** All cells of such kinds, those too that are empty or hold a formula: what is noted there is about the year that ends. */
  readonly places: readonly CellPlace[];
}

/** The cells of the year. */
export function cellsOfTheYear({ indicators, snapshot, year }: YearBook, tables: readonly YearTable[], sheet: string): OfTheYear {
  const emptied = new Map<number, EmptiedCell>();
  const places = new Map<number, CellPlace>();
  const from = snapshot.sheets.find(({ name }) => name === tables[0]?.sheet);
  if (from === undefined) return { emptied: [], places: [] };
  const empty = (row: number, column: number, kind: EmptiedCell['kind'], carried: CellValue = null): void => {
    places.set(cellKey(row, column), { row, column });
    const before = valueAt(from, row, column);
    const isFormula = formulaAt(from, row, column) !== null;
    if (isFormula ? kind === 'result' : before === carried) return;
    emptied.set(cellKey(row, column), { sheet, row, column, kind, before, carried });
  };
  for (const { indicator, result, table, actual } of indicators) {
    if (!tables.includes(table)) continue;
    if (actual !== null) {
      const { row, column } = topLeft(table, actual.row, actual.column);
      empty(row, column, 'actual');
      const formula = formulaAt(from, row, column);
      if (formula !== null) for (const part of partsOf(formula, table, indicator, from.name)) empty(part.row, part.column, 'actual');
    }
    for (const column of partColumns(table, year)) empty(indicator.row, column, 'actual');
    for (const part of ['progress', 'status'] as const) {
      const cell = table.cell(indicator, part);
      if (cell !== null) empty(cell.row, cell.column, 'result');
    }
    const last = table.lastYear(indicator, null);
    if (last !== null && actual !== null) empty(last.row, last.column, 'last-year', actual.value);
    const shift = indicator.columns.indicator - table.columns.columns.indicator;
    for (const { from: column, by } of earlierActuals(table))
      empty(indicator.row, column + shift, 'last-year', valueAt(from, indicator.row, by + shift));
    const [lastStatus, lastProgress] = [table.extra(indicator, 'last-status'), table.extra(indicator, 'last-progress')];
    if (lastStatus !== null) empty(lastStatus.row, lastStatus.column, 'last-year', result.recorded.status);
    if (lastProgress !== null)
      empty(lastProgress.row, lastProgress.column, 'last-year', table.cell(indicator, 'progress')?.value ?? result.judgement.progress);
  }
  for (const table of tables) for (const cell of remarkCells(table)) empty(cell.row, cell.column, 'remark');
  return { emptied: [...emptied.values()], places: [...places.values()] };
}

/** The figures of its row of which an actual is the sum or the like: with them it would still show the old year's. */
function partsOf(formula: string, table: YearTable, { row }: Indicator, sheet: string): { row: number; column: number }[] {
  const { baseline, target } = table.columns.columns;
  const kept = new Set([baseline, target, ...table.columns.targets.map(({ column }) => column)]);
  return referencesOf(formula, sheet).own.flatMap(({ top, left, bottom, right }) =>
    row < top || row > bottom
      ? []
      : Array.from({ length: Math.min(right, table.grid.width(row)) - left + 1 }, (_, index) => ({ row, column: left + index })).filter(
          ({ column }) => !kept.has(column) && !isCarried(table, column) && typeof table.grid.value(row, column) === 'number',
        ),
  );
}

/** Further columns of the year's actuals: quarters, half-years, what was done. */
function partColumns(table: YearTable, year: number | null): number[] {
  if (year === null || table.actuals.some((column) => column.year !== year)) return [];
  return (table.body?.heading.columns ?? []).flatMap(({ column, text, role }) =>
    role === 'actual' && !isCarried(table, column) && yearMentions(text.normalize('NFKC')).some((mention) => mention.year === year)
      ? [column]
      : [],
  );
}

/** Remarks and reasons in the rows of indicators and headings; notes below a table are the sheet's own. */
function remarkCells({ body, extras }: YearTable): { row: number; column: number }[] {
  if (body === null) return [];
  const columns = (['remark', 'cause', 'issue', 'kind', 'as-of'] as const).flatMap((kind) => extras.get(kind) ?? []);
  return body.readings.flatMap(({ kind }, index) =>
    kind === 'indicator' || kind === 'heading' ? columns.map((column) => ({ row: body.first + index, column })) : [],
  );
}

function topLeft({ grid }: YearTable, row: number, column: number): { row: number; column: number } {
  const merge = grid.mergeAt(row, column);
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}
