import type { EvaluatedWorkbook } from '../../../state/workbook-state';
import type { ViewProperties } from '../../view';

/** Properties of what a step of the year's work shows. */
export interface StepProperties extends ViewProperties {
  readonly workbook: EvaluatedWorkbook;
}
