import type { Evaluation, IndicatorResult } from '../../evaluation/evaluation';
import { cellOf } from '../../evaluation/indicator-cell';
import { isMinimum } from '../../evaluation/vocabulary/figures/amount-words';
import { wantsLess } from '../../evaluation/vocabulary/less-is-better';
import { bearsMark } from '../../evaluation/vocabulary/name-mark';
import type { Plan } from '../../evaluation/workbook/plan';
import { formulaAt, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { cellPlan } from './cell-plan';

/** The mark that brings another rule with it (※), if the workbook or the profile explains one. */
export function markOf({ marks }: Evaluation): string | null {
  return marks[0] ?? null;
}

/**
 * What can be done with the mark of an indicator's name: taken away where it is there, given where it can be meant (to keep
 * up what has been reached: the target is not above the baseline, and nothing says that less is wanted); null: neither.
 */
export function markOffer(result: IndicatorResult, evaluation: Evaluation, workbook: WorkbookSnapshot): 'add' | 'remove' | null {
  const mark = markOf(evaluation);
  if (mark === null || !canBeMarked(result, workbook)) return null;
  if (bearsMark(result.indicator.name, mark)) return 'remove';
  return meansToKeepUp(result) ? 'add' : null;
}

function meansToKeepUp({ indicator: { name, baseline, target } }: IndicatorResult): boolean {
  if (target.kind !== 'number' || (target.bound !== null && !isMinimum(target.bound))) return false;
  const start = baseline.kind === 'number' ? baseline.value : null;
  return start !== null && target.value <= start && !wantsLess(name);
}

/** Whether the indicator's name can be changed: a text of its own, not a formula's. */
function canBeMarked({ indicator }: IndicatorResult, workbook: WorkbookSnapshot): boolean {
  const sheet = workbook.sheets.find(({ name }) => name === indicator.sheet);
  const cell = cellOf(indicator, 'indicator');
  if (sheet === undefined || cell === null) return false;
  return formulaAt(sheet, cell.row, cell.column) === null && typeof valueAt(sheet, cell.row, cell.column) === 'string';
}

/** The plan that gives an indicator's name the mark, or takes it away. */
export function markPlan({ indicator }: IndicatorResult, mark: string, workbook: WorkbookSnapshot): Plan {
  const sheet = workbook.sheets.find(({ name }) => name === indicator.sheet);
  const cell = cellOf(indicator, 'indicator');
  const text = sheet === undefined || cell === null ? null : valueAt(sheet, cell.row, cell.column);
  if (typeof text !== 'string' || cell === null) return { sheets: [] };
  return cellPlan(indicator.sheet, cell.row, cell.column, withMarkTurned(text, mark));
}

/** A name with the mark, or without it where it has it. */
export function withMarkTurned(text: string, mark: string): string {
  return text.includes(mark) ? text.split(mark).join('').trimEnd() : text + mark;
}
