import type { Capabilities } from '../capabilities';
import type { KnownMerges } from '../reading/known-merges';
import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import type { ExcelError } from '../excel-error';
import { REAL_TIMERS, type Timers } from '../timers';
import type { OwnSheets } from './own-sheets';

/** What live refresh tells its owner. */
export interface LiveRefreshHandlers {
  /** The person changed something just now; `refresh` follows when they have paused. */
  edited(): void;
  /** The person changed something, and has paused: evaluate again. Runs one at a time. */
  refresh(): Promise<void>;
  /** A co-author changed something: what is shown may be out of date. Nothing is to be written for it. */
  outOfDate(): void;
  /** `refresh` or Excel failed; live refresh goes on. */
  failed(error: ExcelError): void;
}

/** How long a person must have paused, in milliseconds: events come in bursts, and fast edits are partly lost on the web. */
export const PAUSE = 400;

/** What is known of the workbook besides, and kept up to date by what happens in it. */
export interface Followed {
  readonly knownMerges: KnownMerges;
  readonly ownSheets: OwnSheets;
}

interface SourcedEvent {
  readonly source?: string;
  readonly triggerSource?: string;
}

/** Ends live refresh. */
export interface Watch {
  stop(): Promise<void>;
}

/**
 * Follows what happens in the workbook: edits, inserted, deleted, moved and sorted rows (all of them are changes), new,
 * deleted and renamed sheets. In co-authoring every open add-in hears of every change: only the person's own are acted
 * upon, a co-author's are passed on, this add-in's own writes are ignored. Nothing is read from an event but whose it
 * was: whoever refreshes reads the workbook whole. Source:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 */
export async function watchWorkbook(
  excel: ExcelEntry,
  capabilities: Capabilities,
  handlers: LiveRefreshHandlers,
  { knownMerges, ownSheets }: Followed,
  timers: Timers = REAL_TIMERS,
): Promise<Watch> {
  /** Sheets that were added or deleted since the last refresh; whose doing it was is known a little later. */
  const sheetsOnly = new Set<string>();
  let hasOtherChanges = false;
  let timer: unknown = null;
  let isRunning = false;
  let isStopped = false;

  const schedule = (): void => {
    if (timer !== null) timers.clear(timer);
    timer = timers.set(() => {
      timer = null;
      void run();
    }, PAUSE);
  };
  const run = async (): Promise<void> => {
    // An edit during a refresh waits for its end and starts the pause anew.
    if (isRunning) {
      schedule();
      return;
    }
    const isOurDoing = !hasOtherChanges && [...sheetsOnly].every((id) => ownSheets.has(id));
    hasOtherChanges = false;
    sheetsOnly.clear();
    if (isOurDoing) return;
    isRunning = true;
    try {
      await handlers.refresh();
    } catch (error) {
      handlers.failed(toExcelError(error));
    } finally {
      isRunning = false;
    }
  };
  const onEvent = (event: SourcedEvent): Promise<void> => {
    if (isStopped || event.triggerSource === 'ThisLocalAddin') return Promise.resolve();
    if (event.source === 'Remote') handlers.outOfDate();
    else {
      hasOtherChanges = true;
      handlers.edited();
      schedule();
    }
    return Promise.resolve();
  };
  const onChanged = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!isStopped) knownMerges.move(event);
    return onEvent(event);
  };
  // Excel does not say of these whether the add-in did it itself.
  const onSheets = (event: SourcedEvent & { readonly worksheetId: string }): Promise<void> => {
    if (isStopped || ownSheets.has(event.worksheetId)) return Promise.resolve();
    if (event.source === 'Remote') handlers.outOfDate();
    else {
      sheetsOnly.add(event.worksheetId);
      schedule();
    }
    return Promise.resolve();
  };

  try {
    const registrations = await excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      const added = [
        worksheets.onChanged.add(onChanged),
        worksheets.onAdded.add(onSheets),
        worksheets.onDeleted.add(onSheets),
        // A client that is served from one's own origin may be older than the Excel around it.
        ...(capabilities.sheetRenamedEvent ? whereKnown(() => worksheets.onNameChanged.add(onEvent)) : []),
      ];
      await context.sync();
      return added;
    });
    return {
      stop: async () => {
        isStopped = true;
        if (timer !== null) timers.clear(timer);
        // A handler can only be removed with the context that registered it.
        const [first] = registrations;
        if (first === undefined) return;
        for (const registration of registrations) registration.remove();
        await first.context.sync();
      },
    };
  } catch (error) {
    throw toExcelError(error);
  }
}

/** What a client that does not know the event gives: nothing. */
function whereKnown<T>(add: () => T): T[] {
  try {
    return [add()];
  } catch {
    return [];
  }
}
