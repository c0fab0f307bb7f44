import { countByStrategy, tallier } from './counts/count';
import { matchCountTable, outlineOf } from './counts/match-count-table';
import { statusMatcher } from './counts/status-label';
import { groupByStrategy } from './counts/strategy-groups';
import type { Evaluation, Indicator, IndicatorResult, Level } from './evaluation';
import { duplicateIndicators } from './findings/duplicate-indicators';
import type { Finding } from './findings/finding';
import { indicatorFindings } from './findings/indicator-findings';
import type { EvaluateOptions } from './options';
import { planCountTables } from './plan/count-tables';
import { mergeSheetPlans } from './plan/merge-sheet-plans';
import { type OtherFigure, planResultCells } from './plan/result-cells';
import { otherYears } from './reading/other-years';
import type { TableIndicators } from './reading/read-indicator';
import type { SheetReading } from './reading/read-sheet';
import { readWorkbook } from './reading/read-workbook';
import type { TableColumns } from './reading/table-columns';
import { effectiveRule } from './rules/effective-rule';
import { judge } from './rules/judge';
import type { CellWrite, SheetPlan } from './workbook/plan';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** The sheet for count tables that the workbook does not already hold. */
export const COUNT_SHEET = '集計表';

/**
 * Evaluates a workbook: reads its tables, judges every indicator, counts, looks for what a person should see, and plans
 * the cells to write. Nothing is changed.
 * @throws EvaluationError when nothing could be evaluated
 */
export function evaluateWorkbook(snapshot: WorkbookSnapshot, options: EvaluateOptions): Evaluation {
  const { profile } = options;
  const write = options.write ?? 'formulas';
  const applyRule = options.applyRule ?? false;
  const matcher = statusMatcher([...new Set([...profile.columnOrder, profile.notMeasured.label])]);
  const readings = readWorkbook(snapshot, options, matcher);

  const results: IndicatorResult[] = [];
  const findings: Finding[] = [];
  const plans: SheetPlan[] = [];
  for (const reading of readings) {
    const writes = judgeSheet(snapshot, reading, options, results, findings);
    if (writes.length > 0) plans.push({ name: reading.grid.name, create: null, writes });
    for (const { row, column, label } of reading.unclear) {
      findings.push({
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
  const tables = readings.flatMap(({ byTable }) => byTable);
  for (const finding of duplicateIndicators(tables, yearOfRow(readings))) findings.push(finding);

  const outline = outlineOf(tables);
  const standing = readings.flatMap(({ grid, countTables }) =>
    countTables.map(({ heading, rows }) =>
      matchCountTable(
        { sheet: grid.name, headingRow: heading.row, statusColumns: heading.statusColumns, totalColumn: heading.totalColumn, rows },
        outline,
      ),
    ),
  );
  const strategies = groupByStrategy(results);
  const tally = tallier(profile);
  const counted = planCountTables({
    snapshot,
    standing,
    results,
    strategies,
    tally,
    profile,
    write,
    applyRule,
    countSheet: options.countSheet === undefined ? COUNT_SHEET : options.countSheet,
    levelHeadings: Object.assign({}, ...readings.map(({ levelHeadings }) => levelHeadings)) as Partial<Record<Level, string>>,
  });
  findings.push(...counted.findings);
  const plan = { sheets: mergeSheetPlans([...plans, ...counted.sheets]) };
  return {
    workbook: snapshot.name,
    profile,
    tables: readings.flatMap(({ tables }) => tables),
    results,
    counts: countByStrategy(strategies, profile, tally),
    findings: inOrder(findings, snapshot),
    plan,
  };
}

/** Judges a sheet's indicators and plans their result cells. */
function judgeSheet(
  snapshot: WorkbookSnapshot,
  reading: SheetReading,
  options: EvaluateOptions,
  results: IndicatorResult[],
  findings: Finding[],
): CellWrite[] {
  const writes: CellWrite[] = [];
  for (const table of reading.byTable) judgeTable(snapshot, reading, table, options, results, findings, writes);
  return writes;
}

function judgeTable(
  snapshot: WorkbookSnapshot,
  { grid, marks: statedMarks, notedRule }: SheetReading,
  { table, indicators }: TableIndicators,
  options: EvaluateOptions,
  results: IndicatorResult[],
  findings: Finding[],
  writes: CellWrite[],
): void {
  const { profile, write = 'formulas', applyRule = false } = options;
  const { styles, date1904 } = snapshot;
  const { sheet } = grid;
  const statedRule = table.statedRule ?? notedRule;
  let row = 0;
  const columnValues = (heading: string): string | null => {
    const column = table.columnNamed(heading);
    return column === undefined ? null : grid.mergedText(row, column);
  };
  for (const indicator of indicators) {
    ({ row } = indicator);
    const { name, baseline, actual, target } = indicator;
    const effective = effectiveRule({ name, columnValues, baseline, target, statedRule, statedMarks }, profile);
    const { firstAvailable, yearlyTarget } = otherYears(grid, table, indicator, profile);
    const judgement = judge(
      {
        rule: effective.rule,
        baseline,
        actual,
        target,
        firstAvailable: numberOf(firstAvailable),
        yearlyTarget: numberOf(yearlyTarget),
      },
      profile,
    );
    const cells = planResultCells({
      sheet,
      styles,
      indicator,
      judgement,
      profile,
      write,
      applyRule,
      firstAvailable,
      yearlyTarget,
      date1904,
    });
    for (const cell of cells.writes) writes.push(cell);
    results.push({ indicator, judgement, recorded: cells.recorded });
    for (const finding of indicatorFindings(indicator, judgement, effective, profile)) findings.push(finding);
    for (const finding of cells.findings) findings.push(finding);
  }
}

function numberOf(other: OtherFigure | null): number | null {
  return other?.figure.kind === 'number' ? other.figure.value : null;
}

function yearOfRow(readings: readonly SheetReading[]): (indicator: Indicator, table: TableColumns) => string {
  const grids = new Map(readings.map(({ grid }) => [grid.name, grid]));
  return ({ sheet, row }, { yearOfRow: column }) => (column === null ? '' : (grids.get(sheet)?.text(row, column) ?? ''));
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
