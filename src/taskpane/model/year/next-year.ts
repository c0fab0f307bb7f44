import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { nextYear, type NextYear } from '../../../year/next/next-year';
import type { PaneSettings } from '../../state/pane-settings';
import { yearOptions } from './year-options';

/** Plans the next year by the workbook's settings. @throws EvaluationError as evaluating does */
export function nextYearOf(whole: WorkbookSnapshot, settings: PaneSettings): NextYear {
  const { workbook, options } = yearOptions(whole, settings);
  return nextYear(workbook, options);
}

/** What of a kind is emptied on a sheet that is made. */
export function emptiedOn({ emptied }: NextYear, sheet: string, kind: NextYear['emptied'][number]['kind']): number {
  return emptied.filter((cell) => cell.sheet === sheet && cell.kind === kind).length;
}
