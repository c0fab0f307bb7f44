import type { Evaluation } from '../../evaluation/evaluation';
import { EvaluationError } from '../../evaluation/evaluation-error';

/** A report of a table whose reading is in doubt could print what is wrong. @throws EvaluationError `report-in-doubt` */
export function mustBeSure({ findings }: Evaluation): void {
  const doubtful = findings.find(({ code, severity }) => code === 'structure-unclear' && severity === 'error');
  if (doubtful !== undefined) throw new EvaluationError('report-in-doubt', { sheet: doubtful.sheet });
}
