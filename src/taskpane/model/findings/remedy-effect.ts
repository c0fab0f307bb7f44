import type { Evaluation, IndicatorResult, Recorded } from '../../../evaluation/evaluation';
import type { Finding } from '../../../evaluation/findings/finding';
import { cellOf } from '../../../evaluation/indicator-cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import type { PaneSettings } from '../../state/pane-settings';
import { resultsAtHand } from '../evaluate-workbook';
import { markOf, markOffer, withMarkTurned } from '../marks';
import { resultAt } from '../result-at';
import { BY_HAND, type Remedy } from './remedies';

/** What a remedy makes of an indicator's results; the same twice where they stay as they are. */
export interface RemedyEffect {
  readonly before: string;
  readonly after: string;
}

/** What a remedy changes, to be shown before it is chosen; null: nothing that can be said in advance. */
export function effectOf(
  remedy: Remedy,
  finding: Finding,
  evaluation: Evaluation,
  workbook: WorkbookSnapshot,
  settings: PaneSettings,
): RemedyEffect | null {
  if (remedy === 'apply-rule' && BY_HAND.has(finding.code)) {
    return { before: finding.recorded ?? '', after: finding.computed ?? '' };
  }
  const result = resultAt(evaluation, finding.sheet, finding.row);
  if (result === undefined) return null;
  const before = resultText(result.recorded);
  if (remedy === 'lower-is-better') return { before, after: before };
  if (remedy !== 'add-mark') return null;
  const marked = withMarks(evaluation, workbook, settings);
  const changed = marked === undefined ? undefined : resultAt(marked, finding.sheet, finding.row);
  return changed === undefined ? null : { before, after: resultText(changed.judgement) };
}

function resultText({ progressText, status }: Recorded): string {
  return `${progressText} ${status}`;
}

const known = new WeakMap<Evaluation, Evaluation>();

/** What evaluating would give if every indicator that can be marked were: worked out once, for all that ask. */
function withMarks(evaluation: Evaluation, workbook: WorkbookSnapshot, settings: PaneSettings): Evaluation | undefined {
  const marked = known.get(evaluation) ?? resultsAtHand(markedSnapshot(evaluation, workbook), settings);
  if (marked !== undefined) known.set(evaluation, marked);
  return marked;
}

function markedSnapshot(evaluation: Evaluation, workbook: WorkbookSnapshot): WorkbookSnapshot {
  const mark = markOf(evaluation);
  if (mark === null) return workbook;
  const bySheet = new Map<string, IndicatorResult[]>();
  for (const result of evaluation.results) {
    if (markOffer(result, evaluation, workbook) !== 'add') continue;
    const { sheet } = result.indicator;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), result]);
  }
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
    const marked = bySheet.get(sheet.name) ?? [];
    if (marked.length === 0) return sheet;
    const values = [...sheet.values];
    for (const { indicator } of marked) {
      const cell = cellOf(indicator, 'indicator');
      if (cell === null) continue;
      const row = [...(values[cell.row] ?? [])];
      row[cell.column] = withMarkTurned(String(row[cell.column]), mark);
      values[cell.row] = row;
    }
    return { ...sheet, values };
  });
  return { ...workbook, sheets };
}
