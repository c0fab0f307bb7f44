import type { WorkbookActions } from './workbook-actions';
import { isEvaluable } from '../state/workbook-state';
import type { PaneParts } from '../control/pane-parts';

/** What Evaluate came to, for whoever asked without seeing the pane. */
export interface Outcome {
  readonly text: string;
  /** Whether a person has to look: something to check, something failed, or nothing was written yet for want of a look. */
  readonly needsPerson: boolean;
}

/** Evaluates from the ribbon, where nobody sees the pane; before anything was ever evaluated here, only announces. */
export async function evaluateFromRibbon(
  { host, store, work }: PaneParts,
  actions: Pick<WorkbookActions, 'readAgain' | 'evaluate'>,
): Promise<Outcome> {
  if (host.recall('evaluated') === null) {
    await actions.readAgain();
    // Where something failed, the pane says that already.
    if (isEvaluable(store.get().workbook)) work.say('good', work.word('previewOnly'));
    store.set({ tab: 'results' });
    return { text: work.word('previewOnly'), needsPerson: true };
  }
  store.set({ notice: null });
  await actions.evaluate();
  const { notice, workbook } = store.get();
  if (!isEvaluable(workbook)) return { text: workbook.phase === 'reading' ? '' : workbook.text, needsPerson: true };
  if (notice?.tone === 'bad') return { text: notice.text, needsPerson: true };
  const { findings, results } = workbook.evaluation;
  const warnings = findings.filter(({ severity }) => severity !== 'info').length;
  return { text: work.sentence('evaluated', results.length, warnings), needsPerson: warnings > 0 };
}
