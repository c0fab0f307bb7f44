import type { Indicator } from '../../evaluation/evaluation';
import { cellOf, type IndicatorPart, rowOf } from '../../evaluation/indicator-cell';
import type { SheetReading } from '../../evaluation/reading/read-sheet';
import type { SheetGrid } from '../../evaluation/reading/sheet-grid';
import type { ColumnHeading } from '../../evaluation/reading/table/heading-block';
import type { TableBody } from '../../evaluation/reading/table/table-body';
import type { TableColumns } from '../../evaluation/reading/table/columns/table-columns';
import type { YearColumn } from '../../evaluation/reading/table/columns/columns-by-role';
import { matchKey, withoutTags } from '../../evaluation/vocabulary/clean-text';
import { yearIn } from '../../evaluation/vocabulary/figures/year';
import { titleYear } from '../../evaluation/reading/table/title-year';
import { type ExtraColumn, extraColumn } from './extra-headings';
import type { YearCell } from './year-cell';

/** An evaluation table, seen from a year. */
export interface YearTable {
  readonly sheet: string;
  readonly grid: SheetGrid;
  readonly columns: TableColumns;
  /** Heading rows and body; null for forms, which have none. */
  readonly body: TableBody | null;
  readonly indicators: readonly Indicator[];
  /** The rows that indicators begin in. */
  readonly rows: ReadonlySet<number>;
  /** The year of its actuals: the heading's, the title's or the sheet name's; null where nothing says it. */
  readonly year: number | null;
  readonly yearLabel: string | null;
  readonly actuals: readonly YearColumn[];
  /** Columns beside the evaluation's own, by what they hold. */
  readonly extras: ReadonlyMap<ExtraColumn, readonly number[]>;
  /** One of an indicator's own cells. */
  cell(indicator: Indicator, part: IndicatorPart): YearCell | null;
  /** A cell of the indicator's row. */
  cellAt(indicator: Indicator, column: number): YearCell;
  /** The cell of a column of extras in the indicator's row, the first of them. */
  extra(indicator: Indicator, kind: ExtraColumn): YearCell | null;
  /** Last year's figure where the table has a column for it. */
  lastYear(indicator: Indicator, year: number | null): YearCell | null;
  /** The texts of the department columns in the indicator's row: division, then section. */
  departmentsOf(indicator: Indicator): readonly string[];
  /** What a column says for the indicator, inherited from above where it is merged, a ditto mark, or its heading's. */
  departmentAt(indicator: Indicator, column: number): string;
  /** The column headed so, whatever it holds. */
  columnHeaded(heading: string): number | undefined;
}

/** The tables of a sheet. @param wanted the year that a person asks for, which decides the column among several */
export function readYearTables(reading: SheetReading, wanted: string | null): YearTable[] {
  const { grid, byTable, bodies } = reading;
  return byTable.flatMap(({ table, indicators }, index) => {
    if (indicators.length === 0) return [];
    const found = bodies[index];
    const body = found?.table === table ? found : null;
    return [yearTable(grid, table, body, indicators, wanted)];
  });
}

function yearTable(
  grid: SheetGrid,
  table: TableColumns,
  body: TableBody | null,
  indicators: readonly Indicator[],
  wanted: string | null,
): YearTable {
  const headings = body?.heading.columns ?? [];
  const title = titleYear(grid, body?.heading.first ?? null);
  const asked = wanted === null ? undefined : yearIn(wanted.normalize('NFKC'))?.year;
  const column = table.actuals.find(({ year }) => year !== null && year === asked) ?? table.year;
  const year = column?.year ?? title?.year ?? null;
  const extras = extrasOf(headings, table, year);
  const yearLabel = column?.label ?? title?.label ?? null;
  const cellAt = (row: number, at: number): YearCell => ({
    sheet: grid.name,
    row,
    column: at,
    value: grid.value(row, at),
    numberFormat: grid.style(row, at).numberFormat,
  });
  const first = (kind: ExtraColumn): number | undefined => extras.get(kind)?.[0];
  return {
    sheet: grid.name,
    grid,
    columns: table,
    body,
    indicators,
    rows: new Set(indicators.map(({ row }) => row)),
    year,
    yearLabel,
    actuals: table.actuals,
    extras,
    cell: (indicator, part) => {
      const place = cellOf(indicator, part);
      return place === null ? null : cellAt(place.row, place.column);
    },
    cellAt: (indicator, at) => cellAt(indicator.row, at),
    extra: (indicator, kind) => {
      const at = first(kind);
      return at === undefined ? null : cellAt(indicator.row, at);
    },
    lastYear: (indicator, of) => {
      const moved = indicator.columns.indicator - table.columns.indicator;
      const own = of === null ? undefined : table.actuals.find((candidate) => candidate.year === of - 1);
      const at = own?.column ?? first('last-year');
      // Where plan and actual stand in rows, the years share their columns.
      return at === undefined || at === indicator.columns.actual ? null : cellAt(rowOf(indicator, 'actual'), at + moved);
    },
    departmentsOf: (indicator) =>
      (['division', 'section'] as const).flatMap((kind) => {
        const at = first(kind);
        return at === undefined ? [] : [departmentText(grid, indicator, at)];
      }),
    departmentAt: (indicator, at) => departmentText(grid, indicator, at),
    columnHeaded: (heading) =>
      table.columnNamed(heading) ?? headings.find(({ text }) => matchKey(text).includes(matchKey(heading)))?.column,
  };
}

/** What a column says for an indicator: its own cell, a merged one, the one that a ditto mark means, or its heading's row. */
function departmentText(grid: SheetGrid, { row, measure, direction, strategy }: Indicator, column: number): string {
  const own = linesOf(grid, grid.dittoSource(row, column), column);
  if (own !== '') return own;
  for (const heading of [measure, direction, strategy]) {
    // Where levels stand in columns, the heading's row is another indicator's.
    if (heading === null || heading.row === row || !isBareHeading(grid, heading.row, heading.column)) continue;
    const text = linesOf(grid, heading.row, column);
    if (text !== '') return text;
  }
  return '';
}

/** A cell's text, or its merged area's, with the lines that people typed: two departments below each other are two. */
function linesOf(grid: SheetGrid, row: number, column: number): string {
  const text = grid.mergedText(row, column);
  if (text === '') return '';
  const merge = grid.text(row, column) === '' ? grid.mergeAt(row, column) : undefined;
  const value = grid.value(merge?.top ?? row, merge?.left ?? column);
  return typeof value === 'string' && /[\r\n]/.test(value) ? withoutTags(value).trim() : text;
}

/** Whether a row holds a heading and no figures. */
function isBareHeading(grid: SheetGrid, row: number, column: number): boolean {
  for (let at = column + 1; at < grid.width(row); at++) if (typeof grid.value(row, at) === 'number') return false;
  return true;
}

function extrasOf(headings: readonly ColumnHeading[], { columns }: TableColumns, year: number | null): Map<ExtraColumn, number[]> {
  const taken = new Set(Object.values(columns));
  const extras = new Map<ExtraColumn, number[]>();
  for (const { column, text, parts, role } of headings) {
    // What evaluates or says a level (戦略方針) is nothing besides.
    if (taken.has(column) || text === '') continue;
    const kind = extraColumn(parts.at(-1) ?? text) ?? extraColumn(text);
    if (kind === undefined || extras.get(kind)?.includes(column) === true) continue;
    const isOfLastYear = kind === 'last-year' || kind === 'last-progress' || kind === 'last-status';
    if (isOfLastYear ? isOtherYear(text, year) : role !== undefined && role !== 'other') continue;
    extras.set(kind, [...(extras.get(kind) ?? []), column]);
  }
  return extras;
}

/** Whether a heading names another year than the one before: 前回実績(R1) of a survey that is made every few years. */
function isOtherYear(heading: string, year: number | null): boolean {
  const named = yearIn(heading.normalize('NFKC'))?.year;
  return named !== undefined && year !== null && named !== year - 1;
}
