import type { SheetReading } from '../../reading/read-sheet';
import { planOf } from '../../reading/sheet-year';

/** Goals that two plans of a workbook have by the same name. */
export interface SharedGoals {
  readonly reading: SheetReading;
  /** The sheet of the plan before. */
  readonly other: string;
  readonly goal: string;
  readonly more: number;
}

/**
 * The first sheet of a plan with goals that a sheet of another plan has by the same name: they are counted as one. A plan that goes on on
 * another sheet, and one whose name is a part of the other's, is the same.
 */
export function goalsOfPlans(readings: readonly SheetReading[]): SharedGoals | undefined {
  const known = new Map<string, { readonly plan: string; readonly sheet: string }>();
  for (const reading of readings) {
    const plan = planOf(reading);
    if (plan === undefined) continue;
    const goals = new Set(reading.byTable.flatMap(({ indicators }) => indicators.flatMap(({ strategy }) => strategy?.label ?? [])));
    const shared = [...goals].filter((goal) => {
      const before = known.get(goal);
      return before !== undefined && !before.plan.includes(plan) && !plan.includes(before.plan);
    });
    const [goal] = shared;
    if (goal !== undefined) return { reading, other: known.get(goal)?.sheet ?? '', goal, more: shared.length - 1 };
    for (const own of goals) known.set(own, { plan, sheet: reading.grid.name });
  }
  return undefined;
}
