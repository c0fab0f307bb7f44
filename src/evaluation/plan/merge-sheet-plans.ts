import { changesNothing, type CellWrite, type SheetPlan } from '../workbook/plan';

/**
 * Joins plans for the same sheet; the writes come in order of row, then column, and of two for one cell the later plan's stays. Where nothing is to be made or written,
 * there is no plan, whatever is known to be up to date.
 */
export function mergeSheetPlans(plans: readonly SheetPlan[]): SheetPlan[] {
  if (plans.every(changesNothing)) return [];
  const merged = new Map<string, SheetPlan>();
  for (const plan of plans) {
    const before = merged.get(plan.name);
    if (before === undefined) merged.set(plan.name, plan);
    else {
      const upToDate = [...(before.upToDate ?? []), ...(plan.upToDate ?? [])];
      const figures = [...(before.figures ?? []), ...(plan.figures ?? [])];
      const relayout = plan.relayout ?? before.relayout;
      const columnWidths = [...(before.columnWidths ?? []), ...(plan.columnWidths ?? [])];
      const copyOf = before.copyOf ?? plan.copyOf;
      const withoutNotes = before.withoutNotes ?? plan.withoutNotes;
      const movedCharts = plan.movedCharts ?? before.movedCharts;
      merged.set(plan.name, {
        ...before,
        create: before.create ?? plan.create,
        writes: [...before.writes, ...plan.writes],
        ...(upToDate.length > 0 ? { upToDate } : {}),
        ...(figures.length > 0 ? { figures } : {}),
        ...(relayout === undefined ? {} : { relayout }),
        ...(columnWidths.length > 0 ? { columnWidths } : {}),
        ...(copyOf === undefined ? {} : { copyOf }),
        ...(withoutNotes === undefined ? {} : { withoutNotes }),
        ...(movedCharts === undefined ? {} : { movedCharts }),
      });
    }
  }
  return Array.from(merged.values(), (plan) => (isInOrder(plan.writes) ? plan : { ...plan, writes: inOrder(plan.writes) }));
}

/** A report that holds formulas without values is both: a count table to fill in, and a sheet to make again. */
function inOrder(writes: readonly CellWrite[]): CellWrite[] {
  const sorted = [...writes].sort(byCell);
  return sorted.filter((write, index) => {
    const next = sorted[index + 1];
    return next === undefined || byCell(write, next) !== 0;
  });
}

function isInOrder(writes: readonly CellWrite[]): boolean {
  let before: CellWrite | undefined;
  return writes.every((write) => {
    const follows = before === undefined || before.row < write.row || (before.row === write.row && before.column < write.column);
    before = write;
    return follows;
  });
}

function byCell(one: CellWrite, other: CellWrite): number {
  return one.row - other.row || one.column - other.column;
}
