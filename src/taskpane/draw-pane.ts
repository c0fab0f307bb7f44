import type { PaneController } from './pane-controller';
import type { PaneState } from './pane-state';
import { patchChildren } from './patch-children';
import type { Store } from './store';
import { appView } from './views/app-view';
import { viewContext } from './views/view-context';

/** Draws the pane whenever its state has changed, once for any number of changes at a time. */
export function drawPane(root: Element, store: Store<PaneState>, controller: PaneController): void {
  let isDue = false;
  const draw = (): void => {
    isDue = false;
    patchChildren(root, appView(viewContext(store.get(), controller)));
  };
  store.subscribe(() => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(draw);
  });
  draw();
}
