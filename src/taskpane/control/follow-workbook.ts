import type { PaneHost } from '../host/pane-host';
import type { PaneState } from '../state/pane-state';
import type { Store } from '../state/store';
import { liveOf, type WorkbookState } from '../state/workbook-state';
import type { PaneWork } from './pane-work';
import type { WorkbookSession } from './workbook-session';

/** Begins to follow what happens in the workbook: edits, a colleague's changes, the selection. @throws ExcelError */
export async function followWorkbook(host: PaneHost, store: Store<PaneState>, work: PaneWork, session: WorkbookSession): Promise<void> {
  await host.watch({
    refresh: () => followEdit(store, work, session),
    outOfDate: () => {
      store.set({ outOfDate: 'by-a-colleague' });
    },
    failed: (error) => {
      work.fail(error);
    },
  });
  await host.watchSelection(({ sheetId, row }) => {
    const sheet = sheetName(store.get().workbook, sheetId);
    store.set({ selected: sheet === null ? null : { sheet, row } });
  });
}

/** The person changed something on a sheet: the results follow, or the pane says that they do not. @throws what reading and writing throw */
export function followEdit(store: Store<PaneState>, work: PaneWork, session: WorkbookSession): Promise<void> {
  return work.runUnasked(async () => {
    if (!store.get().autoRefresh) {
      store.set({ outOfDate: 'edited' });
      return;
    }
    await session.bringUpToDate(true);
    store.set({ outOfDate: null });
  });
}

function sheetName(workbook: WorkbookState, id: string): string | null {
  for (const [name, sheet] of liveOf(workbook)?.sheets ?? []) if (sheet.id === id) return name;
  return null;
}
