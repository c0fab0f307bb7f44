import { mergeSheetPlans } from '../../../evaluation/plan/merge-sheet-plans';
import { isEmptyPlan, type Plan } from '../../../evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { comparePlan } from '../../../year/compare/compare-plan';
import type { PaneSettings } from '../../state/pane-settings';
import { evaluateBySettings } from '../evaluate-whole';
import type { Comparing } from './comparing';

/** The plan of the comparison's sheets, with the results that they read. @throws EvaluationError as evaluating does */
export function comparisonPlan(whole: WorkbookSnapshot, settings: PaneSettings, { comparison }: Comparing): Plan {
  const compared = comparePlan(comparison);
  const { plan } = evaluateBySettings(whole, settings, { sheets: [...new Set(comparison.now.tables.map(({ sheet }) => sheet))] });
  const sheets = mergeSheetPlans([...plan.sheets, ...compared.sheets]);
  return isEmptyPlan({ sheets }) ? { sheets: [] } : { sheets };
}
