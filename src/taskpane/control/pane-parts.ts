import type { PaneHost } from '../host/pane-host';
import type { PaneState } from '../state/pane-state';
import type { Store } from '../state/store';
import type { PaneWork } from './pane-work';
import type { WorkbookSession } from './workbook-session';

/** What actions are carried out with. */
export interface PaneParts {
  readonly host: PaneHost;
  readonly store: Store<PaneState>;
  readonly work: PaneWork;
  readonly session: WorkbookSession;
}
