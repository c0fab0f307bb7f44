import { concernedSheets } from './findings/concerned-sheets';
import { laterFindings } from './findings/later-findings';
import { withOtherRules } from './shown/other-rule';
import { unusedLegends } from './shown/unused-legend';
import type { ExistingCountTable } from './counts/existing-count-table';
import { matchCountTable, outlineOf } from './counts/match-count-table';
import { planCountTables } from './plan/counts/count-tables';
import type { leftOutSheet } from './doubts/left-out-sheet';
import type { sheetsTogether } from './findings/sheets/sheets-together';
import { judgeSheet, type MarkedReading } from './judge-sheet';
import { REPORT_WORDS } from './vocabulary/headings/report-words';
import { countByStrategy, tallier } from './counts/count';
import { leftOutOfCounts } from './counts/differences/left-out-of-counts';
import { statusColumns } from './counts/status-columns';
import { groupByStrategy } from './counts/strategy-groups';
import { countDepth, countTitles } from './counts/count-level';
import type { Evaluation, IndicatorResult } from './evaluation';
import { doubtfulTable } from './findings/sheets/doubtful-table';
import type { Finding } from './findings/finding';
import { withEarlierResults } from './findings/rows/earlier-results';
import type { SeenRow } from './findings/rows/direction-differs';
import { missingColumns } from './findings/sheets/missing-columns';
import { unreadLayouts } from './findings/sheets/unread-layouts';
import { openColumnFindings } from './findings/sheets/open-column-findings';
import type { EvaluateOptions } from './options';
import { modelCells } from './plan/counts/sheet/model-cells';
import { countSheetsOfOthers, usualCountSheet } from './plan/counts/sheet/usual-count-sheet';
import { mergeSheetPlans } from './plan/merge-sheet-plans';
import type { Mark, Profile } from './profile/profile';
import type { TableIndicators } from './reading/outline/read-indicator';
import type { ReadCountTable, SheetReading } from './reading/read-sheet';
import { assumedMarks } from './rules/assumed-marks';
import { isOwnSheetTitle } from './vocabulary/headings/own-sheets';
import type { Steps } from './steps';
import { yearIn } from './vocabulary/figures/year';
import { longYear } from './vocabulary/figures/year-mentions';
import type { SheetPlan } from './workbook/plan';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** What finds things out about several sheets or tables. */
export interface SeveralParts {
  readonly sheetsTogether: typeof sheetsTogether;
  /** For sheets of which nothing was read. */
  readonly leftOutSheet: typeof leftOutSheet;
}

/**
 * Evaluates what was read of a workbook, in steps: judges every indicator, counts, looks for what a person should see, and plans the
 * cells to write.
 * @param several asked where there are several tables or sheets, or one of which nothing was read
 */
export function* evaluateReadings(
  snapshot: WorkbookSnapshot,
  options: EvaluateOptions,
  readings: readonly SheetReading[],
  several: () => Steps<SeveralParts>,
): Steps<Evaluation> {
  const { profile } = options;
  const write = options.write ?? 'formulas';
  const applyRule = options.applyRule ?? false;
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
    const left = mayHoldTable(reading, options) ? (yield* several()).leftOutSheet(reading.grid) : undefined;
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
  const together = areSeveral ? (yield* several()).sheetsTogether(readings, options) : [];
  for (const finding of together) findings.push(finding);
  const isOpen = together.some((finding) => isOpenChoice(finding));
  const inDoubt =
    isOpen || findings.some((finding) => isDoubt(finding) && (options.confirmed?.includes(finding.sheet) !== true || hasNoRoom(finding)));

  const ofOthers = countSheetsOfOthers(readings, snapshot);
  const found = readings.flatMap(({ grid, countTables }) =>
    ofOthers.has(grid.name) ? [] : countTables.map((table) => ({ ...table, sheet: grid.name })),
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
  const counted =
    options.resultsOnly === true || (found.length === 0 && countSheet === null)
      ? undefined
      : planCountTables({
          snapshot,
          existing: matchedTables(found, tables),
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
  const said =
    options.resultsOnly === true || results.length === 0
      ? findings
      : withLaterFindings(snapshot, readings, judgedRows, findings, results, profile);
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

/** The count tables on the sheets, their rows matched to the outline. */
function matchedTables(
  found: readonly (ReadCountTable & { readonly sheet: string })[],
  tables: readonly TableIndicators[],
): readonly ExistingCountTable[] {
  const outline = outlineOf(tables);
  return found.map(({ sheet, heading: { row, statusColumns, otherColumns, totalColumn }, rows }) =>
    matchCountTable({ sheet, headingRow: row, statusColumns, otherColumns, totalColumn, rows }, outline),
  );
}

/** All findings: with those that nothing else hangs on, and where a sheet follows rules of its own, that in place of what it differs in. */
function withLaterFindings(
  snapshot: WorkbookSnapshot,
  readings: readonly SheetReading[],
  rows: readonly SeenRow[],
  findings: readonly Finding[],
  results: readonly IndicatorResult[],
  profile: Profile,
): readonly Finding[] {
  const all = [...findings, ...laterFindings(snapshot, readings, rows, findings, profile)];
  const folded = withOtherRules(all, concernedSheets(findings), readings, results, profile);
  return [...folded, ...unusedLegends(folded, readings, profile)];
}

/** The one year of the actuals, written out; null where the sheets name none, or several. */
function onlyYear(readings: readonly SheetReading[]): string | null {
  const years = new Set(readings.flatMap(({ tables }) => tables.flatMap(({ year, indicators }) => (indicators === 0 ? [] : [year]))));
  const [year = null, ...others] = years;
  if (year === null || others.length > 0) return null;
  const western = yearIn(year.normalize('NFKC'))?.year;
  return western === undefined ? year : longYear(western, year);
}

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

function countSheetFor(wanted: string | null | undefined, readings: readonly SheetReading[], snapshot: WorkbookSnapshot): string | null {
  return wanted === undefined || wanted === REPORT_WORDS.countSheet ? usualCountSheet(readings, snapshot) : wanted;
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
