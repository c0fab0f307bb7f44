import type { Profile, RuleName } from '../../profile/profile';
import type { SheetReading } from '../../reading/read-sheet';
import type { TableColumns } from '../../reading/table/columns/table-columns';
import type { SheetGrid } from '../../reading/sheet-grid';
import { headingWord } from '../../vocabulary/headings/heading-words';
import { PART_OF_YEAR } from '../../vocabulary/headings/basis-words';
import { wordInContext } from '../../vocabulary/headings/words-in-context';
import type { TableReading } from '../../evaluation';
import type { Finding } from '../finding';

/**
 * Columns of figures that a sheet's tables do not seem to have, each said once for the sheet and not for every row: an unknown
 * heading is more likely than that nobody typed a figure. Without a column of baselines nothing is said where the rule needs
 * none, or where the profile takes the first year for it.
 */
export function missingColumns({ grid, byTable, tables, notedRule }: SheetReading, { progress }: Profile): Finding[] {
  const findings: Finding[] = [];
  for (const part of ['baseline', 'actual', 'target'] as const) {
    const at = byTable.findIndex(({ table, indicators }) => indicators.length > 0 && table.columns[part] === null);
    const table = byTable[at]?.table;
    const reading = tables[at];
    if (table === undefined || reading === undefined) continue;
    if (part === 'baseline' && !needsBaseline(table, notedRule, progress)) continue;
    findings.push({
      code: 'structure-unclear',
      // Without these no row can be evaluated, nor without baselines where the rules take nothing in their place. Where plan and actual stand in rows, plans mostly have no baseline.
      severity:
        part !== 'baseline'
          ? 'error'
          : progress.missingBaseline === 'not-assessed' || (table.layout === undefined && mayBeBaseline(grid, reading))
            ? 'warning'
            : 'info',
      sheet: grid.name,
      row: Math.max(0, reading.headingRows[1]),
      column: table.columns.indicator,
      indicator: null,
      recorded: null,
      computed: null,
      variant: part,
      ...(part === 'baseline' ? { details: { taken: progress.missingBaseline } } : {}),
    });
  }
  return findings;
}

/** Whether indicators without a mark are worked out from a baseline that the sheet has to hold. */
export function needsBaseline({ statedRule }: TableColumns, notedRule: RuleName | null, progress: Profile['progress']): boolean {
  const rule = progress.ruleStated ? progress.rule : (statedRule ?? notedRule ?? progress.rule);
  return rule === 'change' && progress.missingBaseline !== 'first-available';
}

/** Whether a column of figures is left whose heading says nothing known; without one, the sheet simply has no baselines. */
function mayBeBaseline(grid: SheetGrid, { evidence, headingRows, range, columns }: TableReading): boolean {
  const results = [columns.progress, columns.status].filter((column) => column !== null);
  return evidence.leftAside.some(({ column, heading }) => {
    // Figures behind the results (評点) say how those were marked.
    if (results.some((result) => result < column)) return false;
    // One of several years of actuals, where each has no target of its own, may be where the plan set out from.
    if (headingWord(heading)?.role === 'actual') return evidence.targetBy !== 'same-year' && evidence.basis === null;
    if (headingWord(heading) !== undefined || wordInContext(heading) !== undefined || PART_OF_YEAR.test(heading)) return false;
    for (let row = headingRows[1] + 1; row <= range.bottom; row++) if (DIGIT.test(grid.text(row, column))) return true;
    return false;
  });
}

const DIGIT = /^[^\p{L}]*[0-9０-９]/u;
