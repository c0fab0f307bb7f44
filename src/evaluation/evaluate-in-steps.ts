import { countByStrategy, tallier } from './counts/count';
import { outlineOf } from './counts/match-count-table';
import { leftOutOfCounts } from './counts/differences/left-out-of-counts';
import { statusColumns } from './counts/status-columns';
import { type StatusMatcher, statusMatcher } from './vocabulary/statuses/status-label';
import { groupByStrategy } from './counts/strategy-groups';
import { countDepth, countTitles } from './counts/count-level';
import type { Evaluation, Indicator, IndicatorResult, JudgedBy } from './evaluation';
import { findDoubts } from './doubts/find-doubts';
import { sharedResults } from './doubts/shared-results';
import { doubtfulTable } from './findings/sheets/doubtful-table';
import type { Finding } from './findings/finding';
import { withEarlierResults } from './findings/rows/earlier-results';
import type { SeenRow } from './findings/rows/direction-differs';
import { missingColumns, needsBaseline } from './findings/sheets/missing-columns';
import { unreadLayouts } from './findings/sheets/unread-layouts';
import { openColumnFindings } from './findings/sheets/open-column-findings';
import type { EvaluateOptions } from './options';
import { concernedSheets } from './findings/concerned-sheets';
import type { PartLoader } from './engine-parts';
import { modelCells } from './plan/counts/sheet/model-cells';
import { countSheetsOfOthers, usualCountSheet } from './plan/counts/sheet/usual-count-sheet';
import { mergeSheetPlans } from './plan/merge-sheet-plans';
import { ResultCells } from './plan/results/result-cells';
import { otherYears } from './reading/table/other-years';
import { saidDirection } from './reading/table/rows/said-direction';
import { hasDefaultRules } from './profile/default-rules';
import type { Mark, Profile } from './profile/profile';
import type { SheetReading } from './reading/read-sheet';
import { readWorkbookInSteps } from './reading/read-workbook';
import type { TableColumns } from './reading/table/columns/table-columns';
import { requireDistinctColumns } from './reading/require-distinct-columns';
import { assumedMarks } from './rules/assumed-marks';
import { boundStatuses } from './rules/bound-statuses';
import { effectiveRules, markUse, type RuleEvidence } from './rules/effective-rule';
import { judge } from './rules/judge';
import { isOwnSheetTitle } from './vocabulary/headings/own-sheets';
import { ROWS_A_STEP, type Steps } from './steps';
import { yearIn } from './vocabulary/figures/year';
import { longYear } from './vocabulary/figures/year-mentions';
import type { SheetPlan } from './workbook/plan';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** The sheet for count tables that the workbook does not already hold. */
export const COUNT_SHEET = '集計表';

/**
 * Evaluates a workbook in steps, for whoever has something else to do meanwhile: reads its tables, judges every indicator, counts, looks
 * for what a person should see, and plans the cells to write. Nothing is changed.
 * @param load asked for what of the engine the workbook needs
 * @throws EvaluationError when nothing could be evaluated
 */
export function* evaluateInSteps(snapshot: WorkbookSnapshot, options: EvaluateOptions, load: PartLoader): Steps<Evaluation> {
  requireDistinctColumns(options.columns ?? {});
  const { profile } = options;
  const write = options.write ?? 'formulas';
  const applyRule = options.applyRule ?? false;
  const readings = yield* readWorkbookInSteps(snapshot, options, matcherOf(profile), load.layouts, load.several);

  const results: IndicatorResult[] = [];
  const findings: Finding[] = [];
  const plans: SheetPlan[] = [];
  const judgedRows: SeenRow[] = [];
  yield;
  const marks = workbookMarks(readings, profile);
  yield;
  for (const reading of readings) {
    const { writes, upToDate, figures } = yield* judgeSheet(snapshot, withMarks(reading, marks), options, results, findings, judgedRows);
    const isConfirmed = options.confirmed?.includes(reading.grid.name) === true;
    const isDoubted = findings.some((finding) => isUnused(finding) && finding.sheet === reading.grid.name);
    // A doubt about figures that nothing uses says what a second group would.
    const open = openColumnFindings(reading).filter(
      (finding) =>
        !(isConfirmed && isDoubt(finding)) &&
        !(isDoubted && finding.variant === 'two-groups') &&
        !(profile.progress.ruleStated && finding.variant === 'rule-unread'),
    );
    if (writes.length > 0 && !open.some(isDoubt))
      plans.push({
        name: reading.grid.name,
        create: null,
        writes,
        ...(upToDate.length > 0 ? { upToDate } : {}),
        ...(figures.length > 0 ? { figures } : {}),
      });
    for (const finding of missingColumns(reading, profile)) {
      // Of sixty alike forms it is said once.
      if (finding.severity === 'info' && findings.some(({ code, variant }) => code === finding.code && variant === finding.variant))
        continue;
      findings.push(finding);
    }
    findings.push(...open);
    const left = mayHoldTable(reading, options) ? (yield* load.several()).leftOutSheet(reading.grid) : undefined;
    if (left !== undefined) findings.push(...doubtfulTable(reading.grid.name, [left]));
    for (const { row, column, label, variant } of reading.unclear) {
      findings.push({
        ...(variant === undefined ? {} : { variant }),
        code: 'structure-unclear',
        severity: 'warning',
        sheet: reading.grid.name,
        row,
        column,
        indicator: null,
        recorded: label,
        computed: null,
      });
    }
  }
  yield;
  for (const finding of unreadLayouts(readings)) findings.push(finding);
  const tables = readings.flatMap(({ byTable }) => byTable);
  const areSeveral =
    tables.filter(({ indicators }) => indicators.length > 0).length > 1 || readings.some(({ shows }) => shows !== undefined);
  const together = areSeveral ? (yield* load.several()).sheetsTogether(readings, options) : [];
  for (const finding of together) findings.push(finding);
  const isOpen = together.some((finding) => isOpenChoice(finding));
  const inDoubt =
    isOpen || findings.some((finding) => isDoubt(finding) && (options.confirmed?.includes(finding.sheet) !== true || hasNoRoom(finding)));

  const ofOthers = countSheetsOfOthers(readings, snapshot);
  const found = readings.flatMap(({ grid, countTables }) =>
    ofOthers.has(grid.name) ? [] : countTables.map(({ heading, rows }) => ({ sheet: grid.name, heading, rows })),
  );
  yield;
  const strategies = groupByStrategy(results);
  const depth = countDepth(results, profile.countLevel);
  const counting = depth === null ? strategies : groupByStrategy(results, depth);
  const levelTitles = countTitles(results, depth);
  const columns = statusColumns(results, profile);
  const tally = tallier(columns);
  yield;
  const models = modelCells(readings, results);
  const countSheet = results.length === 0 ? null : countSheetFor(options.countSheet, readings, snapshot);
  const forCounts = found.length === 0 && countSheet === null ? null : yield* load.parts();
  const outline = outlineOf(tables);
  const existing = found.flatMap(({ sheet, heading: { row, statusColumns: counted, otherColumns, totalColumn }, rows }) =>
    forCounts === null
      ? []
      : [forCounts.matchCountTable({ sheet, headingRow: row, statusColumns: counted, otherColumns, totalColumn, rows }, outline)],
  );
  const counted = forCounts?.planCountTables({
    snapshot,
    existing,
    results,
    strategies,
    counting,
    columns,
    tally,
    profile,
    write,
    applyRule,
    countSheet,
    levelTitles,
    year: onlyYear(readings),
    models,
  });
  // Count tables without a table's rows, or with doubtful ones, would be taken for whole: none is written, nor found wrong.
  for (const finding of counted?.findings ?? []) if (!inDoubt || finding.code === 'label-differs') findings.push(finding);
  for (const finding of leftOutOfCounts(results, columns, profile)) findings.push(finding);
  yield;
  const concerned = concernedSheets(findings);
  const forOtherRules = results.length === 0 ? null : (forCounts ?? (yield* load.parts()));
  for (const finding of forOtherRules?.laterFindings(snapshot, readings, judgedRows, findings, profile) ?? []) findings.push(finding);
  const folded = (concerned.size > 0 ? forOtherRules?.withOtherRules(findings, concerned, readings, results, profile) : null) ?? findings;
  const said = [...folded, ...(forOtherRules?.unusedLegends(folded, readings, results, profile) ?? [])];
  yield;
  const plan = { sheets: isOpen ? [] : mergeSheetPlans(inDoubt ? plans : [...plans, ...(counted?.sheets ?? [])]) };
  return {
    workbook: snapshot.name,
    profile,
    marks: [
      ...new Set([...marks.all, ...(profile.marksStated ? profile.marks : [])].flatMap((mark) => ('mark' in mark ? [mark.mark] : []))),
    ],
    tables: readings.flatMap(({ tables }) => tables),
    otherYears: readings.flatMap(({ otherYear, grid }) => (otherYear === true ? [grid.name] : [])),
    results,
    statusColumns: columns.labels,
    findings: inOrder(write === 'values' ? withEarlierResults(inOrder(said, snapshot), snapshot, profile) : said, snapshot),
    counts: countByStrategy(counting, profile, columns.labels, tally),
    levelTitles,
    ...(models === null ? {} : { models }),
    plan,
  };
}

/** What statuses the rules know, in whatever spelling. */
export function matcherOf({ columnOrder, notMeasured, words }: Profile): StatusMatcher {
  return statusMatcher([...new Set([...columnOrder, notMeasured.label])], words);
}

/** The one year of the actuals, written out; null where the sheets name none, or several. */
function onlyYear(readings: readonly SheetReading[]): string | null {
  const years = new Set(readings.flatMap(({ tables }) => tables.flatMap(({ year, indicators }) => (indicators === 0 ? [] : [year]))));
  const [year = null, ...others] = years;
  if (year === null || others.length > 0) return null;
  const western = yearIn(year.normalize('NFKC'))?.year;
  return western === undefined ? year : longYear(western, year);
}

/** A sheet's reading with the marks that hold on it. */
type MarkedReading = SheetReading & { readonly doubtfulMarks: readonly string[] };

/** The marks that the workbook explains, or that the places where they stand explain. */
function workbookMarks(readings: readonly SheetReading[], profile: Profile): { all: readonly Mark[]; doubtful: readonly string[] } {
  const stated = readings.flatMap(({ marks }) => marks);
  const explained = [
    ...readings.flatMap(({ foreignSigns }) => foreignSigns),
    ...stated.flatMap((mark) => ('mark' in mark ? [mark.mark] : [])),
  ];
  const tables = readings.flatMap(({ byTable }) => byTable);
  const { sure, doubtful } = assumedMarks(tables, profile, explained);
  const assumed = profile.marks.filter((mark) => 'mark' in mark && [...sure, ...doubtful].includes(mark.mark));
  return { all: [...stated, ...assumed], doubtful };
}

/** A footnote is often written once, below the last table of the workbook. */
function withMarks(reading: SheetReading, { all, doubtful }: ReturnType<typeof workbookMarks>): MarkedReading {
  const known = [...reading.foreignSigns, ...reading.marks.flatMap((mark) => ('mark' in mark ? [mark.mark] : []))];
  const others = all.filter((mark) => 'mark' in mark && !known.includes(mark.mark));
  return { ...reading, marks: [...reading.marks, ...others], doubtfulMarks: doubtful };
}

/** Judges a sheet's indicators and plans their result cells. */
function* judgeSheet(
  { styles, date1904 }: WorkbookSnapshot,
  reading: MarkedReading,
  { profile, write = 'formulas', applyRule = false, columns = {}, confirmed = [] }: EvaluateOptions,
  results: IndicatorResult[],
  findings: Finding[],
  judgedRows: SeenRow[],
): Steps<Required<Pick<SheetPlan, 'writes' | 'upToDate' | 'figures'>>> {
  const { grid, marks: statedMarks, notedRule, foreignSigns, doubtfulMarks } = reading;
  const cells = new ResultCells({ sheet: grid.sheet, styles, profile, write, applyRule, date1904 });
  const isConfirmed = confirmed.includes(grid.name);
  for (const [index, { table, indicators }] of reading.byTable.entries()) {
    const body = reading.bodies[index];
    const rules = {
      againstTarget: profile.progress.against === 'target',
      needsBaseline: needsBaseline(table, notedRule, profile.progress),
    };
    const seen = isConfirmed || body?.table !== table ? [] : findDoubts({ grid, body, indicators, ...rules }, columns);
    const noRoom = sharedResults(grid, indicators);
    const doubts = noRoom === undefined ? seen : [...seen, noRoom];
    cells.inYears = table.actuals.length > 1;
    const held = cells.writes.length;
    const columnValue = (heading: string, row: number): string | null => {
      const column = table.columnNamed(heading);
      return column === undefined ? null : grid.mergedText(row, column);
    };
    const evidence: RuleEvidence = {
      columnValue,
      statedRule: table.statedRule ?? notedRule,
      statedMarks,
      foreignSigns,
      doubtfulMarks,
      saidDirection: (row) => saidDirection(grid, table, row)?.direction ?? null,
    };
    const ruleOf = effectiveRules(evidence, profile);
    const marks = markUse(evidence, profile);
    const profileOf = boundStatuses(profile, {
      columnValue,
      rowTexts: (row) => grid.textsBeside(row, [table.columns.progress, table.columns.status]),
    });
    let judgedBy: JudgedBy | undefined;
    // A function of its own for each row: the loop runs once, the function gets compiled.
    const judgeOne = (indicator: Indicator): void => {
      const { rule, by } = ruleOf(indicator);
      const others = otherYears(grid, table, indicator, profile);
      const own = profileOf(indicator);
      const judgement = judge(rule, indicator, others, own);
      if (judgedBy?.others !== others || judgedBy.profile !== own) judgedBy = { others, profile: own };
      results.push({ indicator, judgement, recorded: cells.plan(indicator, judgement, others, own), judgedBy });
      judgedRows.push({ grid, table, indicator, judgement, by, marks });
    };
    let judged = 0;
    for (const indicator of indicators) {
      if (judged++ % ROWS_A_STEP === 0) yield;
      judgeOne(indicator);
    }
    for (const finding of doubtfulTable(grid.name, doubts)) findings.push(finding);
    // What the cells would hold is shown, and waits for a person.
    if (doubts.length > 0 || (!isConfirmed && lacksColumn(table))) cells.writes.length = held;
  }
  // Whoever names rules or columns, or asks for the rule's results, means them.
  const isMeant = isConfirmed || applyRule || Object.keys(columns).length > 0 || !hasDefaultRules(profile);
  const otherRule = isMeant ? undefined : cells.renewed.doubt;
  if (otherRule !== undefined) {
    findings.push(...doubtfulTable(grid.name, [otherRule]));
    cells.writes.length = 0;
  }
  for (const finding of cells.findings) findings.push(finding);
  return cells;
}

function countSheetFor(wanted: string | null | undefined, readings: readonly SheetReading[], snapshot: WorkbookSnapshot): string | null {
  return wanted === undefined || wanted === COUNT_SHEET ? usualCountSheet(readings, snapshot, COUNT_SHEET) : wanted;
}

/** Whether a sheet of which nothing was read may hold a table all the same; one that nobody asked for is none of ours. */
function mayHoldTable(
  { grid, byTable, countTables, otherYear, shows }: SheetReading,
  { sheets, confirmed = [] }: EvaluateOptions,
): boolean {
  return (
    sheets === undefined &&
    otherYear !== true &&
    shows === undefined &&
    !isOwnSheetTitle(grid.value(0, 0)) &&
    byTable.every(({ indicators }) => indicators.length === 0) &&
    countTables.length === 0 &&
    grid.rowCount > 0 &&
    !confirmed.includes(grid.name)
  );
}

/** Without these no row can be evaluated: {@link missingColumns} says so. */
function lacksColumn({ columns: { actual, target } }: TableColumns): boolean {
  return actual === null || target === null;
}

/** Whether it is open which of two sheets is to be counted: nothing is written to either before a person says so. */
function isOpenChoice({ code, severity }: Finding): boolean {
  return code === 'duplicate-indicator' && severity === 'error';
}

/** Whether a finding says that the reading of a whole table is in doubt. */
function isDoubt({ code, severity }: Finding): boolean {
  return code === 'structure-unclear' && severity === 'error';
}

/** Whether results have no cells to stand in, which no confirmation gives them. */
function hasNoRoom({ doubts = [] }: Finding): boolean {
  return doubts.some(({ kind }) => kind === 'shared-result');
}

function isUnused({ doubts = [] }: Finding): boolean {
  return doubts.some(({ kind }) => kind === 'unused-figures');
}

const SEVERITIES = ['error', 'warning', 'info'];

/** Most serious first, then in the order of the workbook. */
function inOrder(findings: readonly Finding[], { sheets }: WorkbookSnapshot): Finding[] {
  const places = new Map(sheets.map(({ name }, index) => [name, index]));
  const place = ({ sheet }: Finding): number => places.get(sheet) ?? sheets.length;
  return [...findings].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      place(one) - place(other) ||
      one.row - other.row ||
      one.column - other.column,
  );
}
