import { findingActions } from './actions/finding-actions';
import { navigationActions } from './actions/navigation-actions';
import type { PaneActions } from './actions/pane-actions';
import { reportActions } from './actions/report-actions';
import { ruleActions } from './actions/rule-actions';
import { settingsActions } from './actions/settings-actions';
import { sharingActions } from './actions/sharing-actions';
import { workbookActions } from './actions/workbook-actions';
import { yearActions } from './actions/year-actions';
import { localPreferences } from './host/local-preferences';
import type { PaneHost } from './host/pane-host';
import { loadErrorTexts } from './model/error-text';
import { loadFindingSentences } from './model/findings/said-finding';
import type { PaneState } from './state/pane-state';
import type { Store } from './state/store';
import { followWorkbook } from './control/follow-workbook';
import type { PaneParts } from './control/pane-parts';
import { PaneWork } from './control/pane-work';
import { evaluateFromRibbon, type Outcome } from './actions/ribbon';
import { WorkbookSession } from './control/workbook-session';

/** The pane without its drawing. */
export interface Pane {
  readonly actions: PaneActions;
  /** Reads the workbook with its settings and begins to follow what happens in it. */
  start(): Promise<void>;
  /** Evaluates for the ribbon's button, where nobody sees the pane. */
  evaluateFromRibbon(): Promise<Outcome>;
}

/**
 * Makes a pane of a host and a state: what a person does there changes both.
 * @param pause waits, in milliseconds; tests need not
 */
export function createPane(host: PaneHost, store: Store<PaneState>, pause?: (milliseconds: number) => Promise<void>): Pane {
  const work = new PaneWork(store);
  const session = new WorkbookSession(host, store);
  const parts: PaneParts = { host, store, work, session };
  const actions = {
    ...workbookActions(parts),
    ...findingActions(parts),
    ...settingsActions(parts),
    ...ruleActions(parts),
    ...sharingActions(parts),
    ...reportActions(parts),
    ...yearActions(parts),
    ...navigationActions(host, store),
  };
  return {
    actions,
    start: async () => {
      store.set(localPreferences((key) => host.recall(key)));
      host.watchCellEdit((cellEdited) => store.set({ cellEdited }));
      await work.run('reading', async () => {
        await session.settings.open();
        await session.read();
      });
      // Not in turn with other work: it may take until the person has ended editing a cell.
      await followWorkbook(parts, pause);
      await Promise.all([loadErrorTexts(), loadFindingSentences().catch(() => undefined)]);
    },
    evaluateFromRibbon: () => evaluateFromRibbon(parts, actions),
  };
}
