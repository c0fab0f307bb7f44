import { yearIn } from '../vocabulary/figures/year';
import type { Indicator } from '../evaluation';
import { EvaluationError } from '../evaluation-error';
import type { TableIndicators } from './outline/read-indicator';
import { headingsOf, laterOf, namesOf } from './same-table';
import type { SheetGrid } from './sheet-grid';
import { isOfYear } from './table/columns/figure-columns';
import type { OpenColumns } from './table/columns/open-columns';
import type { YearColumn } from './table/columns/columns-by-role';
import type { TableBody } from './table/table-body';

/** The tables of a sheet, and what was left out of them. */
export interface OneYear {
  readonly bodies: readonly TableBody[];
  readonly byTable: readonly TableIndicators[];
  readonly open: readonly OpenColumns[];
}

/**
 * Leaves out what a sheet holds of the same indicators for other years: tables under titles that name different years, and rows that a
 * column of years tells apart where their target is written once. The latest year that has an actual is evaluated, or the one that a person asked for.
 * @throws EvaluationError `year-not-found`
 */
export function ofOneYear(
  grid: SheetGrid,
  bodies: readonly TableBody[],
  byTable: readonly TableIndicators[],
  wanted: string | null,
): OneYear {
  const titled = bodies.flatMap((body, at) => {
    const own = byTable[at];
    const year = yearIn(titleOver(grid, body));
    if (own === undefined || year === undefined) return [];
    return [{ at, ...year, column: 0, names: namesOf([own]), headings: headingsOf([body]) }];
  });
  const later = laterOf(titled, (other, one) => (wanted === null ? other.year > one.year : isOfYear(other, wanted)));
  const left = [
    ...later,
    ...(wanted === null ? [] : ofOtherYears(byTable, wanted).filter(({ at }) => later.every((one) => one.at !== at))),
  ];
  const open: OpenColumns[] = left.map(({ at, label }) => said(bodies[at]?.heading.first ?? 0, 0, label));
  const kept = byTable.map((own, at): TableIndicators => {
    if (left.some((table) => table.at === at)) return { ...own, indicators: [] };
    const { yearOfRow } = own.table;
    if (yearOfRow === null) return own;
    const rows = rowsOfOneYear(grid, own.indicators, yearOfRow, wanted);
    const { last = 0 } = bodies[at]?.heading ?? {};
    if (rows.labels.length > 0) open.push(said(last, yearOfRow, rows.labels.join('、')));
    else if (rows.areSeveral) open.push({ ...said(last, yearOfRow, ''), variant: 'every-year' });
    return { ...own, indicators: rows.indicators };
  });
  if (open.length === 0) return { bodies, byTable, open };
  return { bodies: bodies.map((body, at) => withoutRows(body, byTable[at], kept[at])), byTable: kept, open };
}

/** The tables that show years, and not the one that a person asks for, beside others that do. */
function ofOtherYears(byTable: readonly TableIndicators[], wanted: string): { readonly at: number; readonly label: string }[] {
  const dated = byTable.flatMap(({ table: { actuals }, indicators }, at) => {
    const labels = actuals.flatMap(({ label }) => label ?? []);
    return indicators.length === 0 || labels.length === 0
      ? []
      : [{ at, label: labels.join('、'), isWanted: actuals.some((column) => isOfYear(column, wanted)) }];
  });
  return dated.some(({ isWanted }) => isWanted) ? dated.filter(({ isWanted }) => !isWanted) : [];
}

function said(row: number, column: number, heading: string): OpenColumns {
  return { variant: 'other-year', severity: 'info', row, column, heading, other: null };
}

/** The text that stands alone above a heading. */
function titleOver(grid: SheetGrid, { heading: { first } }: TableBody): string {
  for (let row = first - 1; row >= Math.max(0, first - 2); row--) {
    const texts = Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column)).filter((text) => text !== '');
    if (texts.length > 0) return texts.length === 1 ? (texts[0] ?? '').normalize('NFKC') : '';
  }
  return '';
}

interface DatedRow extends YearColumn {
  readonly indicator: Indicator;
}

/**
 * The rows of one year of each indicator whose target is written once for a row of each year; all others as they are, unless a person
 * asked for a year.
 */
function rowsOfOneYear(
  grid: SheetGrid,
  indicators: readonly Indicator[],
  yearOfRow: number,
  wanted: string | null,
): { readonly indicators: readonly Indicator[]; readonly labels: readonly string[]; readonly areSeveral: boolean } {
  const series: DatedRow[][] = [];
  let key = '';
  for (const indicator of indicators) {
    const { year = null, label = null } = yearIn(grid.mergedText(indicator.row, yearOfRow).normalize('NFKC')) ?? {};
    const before = series.at(-1);
    const own = `${indicator.name}\n${indicator.unit ?? ''}`;
    const dated = { indicator, column: yearOfRow, year, label };
    if (before !== undefined && own === key && year !== null && before.every((row) => row.year !== null && row.year !== year))
      before.push(dated);
    else series.push([dated]);
    key = own;
  }
  const labels = new Set<string>();
  const chosen = series.flatMap((rows) => {
    const inOrder = [...rows].sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
    const [aimed, ...others] = rows.filter(({ indicator: { target } }) => target.text !== '');
    const isOne = rows.length < 2 || aimed === undefined || others.length > 0;
    if (wanted === null ? isOne : inOrder[0]?.year === null) return rows.map(({ indicator }) => indicator);
    const latest = inOrder.findLast(({ indicator: { actual } }) => actual.kind === 'number') ?? inOrder.at(-1);
    const own = wanted === null ? latest : inOrder.find((row) => isOfYear(row, wanted));
    for (const { label } of inOrder) if (label !== null && label !== own?.label) labels.add(label);
    return own === undefined ? [] : [withShared(own.indicator, rows)];
  });
  if (wanted !== null && chosen.length === 0 && labels.size > 0)
    throw new EvaluationError('year-not-found', { sheet: grid.name, year: wanted, years: [...labels].join(', ') });
  return { indicators: chosen, labels: [...labels], areSeveral: chosen.length > series.length };
}

/** A baseline or target that is written once for all years stands in another of their rows. */
function withShared(own: Indicator, rows: readonly DatedRow[]): Indicator {
  let shared = own;
  for (const part of ['baseline', 'target'] as const) {
    const [only, ...others] = rows.map(({ indicator }) => indicator).filter((indicator) => indicator[part].text !== '');
    if (only === undefined || others.length > 0) continue;
    shared = { ...shared, [part]: only[part], rows: { ...shared.rows, [part]: only.row } };
  }
  return shared;
}

/** What was left out is no row that nobody read. */
function withoutRows(body: TableBody, read: TableIndicators | undefined, kept: TableIndicators | undefined): TableBody {
  const rows = new Set(kept?.indicators.map(({ row }) => row));
  const gone = new Set(read?.indicators.flatMap(({ row }) => (rows.has(row) ? [] : [row])));
  if (gone.size === 0) return body;
  return {
    ...body,
    readings: body.readings.map((reading, index) => (gone.has(body.first + index) ? { kind: 'blank', offset: 0 } : reading)),
  };
}
