import { wait } from '../../excel/errors';
import type { PaneState } from '../state/pane-state';
import type { Store } from '../state/store';
import { liveOf, type WorkbookState } from '../state/workbook-state';
import type { PaneParts } from './pane-parts';
import type { PaneWork } from './pane-work';
import type { WorkbookSession } from './workbook-session';

/** How long to wait before listeners are registered once more, in milliseconds; the last of these from then on. */
const PAUSES = [1000, 2000, 5000, 15_000, 30_000];

/**
 * Begins to follow what happens in the workbook: edits, a colleague's changes, the selection. Where Excel does not take the
 * listeners, they are registered again until it does: a switch that says "on" has to be true. Never throws.
 */
export async function followWorkbook(
  { host, store, work, session }: PaneParts,
  pause: (milliseconds: number) => Promise<void> = wait,
): Promise<void> {
  const attempts = await untilDone(pause, () =>
    host.watch({
      edited: () => {
        session.heardEdit();
      },
      refresh: () => followEdit(store, work, session),
      outOfDate: () => {
        store.set({ outOfDate: 'by-a-colleague' });
      },
      failed: (error) => {
        void work.fail(error);
      },
    }),
  );
  await untilDone(pause, () =>
    host.watchSelection(({ sheetId, row }) => {
      const sheet = sheetName(store.get().workbook, sheetId);
      store.set({ selected: sheet === null ? null : { sheet, row } });
    }),
  );
  // What happened meanwhile was heard by nobody.
  if (attempts > 1) await followEdit(store, work, session).catch((error: unknown) => work.fail(error));
}

/** @returns how many attempts it took */
async function untilDone(pause: (milliseconds: number) => Promise<void>, act: () => Promise<unknown>): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      await act();
      return attempt;
    } catch {
      await pause(PAUSES[Math.min(attempt, PAUSES.length) - 1] ?? 0);
    }
  }
}

/** The person changed something on a sheet: the results follow, or the pane says that they do not. @throws what reading and writing throw */
export function followEdit(store: Store<PaneState>, work: PaneWork, session: WorkbookSession): Promise<void> {
  return work.runUnasked(async () => {
    if (!store.get().autoRefresh) {
      store.set({ outOfDate: 'edited' });
      return;
    }
    await session.bringUpToDate();
  });
}

function sheetName(workbook: WorkbookState, id: string): string | null {
  for (const [name, sheet] of liveOf(workbook)?.sheets ?? []) if (sheet.id === id) return name;
  return null;
}
