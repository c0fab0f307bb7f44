import type { Doubt } from '../../doubts/doubt';
import { columnLetters } from '../../workbook/address';
import type { ResolvedCell, WantedCell } from './resolve-cell';

/** Formulas of earlier runs in the cells of one kind. */
interface Renewed {
  own: number;
  rewritten: number;
  changed: number;
  first: { readonly row: number; readonly column: number; readonly before: string; readonly now: string } | null;
}

/**
 * Watches what becomes of the formulas of earlier runs. Single ones change with the figures and marks of their row; where most do,
 * and results with them, the rules or columns are others than last time, and may have been left out by mistake.
 */
export class RenewedFormulas {
  private readonly of: Record<WantedCell['kind'], Renewed> = {
    progress: { own: 0, rewritten: 0, changed: 0, first: null },
    status: { own: 0, rewritten: 0, changed: 0, first: null },
  };

  see({ kind, write, text }: WantedCell, { renewed }: ResolvedCell): void {
    if (renewed === undefined) return;
    const seen = this.of[kind];
    seen.own++;
    if (renewed === null) return;
    seen.rewritten++;
    if (renewed === text) return;
    seen.changed++;
    seen.first ??= { row: write.row, column: write.column, before: renewed, now: text };
  }

  /** Why a person should say that these rules are meant; undefined when there is no reason. */
  get doubt(): Doubt | undefined {
    const { progress, status } = this.of;
    const most = [progress, status].find(({ own, rewritten, first }) => first !== null && rewritten * 2 > own);
    if (most?.first == null) return undefined;
    const { row, column, before, now } = most.first;
    const cell = `${columnLetters(column)}${String(row + 1)}`;
    return { kind: 'other-rule', row, column, about: [], details: { formulas: most.rewritten, results: most.changed, cell, before, now } };
  }
}
