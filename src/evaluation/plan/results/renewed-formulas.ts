import type { Doubt } from '../../doubts/doubt';
import { columnLetters } from '../../workbook/address';
import type { ResolvedCell, WantedCell } from './resolve-cell';

/** Formulas of earlier runs in the cells of one kind. */
interface Renewed {
  own: number;
  rewritten: number;
  changed: number;
  /** Whether any of them has something to judge: results that then stay say that the rule is the same in effect. */
  judged: boolean;
  first: { readonly row: number; readonly column: number; readonly before: string; readonly now: string } | null;
}

/**
 * Watches what becomes of the formulas of earlier runs. Single ones change with the figures and marks of their row; where most do,
 * and results with them or as soon as there are any, the rules or columns are others than last time, and may have been left out by mistake.
 */
export class RenewedFormulas {
  private readonly of: Record<WantedCell['kind'], Renewed> = {
    progress: { own: 0, rewritten: 0, changed: 0, judged: false, first: null },
    status: { own: 0, rewritten: 0, changed: 0, judged: false, first: null },
  };

  /** @param isJudged whether the row has figures to judge */
  see({ kind, write, text }: WantedCell, { renewed }: ResolvedCell, isJudged: boolean): void {
    if (renewed === undefined) return;
    const seen = this.of[kind];
    seen.own++;
    if (isJudged) seen.judged = true;
    if (renewed === null) return;
    seen.rewritten++;
    const change = { row: write.row, column: write.column, before: renewed, now: text };
    if (renewed !== text && seen.changed++ === 0) seen.first = change;
    seen.first ??= change;
  }

  /** Why a person should say that these rules are meant; undefined when there is no reason. */
  get doubt(): Doubt | undefined {
    const { progress, status } = this.of;
    // In a year without any actual no result can change yet.
    const most = [progress, status].find(({ own, rewritten, changed, judged }) => (changed > 0 || !judged) && rewritten * 2 > own);
    if (most?.first == null) return undefined;
    const { row, column, before, now } = most.first;
    const cell = `${columnLetters(column)}${String(row + 1)}`;
    return { kind: 'other-rule', row, column, about: [], details: { formulas: most.rewritten, results: most.changed, cell, before, now } };
  }
}
