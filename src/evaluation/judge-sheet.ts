import type { Indicator, IndicatorResult, JudgedBy } from './evaluation';
import { findDoubts } from './doubts/find-doubts';
import { sharedResults } from './doubts/shared-results';
import { doubtfulTable } from './findings/sheets/doubtful-table';
import type { Finding } from './findings/finding';
import type { SeenRow } from './findings/rows/direction-differs';
import { needsBaseline } from './findings/sheets/missing-columns';
import type { EvaluateOptions } from './options';
import { ResultCells } from './plan/results/result-cells';
import { otherYears } from './reading/table/other-years';
import { saidDirection } from './reading/table/rows/said-direction';
import { hasDefaultRules } from './profile/default-rules';
import type { SheetReading } from './reading/read-sheet';
import type { TableColumns } from './reading/table/columns/table-columns';
import { boundStatuses } from './rules/bound-statuses';
import { effectiveRules, markUse, type RuleEvidence } from './rules/effective-rule';
import { judge } from './rules/judge';
import { ROWS_A_STEP, type Steps } from './steps';
import type { SheetPlan } from './workbook/plan';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** A sheet's reading with the marks that hold on it. */
export type MarkedReading = SheetReading & { readonly doubtfulMarks: readonly string[] };

/** Judges a sheet's indicators and plans their result cells. */
export function* judgeSheet(
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

/** Without these no row can be evaluated: {@link missingColumns} says so. */
function lacksColumn({ columns: { actual, target } }: TableColumns): boolean {
  return actual === null || target === null;
}
