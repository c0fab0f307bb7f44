import { countByStrategy } from './counts/count';
import { matchCountTable, outlineOf } from './counts/match-count-table';
import { statusMatcher } from './counts/status-label';
import type { Evaluation, IndicatorResult, Level } from './evaluation';
import { duplicateIndicators } from './findings/duplicate-indicators';
import type { Finding } from './findings/finding';
import { indicatorFindings } from './findings/indicator-findings';
import type { EvaluateOptions } from './options';
import { planCountTables } from './plan/count-tables';
import { mergeSheetPlans } from './plan/merge-sheet-plans';
import { planResultCells } from './plan/result-cells';
import { otherYears } from './reading/other-years';
import type { ReadIndicator } from './reading/read-indicator';
import type { SheetReading } from './reading/read-sheet';
import { readWorkbook } from './reading/read-workbook';
import type { RuleName } from './profile/profile';
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
  const indicators = readings.flatMap((reading) => reading.indicators);
  findings.push(...duplicateIndicators(indicators, yearOfRow(readings)));

  const outline = outlineOf(results.map(({ indicator }) => indicator));
  const standing = readings.flatMap(({ grid, countTables }) =>
    countTables.map(({ heading, rows }) =>
      matchCountTable(
        { sheet: grid.name, headingRow: heading.row, statusColumns: heading.statusColumns, totalColumn: heading.totalColumn, rows },
        outline,
      ),
    ),
  );
  const counted = planCountTables({
    snapshot,
    standing,
    results,
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
    counts: countByStrategy(results, profile),
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
  const { profile } = options;
  const { grid } = reading;
  const writes: CellWrite[] = [];
  for (const read of reading.indicators) {
    const { indicator, table } = read;
    const { baseline, actual, target } = indicator;
    const statedRule: RuleName | null = table.statedRule ?? reading.notedRule;
    const effective = effectiveRule(
      {
        name: indicator.name,
        columnValues: (heading) => columnText(reading, read, heading),
        baseline,
        target,
        statedRule,
        statedMarks: reading.marks,
      },
      profile,
    );
    const { firstAvailable, yearlyTarget } = otherYears(grid, read, profile);
    const judgement = judge(
      {
        rule: effective.rule,
        baseline,
        actual,
        target,
        firstAvailable: firstAvailable?.figure.kind === 'number' ? firstAvailable.figure.value : null,
        yearlyTarget: yearlyTarget?.figure.kind === 'number' ? yearlyTarget.figure.value : null,
      },
      profile,
    );
    const cells = planResultCells({
      sheet: grid.sheet,
      styles: snapshot.styles,
      indicator,
      judgement,
      profile,
      write: options.write ?? 'formulas',
      applyRule: options.applyRule ?? false,
      firstAvailable,
      yearlyTarget,
      date1904: snapshot.date1904,
    });
    for (const cell of cells.writes) writes.push(cell);
    results.push({ indicator, judgement, recorded: cells.recorded });
    for (const finding of indicatorFindings(indicator, judgement, effective, profile)) findings.push(finding);
    for (const finding of cells.findings) findings.push(finding);
  }
  return writes;
}

function columnText({ grid }: SheetReading, { indicator, table }: ReadIndicator, heading: string): string | null {
  const column = table.columnNamed(heading);
  return column === undefined ? null : grid.mergedText(indicator.row, column);
}

function yearOfRow(readings: readonly SheetReading[]): (read: ReadIndicator) => string {
  const grids = new Map(readings.map(({ grid }) => [grid.name, grid]));
  return ({ indicator, table }) =>
    table.yearOfRow === null ? '' : (grids.get(indicator.sheet)?.text(indicator.row, table.yearOfRow) ?? '');
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
