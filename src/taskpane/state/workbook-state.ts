import type { Evaluation } from '../../evaluation/evaluation';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';

/** What the pane knows of the workbook. Each phase has what can be shown in it, and nothing else. */
export type WorkbookState =
  /** Nothing has been read yet. */
  | { readonly phase: 'reading' }
  /** Read, and no table was found in it: a screen of its own. */
  | { readonly phase: 'no-table'; readonly live: LiveSnapshot; readonly text: string }
  /** Could not be read or evaluated; `text` says why. `live` is what was read last, if anything was; `byCorrections`: what a person corrected is why. */
  | { readonly phase: 'failed'; readonly live: LiveSnapshot | null; readonly text: string; readonly byCorrections?: boolean }
  | EvaluatedWorkbook;

/**
 * A workbook with its evaluation. `announced`: what would be written is shown, and nothing is written before the person asks
 * for it. `evaluated`: the results stand on the sheet, and the pane writes by itself what follows from an edit.
 */
export interface EvaluatedWorkbook {
  readonly phase: 'announced' | 'evaluated';
  readonly live: LiveSnapshot;
  readonly evaluation: Evaluation;
}

/** The evaluation of a workbook that could be evaluated. */
export function evaluationOf(workbook: WorkbookState): Evaluation | null {
  return isEvaluable(workbook) ? workbook.evaluation : null;
}

/** The workbook as it was read last. */
export function liveOf(workbook: WorkbookState): LiveSnapshot | null {
  return workbook.phase === 'reading' ? null : workbook.live;
}

/** Whether there is an evaluation to be shown or written. */
export function isEvaluable(workbook: WorkbookState): workbook is EvaluatedWorkbook {
  return workbook.phase === 'announced' || workbook.phase === 'evaluated';
}

/** The state after a reading: results that stand on the sheet already, or stood there before, need not be announced. */
export function afterReading(before: WorkbookState, live: LiveSnapshot, evaluation: Evaluation): EvaluatedWorkbook {
  return { phase: before.phase === 'evaluated' || !hasWrites(evaluation) ? 'evaluated' : 'announced', live, evaluation };
}

/** The state in which what is still to be written, if anything, is announced first. */
export function announced(workbook: WorkbookState): WorkbookState {
  return isEvaluable(workbook) ? { ...workbook, phase: hasWrites(workbook.evaluation) ? 'announced' : 'evaluated' } : workbook;
}

function hasWrites({ plan }: Evaluation): boolean {
  return plan.sheets.length > 0;
}
