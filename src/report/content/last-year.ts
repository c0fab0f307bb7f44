import type { Evaluation, IndicatorResult } from '../../evaluation/evaluation';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { formulaAt, isBlank, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { YearBook, YearBookOptions, YearIndicator } from '../../year/book/year-book';
import type { YearCell } from '../../year/book/year-cell';
import { CHANGES } from '../../year/compare/changes';
import { confirmedPairs } from '../../year/compare/confirmed-pairs';
import { type ComparisonFacts, comparisonFacts } from '../../year/compare/comparison-facts';
import { compare, type Comparison, twoYears } from '../../year/compare/comparison';
import { formatWithUnit, otherUnit, textWithUnit } from '../../year/compare/other-unit';
import { shownFigure, type ShownPart } from '../../year/compare/shown-figure';
import type { ComparedFigure, ComparedIndicator, ComparedYear, ReportComparison } from './report';
import type { ChangeName, ReportWords } from './report-words';

/** Changes that a correction can bring about by itself: they have a column of counts whether they occur or not. */
const ALWAYS: readonly ChangeName[] = ['up', 'level', 'down', 'target', 'unmeasured'];
const NAMES = Object.keys(CHANGES) as ChangeName[];

/** What a report can say of last year. */
export interface LastYear {
  /** null: there is no earlier year, or it is left out. */
  readonly comparison: ReportComparison | null;
  /** The sheet whose reading is in doubt, so that the comparison is left out; null: none. */
  readonly doubtful: string | null;
  /** The years in the western calendar; null where nothing says it. */
  readonly years: { readonly now: number | null; readonly before: number | null };
  /** What a person should know about the comparison. */
  readonly facts: ComparisonFacts;
}

/** Nothing is compared, and nothing is to be known of it. */
const NO_FACTS: ComparisonFacts = { unfound: [], shared: [], otherYear: null, twice: [], unfilled: null };

/**
 * Compares the year that a report is about with the one before it, which another sheet or column of the workbook holds, or another
 * workbook.
 * @param evaluation of the year that the report is about
 * @returns undefined where there is no earlier year
 * @throws EvaluationError as evaluating does
 */
export function lastYearFor(
  snapshot: WorkbookSnapshot,
  evaluation: Evaluation,
  options: Omit<YearBookOptions, 'profile'>,
  words: ReportWords,
  last?: WorkbookSnapshot,
): LastYear | undefined {
  const years = twoYears(snapshot, { ...options, profile: evaluation.profile }, last);
  if (years === undefined) return undefined;
  const found = { now: years.now.year, before: years.before.year };
  // On a sheet with a column for each year the results are this year's: that they are not last year's speaks against nothing.
  const shared = new Set(last === undefined ? evaluation.results.map(({ indicator }) => indicator.sheet) : []);
  const doubt = years.before.evaluation.findings.find(
    ({ code, severity, sheet }) => code === 'structure-unclear' && severity === 'error' && !shared.has(sheet),
  );
  if (doubt !== undefined) return { comparison: null, doubtful: doubt.sheet, years: found, facts: NO_FACTS };
  const { apart } = years.now;
  const inYear = evaluation.results.filter(
    ({ indicator: { sheet, row } }) => !apart.some((table) => table.sheet === sheet && table.rows.has(row)),
  );
  const own = new Map(inYear.map((result) => [placeOf(result), result]));
  const results = years.now.indicators.map(({ result }) => own.get(placeOf(result)));
  const astray = years.now.indicators.find((_, index) => results[index] === undefined);
  // The report reads this year's sheet otherwise, by a person's corrections.
  if (astray !== undefined || own.size !== results.length)
    return {
      comparison: null,
      doubtful: astray?.indicator.sheet ?? evaluation.results[0]?.indicator.sheet ?? '',
      years: found,
      facts: NO_FACTS,
    };
  const compared = compare(years, confirmedPairs(years));
  return {
    comparison: reportComparison(compared, own, words),
    doubtful: null,
    years: found,
    facts: { ...comparisonFacts(compared), unfilled: null },
  };
}

function placeOf({ indicator: { sheet, row } }: IndicatorResult): string {
  return `${sheet}!${row}`;
}

/** What the report says of two years that were compared. @param own the report's own results */
function reportComparison(comparison: Comparison, own: ReadonlyMap<string, IndicatorResult>, words: ReportWords): ReportComparison {
  const { now, before } = comparison;
  const indicators = comparison.indicators.map((one) => {
    const result = one.now === null ? undefined : own.get(placeOf(one.now.result));
    return one.now === null || result === undefined ? one : { ...one, now: { ...one.now, result, indicator: result.indicator } };
  });
  const strategies = new Set([...own.values()].map(({ indicator }) => indicator.strategy?.label ?? null));
  const labelOf = (one: YearIndicator | null): string =>
    one?.indicator.strategy?.label ?? (strategies.size <= 1 ? words.whole : words.noStrategy);
  const years = { now: yearOf(now, true, true), before: yearOf(before, comparison.sameWorkbook, false) };
  const compared = indicators.map((one): ComparedIndicator => {
    const shown = one.now ?? one.before;
    return {
      strategy: labelOf(shown),
      name: shown?.indicator.name ?? '',
      unit: shown?.indicator.unit ?? '',
      now: one.now === null ? null : years.now(one.now),
      before: one.before === null ? null : inOtherUnit(years.before(one.before), otherUnit(one.before, one.now)),
      change: NAMES.find((name) => CHANGES[name] === one.change) ?? 'unmeasured',
      result: one.now?.result ?? null,
    };
  });
  const labels = statusesOf(comparison, compared);
  const both = compared.flatMap(({ now: own, before: old }) => (own === null || old === null ? [] : [[old.status.text, own.status.text]]));
  const groups = [...new Set(compared.map(({ strategy }) => strategy))];
  const changes = NAMES.filter((name) => ALWAYS.includes(name) || compared.some(({ change }) => change === name));
  return {
    year: now.year === null ? words.thisYear : shortYear(now.year),
    lastYear: before.year === null ? words.lastYear : shortYear(before.year),
    countsMore:
      now.evaluation.counts.some(({ rows }) => rows.some(({ kind }) => kind === 'overall-goal')) &&
      !now.evaluation.profile.overallGoalInStrategyTotal,
    labels,
    matrix: labels.map((from) => labels.map((to) => both.filter(([old, own]) => old === from && own === to).length)),
    changes,
    strategies: groups.map((label) => {
      const own = compared.filter(({ strategy }) => strategy === label);
      return { label, indicators: own, counts: changes.map((name) => own.filter(({ change }) => change === name).length) };
    }),
  };
}

function statusesOf({ now, before }: Comparison, compared: readonly ComparedIndicator[]): string[] {
  const used = compared.flatMap((one) => [one.now, one.before].flatMap((year) => year?.status.text ?? []));
  const known = [...now.evaluation.statusColumns, ...before.evaluation.statusColumns];
  return [...new Set([...known, ...used])].filter((label) => label !== '');
}

/**
 * Reads an indicator's figures of a year.
 * @param stands whether the workbook that is written holds them
 * @param isEvaluated whether the year's results are written with the report, so that its result cells hold them
 */
function yearOf({ snapshot }: YearBook, stands: boolean, isEvaluated: boolean): (one: YearIndicator) => ComparedYear {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return (one) => {
    const { indicator, result, table } = one;
    const { recorded, judgement } = result;
    const asJudged = recorded.status === judgement.status && recorded.progressText === judgement.progressText;
    const figure = (part: ShownPart, text: string): ComparedFigure => {
      const { value, numberFormat } = shownFigure(one, part);
      const place = stands ? table.cell(indicator, part) : null;
      const isResult = part === 'progress' || part === 'status';
      // Of a sheet with a column for each year, the result cells are of one year only, and a result that last year's sheet never got
      // cannot be read from it.
      const isHeld = !isResult || isEvaluated || (table.actuals.length <= 1 && place !== null && holds(sheets.get(place.sheet), place));
      const cell = place !== null && isHeld ? { sheet: place.sheet, row: place.row, column: place.column } : null;
      const resultOf = isResult && cell === null && stands && asJudged ? result : null;
      return { text, value, numberFormat, cell, resultOf };
    };
    return {
      actualFigure: indicator.actual,
      target: figure('target', indicator.target.text),
      actual: figure('actual', indicator.actual.text),
      progress: figure('progress', recorded.progressText),
      status: figure('status', recorded.status),
    };
  };
}

/** Figures in another unit than the row names bear it. */
function inOtherUnit(year: ComparedYear, unit: string | null): ComparedYear {
  if (unit === null) return year;
  const bearing = (figure: ComparedFigure): ComparedFigure =>
    typeof figure.value !== 'number'
      ? figure
      : {
          ...figure,
          text: String(textWithUnit(figure.value, figure.numberFormat, unit)),
          numberFormat: formatWithUnit(figure.numberFormat, unit),
        };
  return { ...year, unit, target: bearing(year.target), actual: bearing(year.actual) };
}

function holds(sheet: SheetSnapshot | undefined, { row, column }: YearCell): boolean {
  if (sheet === undefined) return false;
  return !isBlank(valueAt(sheet, row, column)) || formulaAt(sheet, row, column) !== null;
}
