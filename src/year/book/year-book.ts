import { evaluateWorkbook } from '../../evaluation/evaluate';
import { EvaluationError } from '../../evaluation/evaluation-error';
import type { Evaluation, Indicator, IndicatorColumns, IndicatorResult } from '../../evaluation/evaluation';
import type { EvaluateOptions } from '../../evaluation/options';
import type { Profile } from '../../evaluation/profile/profile';
import { readWorkbook } from '../../evaluation/whole-engine';
import type { SheetReading } from '../../evaluation/reading/read-sheet';
import { statusMatcher } from '../../evaluation/vocabulary/statuses/status-label';
import { withoutYearsAndSpaces } from '../../evaluation/reading/sheet-year';
import { type NamedYear, yearIn } from '../../evaluation/vocabulary/figures/year';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { identityKey, indicatorId } from './indicator-id';
import type { YearCell } from './year-cell';
import { isAmong, tablesOfYear } from './tables-of-year';
import { readYearTables, type YearTable } from './year-table';

/** What a caller may say about the workbook of a year. */
export interface YearBookOptions {
  readonly profile: Profile;
  /** The year of the actuals, as people write it; default: the latest. */
  readonly year?: string;
  readonly sheets?: readonly string[];
  readonly columns?: Partial<IndicatorColumns>;
  readonly confirmed?: readonly string[];
  /** A person's corrections of the reading: heading rows by sheet, and levels of headings by sheet and row. */
  readonly headingRows?: NonNullable<EvaluateOptions['headingRows']>;
  readonly levels?: NonNullable<EvaluateOptions['levels']>;
  /** The sheet for count tables; default: the evaluation's own. */
  readonly countSheet?: string | null;
}

/** An indicator of the year, with all that is needed to ask for it, take it in and compare it. */
export interface YearIndicator {
  readonly id: string;
  /** Whether others say all the same, so that no id tells them apart for certain. */
  readonly ambiguous: boolean;
  /** Whether only its sheet tells it from others that say all the same: a form for each project, with the same indicators. */
  readonly toldBySheet: boolean;
  readonly indicator: Indicator;
  readonly result: IndicatorResult;
  readonly table: YearTable;
  /** The actual's cell; null where the table has none. */
  readonly actual: YearCell | null;
  /** Last year's figure, wherever the workbook has it. */
  readonly last: YearCell | null;
}

/** A workbook seen from one year of its actuals. */
export interface YearBook {
  readonly snapshot: WorkbookSnapshot;
  readonly options: YearBookOptions;
  readonly evaluation: Evaluation;
  readonly tables: readonly YearTable[];
  /** All tables of the workbook, those of other years' sheets too. */
  readonly allTables: readonly YearTable[];
  /** Tables of other plans that end with an earlier year: they are evaluated, and nothing else of the year is theirs. */
  readonly apart: readonly YearTable[];
  /** null: nothing in the workbook says which year it is. */
  readonly year: number | null;
  readonly indicators: readonly YearIndicator[];
}

/** By another rule than last time everything asked, collected or compared would be judged anew. @throws EvaluationError `other-rule` */
function mustBeOfSameRule({ findings }: Evaluation): void {
  const other = findings.find(({ doubts = [] }) => doubts.some(({ kind }) => kind === 'other-rule'));
  if (other !== undefined) throw new EvaluationError('other-rule', { sheet: other.sheet });
}

/**
 * Reads a workbook for a year's work: the sheets of that year, their indicators evaluated, each with its id.
 * @throws EvaluationError as evaluating does; `year-not-found` where no sheet is of the year, `other-rule` where results were written by another one
 */
export function readYearBook(snapshot: WorkbookSnapshot, options: YearBookOptions): YearBook {
  const { readings, tables: found } = tablesOf(snapshot, options);
  const named = options.year === undefined ? undefined : requireNamed(options.year, found);
  const { own: chosen, apart, year, isBehind } = tablesOfYear(readings, found, { ...options, named: named?.year ?? null });
  if (isBehind && year !== null) {
    const book = readYearBook(snapshot, { ...options, year: shortYear(year) });
    return { ...book, apart: apart.filter((table) => !book.tables.some(({ sheet }) => sheet === table.sheet)) };
  }
  const sheets = [...new Set([...chosen, ...apart].map(({ sheet }) => sheet))];
  const severalYears = chosen.some(({ actuals, rowYears }) => actuals.length > 1 || rowYears.size > 1);
  const evaluation = evaluateWorkbook(snapshot, {
    profile: options.profile,
    sheets,
    ...(options.columns === undefined ? {} : { columns: options.columns }),
    ...corrections(options),
    ...(options.confirmed === undefined ? {} : { confirmed: options.confirmed }),
    ...(options.countSheet === undefined ? {} : { countSheet: options.countSheet }),
    ...(severalYears && year !== null && options.year !== undefined ? { year: String(year) } : {}),
  });
  mustBeOfSameRule(evaluation);
  const allTables = found.map((table) => (chosen.includes(table) ? withEvaluated(table, evaluation) : table));
  const tables = allTables.filter((_, index) => chosen.includes(found[index] as YearTable));
  return {
    snapshot,
    options,
    evaluation,
    tables,
    allTables,
    apart,
    year,
    indicators: indicatorsOf(evaluation, tables, [...allTables, ...besideNamed(snapshot, options, tables)], year),
  };
}

/** The other sheets of the same plan, where a person named some of a workbook's: last year's figures stand on one of them. */
function besideNamed(
  snapshot: WorkbookSnapshot,
  { sheets, columns: _, ...options }: YearBookOptions,
  tables: readonly YearTable[],
): YearTable[] {
  if (sheets === undefined) return [];
  return tablesOf(snapshot, options).tables.filter((table) => !sheets.includes(table.sheet) && isAmong(table, tables));
}

function corrections({ headingRows, levels }: YearBookOptions): Pick<YearBookOptions, 'headingRows' | 'levels'> {
  return { ...(headingRows === undefined ? {} : { headingRows }), ...(levels === undefined ? {} : { levels }) };
}

/** A table with the indicators that were evaluated in place of those that it was first read into: a large workbook holds them once. */
function withEvaluated(table: YearTable, { results }: Evaluation): YearTable {
  const own = results.flatMap(({ indicator }) => (indicator.sheet === table.sheet && table.rows.has(indicator.row) ? [indicator] : []));
  return own.length === table.indicators.length ? { ...table, indicators: own } : table;
}

function tablesOf(
  snapshot: WorkbookSnapshot,
  given: YearBookOptions,
): { readonly readings: readonly SheetReading[]; readonly tables: readonly YearTable[] } {
  const { profile, sheets, columns, year } = given;
  const matcher = statusMatcher([...new Set([...profile.columnOrder, profile.notMeasured.label])], profile.words);
  const options = {
    profile,
    everyYear: true,
    ...(sheets === undefined ? {} : { sheets }),
    ...(columns === undefined ? {} : { columns }),
    ...corrections(given),
  };
  const readings = readWorkbook(snapshot, options, matcher);
  return { readings, tables: readings.flatMap((reading) => readYearTables(reading, year ?? null)) };
}

function requireNamed(wanted: string, tables: readonly YearTable[]): NamedYear {
  const named = yearIn(wanted.normalize('NFKC'));
  const years = [
    ...new Set(
      tables.flatMap((table) => [...table.actuals.map(({ year }) => year), ...(table.rowYears.size > 0 ? table.rowYears : [table.year])]),
    ),
  ].filter((year) => year !== null);
  if (named !== undefined && (years.includes(named.year) || years.length === 0)) return named;
  const labels = [
    ...new Set(
      tables.flatMap((table) => [
        ...table.actuals.map(({ label }) => label),
        ...(table.rowYears.size > 0 ? [...table.rowYears].map(shortYear) : [table.yearLabel]),
      ]),
    ),
  ].filter((label) => label !== null);
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  throw new EvaluationError('year-not-found', {
    sheet: sheets.length === 1 ? (sheets[0] ?? '') : '',
    year: wanted,
    years: labels.join(', '),
  });
}

function indicatorsOf(
  evaluation: Evaluation,
  tables: readonly YearTable[],
  allTables: readonly YearTable[],
  year: number | null,
): YearIndicator[] {
  const keys = evaluation.results.map(({ indicator }) => identityKey(indicator));
  const counts = countsOf([...keys, ...evaluation.results.map(({ indicator: { sheet } }, index) => `${keys[index] ?? ''}\n${sheet}`)]);
  const lastOf = lastYearCells(allTables, tables, year, (key) => (counts.get(key) ?? 0) > 1);
  // Of indicators that say the same the figures that do not change in a year tell which is which, and then their sheets.
  const detailed = evaluation.results.map(({ indicator }, index) => {
    const key = keys[index] ?? '';
    if ((counts.get(key) ?? 0) < 2) return key;
    const table = tableOf(tables, indicator);
    return [key, indicator.baseline.text, indicator.target.text, ...(table?.departmentsOf(indicator) ?? [])].join('\n');
  });
  const alike = countsOf(detailed);
  const placed = evaluation.results.map(({ indicator }, index) => `${detailed[index] ?? ''}\n${indicator.sheet}`);
  const alikeOnSheet = countsOf(placed);
  const occurrences = new Map<string, number>();
  return evaluation.results.flatMap((result, index): YearIndicator[] => {
    const { indicator } = result;
    const key = keys[index] ?? '';
    const isAlike = (alike.get(detailed[index] ?? '') ?? 0) > 1;
    const ofSheet = alikeOnSheet.get(placed[index] ?? '') ?? 0;
    const toldBySheet = isAlike && ofSheet < (alike.get(detailed[index] ?? '') ?? 0);
    const full = (toldBySheet ? placed[index] : detailed[index]) ?? '';
    const table = tableOf(tables, indicator);
    if (table === undefined) return [];
    const occurrence = (occurrences.get(full) ?? 0) + 1;
    occurrences.set(full, occurrence);
    return [
      {
        id: indicatorId(full, occurrence),
        ambiguous: isAlike && ofSheet > 1,
        toldBySheet,
        indicator,
        result,
        table,
        actual: table.cell(indicator, 'actual'),
        last: lastOf(indicator, key),
      },
    ];
  });
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function tableOf(tables: readonly YearTable[], { sheet, row }: Indicator): YearTable | undefined {
  return tables.find((table) => table.sheet === sheet && table.rows.has(row));
}

/**
 * Where last year's figure of an indicator stands: a column of its own table, or last year's sheet.
 * @param isRepeated whether several indicators of this year bear a key, or a key and the sheet behind it
 */
function lastYearCells(
  all: readonly YearTable[],
  tables: readonly YearTable[],
  year: number | null,
  isRepeated: (key: string) => boolean,
): (indicator: Indicator, key: string) => YearCell | null {
  const before = new Map<string, { readonly indicator: Indicator; readonly cell: YearCell | null }[]>();
  if (year !== null) {
    for (const table of all) {
      if (table.year !== year - 1 || tables.includes(table)) continue;
      for (const indicator of table.indicators) {
        const key = identityKey(indicator);
        const own = { indicator, cell: table.cell(indicator, 'actual') };
        const known = before.get(key);
        if (known === undefined) before.set(key, [own]);
        else known.push(own);
      }
    }
  }
  return (indicator, key) => {
    const own = tableOf(tables, indicator)?.lastYear(indicator, year);
    if (own != null) return own;
    // Of several of one name that of the sheet called alike, then the one with the same figures; none is taken for another.
    let found = before.get(key) ?? [];
    if (found.length > 1 || isRepeated(key))
      found = found.filter((one) => withoutYearsAndSpaces(one.indicator.sheet) === withoutYearsAndSpaces(indicator.sheet));
    if (found.length > 1 || isRepeated(`${key}\n${indicator.sheet}`))
      found = found.filter((one) => (['baseline', 'target'] as const).every((part) => one.indicator[part].text === indicator[part].text));
    return found.length === 1 ? (found[0]?.cell ?? null) : null;
  };
}
