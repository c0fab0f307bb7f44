import { EvaluationError } from '../evaluation-error';
import { cellAddress } from '../workbook/address';
import type { Plan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/**
 * Refuses, before anything is written, a plan that would write into locked cells of a protected sheet, or add a sheet to a locked workbook. A sheet
 * that is protected with its result columns unlocked is written as usual. Evaluating alone needs no permission.
 * @throws EvaluationError `sheet-protected`, `structure-protected`, `copy-protected`
 */
export function refuseProtected(snapshot: WorkbookSnapshot, plan: Plan): void {
  for (const { name, create, copyOf, writes, relayout } of plan.sheets) {
    if (copyOf !== undefined && snapshot.structureProtected) throw new EvaluationError('copy-protected', { sheet: name });
    if (create !== null && snapshot.structureProtected) throw new EvaluationError('structure-protected', { sheet: name });
    const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
    if (!sheet?.protected) continue;
    // Merged cells, widths and pages of a protected sheet are nobody's to change, whatever cells are unlocked.
    if (relayout !== undefined) throw new EvaluationError('sheet-protected', { sheet: name });
    const locked = writes.find(({ row, column }) => snapshot.styles[sheet.styles[row]?.[column] ?? 0]?.locked !== false);
    if (locked) throw new EvaluationError('sheet-protected', { sheet: name, cell: cellAddress(locked.row, locked.column) });
  }
}
