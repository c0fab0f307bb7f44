import type { Indicator } from '../../evaluation/evaluation';
import { cellOf, type IndicatorPart } from '../../evaluation/indicator-cell';
import type { SheetReading } from '../../evaluation/reading/read-sheet';
import type { SheetGrid } from '../../evaluation/reading/sheet-grid';
import type { ColumnHeading } from '../../evaluation/reading/table/heading-block';
import type { TableBody } from '../../evaluation/reading/table/table-body';
import type { TableColumns } from '../../evaluation/reading/table/columns/table-columns';
import type { YearColumn } from '../../evaluation/reading/table/columns/columns-by-role';
import { matchKey, withoutTags } from '../../evaluation/vocabulary/clean-text';
import { yearIn } from '../../evaluation/vocabulary/figures/year';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { titleYear } from '../../evaluation/reading/table/title-year';
import { rowLabel } from '../../evaluation/vocabulary/headings/row-labels';
import { type ExtraColumn, extraColumn } from './extra-headings';
import { RowsOfYears } from './rows-of-years';
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
  /** The year of its actuals: the heading's, the rows' own, the title's or the sheet name's; null where nothing says it, or several do. */
  readonly year: number | null;
  /** The years of its rows, where a column says which year each is of; none of all other tables. */
  readonly rowYears: ReadonlySet<number>;
  readonly yearLabel: string | null;
  readonly actuals: readonly YearColumn[];
  /** Columns beside the evaluation's own, by what they hold. */
  readonly extras: ReadonlyMap<ExtraColumn, readonly number[]>;
  /** One of an indicator's own cells. */
  cell(indicator: Indicator, part: IndicatorPart): YearCell | null;
  /** A cell of the indicator's row. */
  cellAt(indicator: Indicator, column: number): YearCell;
  /** The same in the row of its actuals, where plan and actual stand in rows. */
  actualAt(indicator: Indicator, column: number): YearCell;
  /** What the column of one of an indicator's cells is headed; '' where it has none. */
  headingOver(indicator: Indicator, part: IndicatorPart): string;
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
  const dated =
    table.yearOfRow === null || body === null || column?.year != null ? null : new RowsOfYears(grid, table, body, table.yearOfRow);
  const rowYears = dated?.years ?? new Set<number>();
  const year = rowYears.size > 0 ? yearOfRows(rowYears, asked) : (column?.year ?? title?.year ?? null);
  const extras = extrasOf(headings, table, year, indicators[0]?.row ?? 0, grid);
  const yearLabel = rowYears.size > 0 ? (year === null ? null : shortYear(year)) : (column?.label ?? title?.label ?? null);
  const cellAt = (row: number, at: number): YearCell => ({
    sheet: grid.name,
    row,
    column: at,
    value: grid.value(row, at),
    numberFormat: grid.style(row, at).numberFormat,
  });
  const first = (kind: ExtraColumn): number | undefined => extras.get(kind)?.[0];
  const actualRow = ({ row }: Indicator): number => table.cellsAt?.(row)?.actuals ?? row;
  // How far the row's cells stand beside their headings.
  const moved = ({ columns }: Indicator): number => (table.layout === undefined ? columns.indicator - table.columns.indicator : 0);
  return {
    sheet: grid.name,
    grid,
    columns: table,
    body,
    indicators,
    rows: new Set(indicators.map(({ row }) => row)),
    year,
    rowYears,
    yearLabel,
    actuals: table.actuals,
    extras,
    cell: (indicator, part) => {
      const place = cellOf(indicator, part);
      return place === null ? null : cellAt(place.row, place.column);
    },
    cellAt: (indicator, at) => cellAt(indicator.row, at),
    actualAt: (indicator, at) => cellAt(actualRow(indicator), at),
    headingOver: (indicator, part) => {
      const at = indicator.columns[part];
      return (at !== null && headings.find((heading) => heading.column === at - moved(indicator))?.text) || '';
    },
    extra: (indicator, kind) => {
      const at = first(kind);
      return at === undefined ? null : cellAt(indicator.row, at);
    },
    lastYear: (indicator, of) => {
      const before = of === null ? null : (dated?.rowOf(indicator.row, of - 1) ?? null);
      if (before !== null) return indicator.columns.actual === null ? null : cellAt(before, indicator.columns.actual);
      const own = of === null ? undefined : table.actuals.find((candidate) => candidate.year === of - 1);
      const at = own?.column ?? first('last-year');
      if (at === undefined || at === indicator.columns.actual) return null;
      const row = actualRow(indicator);
      // A column beside plan and actual is often merged over both, or filled in beside the plan.
      const beside = grid.isBlank(row, at) && !grid.isBlank(indicator.row, at) ? indicator.row : (grid.mergeAt(row, at)?.top ?? row);
      return cellAt(own === undefined ? beside : row, at + moved(indicator));
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

/** The year of rows: the one that a person asks for, or their only one; of rows without it the latest. null: nothing decides. */
function yearOfRows(years: ReadonlySet<number>, asked: number | undefined): number | null {
  if (asked === undefined && years.size > 1) return null;
  return asked !== undefined && years.has(asked) ? asked : Math.max(...years);
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

function extrasOf(
  headings: readonly ColumnHeading[],
  { columns, layout }: TableColumns,
  year: number | null,
  row: number,
  grid: SheetGrid,
): Map<ExtraColumn, number[]> {
  const taken = new Set(Object.values(columns));
  const extras = new Map<ExtraColumn, number[]>();
  for (const { column, text, parts, role } of headings) {
    // What evaluates or says a level (戦略方針) is nothing besides.
    if (taken.has(column) || text === '') continue;
    const kind = extraColumn(parts.at(-1) ?? text) ?? extraColumn(text);
    if (kind === undefined || extras.get(kind)?.includes(column) === true) continue;
    // 区分 over 計画 and 実績 is what the rows are.
    if (layout === 'pairs' && rowLabel(grid.text(row, column)) !== undefined) continue;
    const isOfLastYear = kind === 'last-year' || kind === 'last-progress' || kind === 'last-status';
    if (isOfLastYear ? isOtherYear(text, year) : role !== undefined && role !== 'other') continue;
    extras.set(kind, [...(extras.get(kind) ?? []), column]);
  }
  // Who is concerned answers where nobody else is named.
  const related = extras.get('section-related');
  if (related !== undefined && !extras.has('section') && !extras.has('division')) extras.set('section', related);
  return extras;
}

/** Whether a heading names another year than the one before: 前回実績(R1) of a survey that is made every few years. */
function isOtherYear(heading: string, year: number | null): boolean {
  const named = yearIn(heading.normalize('NFKC'))?.year;
  return named !== undefined && year !== null && named !== year - 1;
}
