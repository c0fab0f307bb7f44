import { columnLetters } from '../../workbook/address';
import type { Doubt, ReadTable } from '../doubt';

/**
 * The target that was read stands behind the results, and another one stands before them: results are of what stands before
 * them, and what follows is the next year's plan.
 */
export function resultBeforeTarget({ grid, body: { heading, table } }: ReadTable): Doubt | undefined {
  const { target, progress, status, actual } = table.columns;
  const result = progress ?? status;
  if (target === null || result === null || actual === null || target < result || actual > result) return undefined;
  const hidden = new Set(grid.sheet.hiddenColumns);
  const before = table.targets.findLast(({ column }) => column < result && !hidden.has(column));
  if (before === undefined) return undefined;
  const text = (column: number): string => heading.columns.find((candidate) => candidate.column === column)?.text ?? '';
  return {
    kind: 'result-before-target',
    row: Math.max(0, heading.last),
    column: target,
    about: ['target'],
    details: {
      column: columnLetters(target),
      heading: text(target),
      other: columnLetters(before.column),
      otherHeading: text(before.column),
      rates: columnLetters(result),
    },
  };
}
