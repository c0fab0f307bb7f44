import { render } from 'preact';
import type { Language } from '../i18n/language';
import type { PaneActions } from './actions/pane-actions';
import { createPane, type Pane } from './create-pane';
import { excelPaneHost, type ExcelParts } from './host/excel-pane-host';
import { initialState, type PaneState } from './state/pane-state';
import { createStore, type Store } from './state/store';
import { appView } from './views/app-view';
import { viewOf } from './views/view';

/** Begins the pane in this element: draws it and reads the workbook. */
export function startPane(root: Element, language: Language, parts: ExcelParts): Pane {
  const store = createStore(initialState(language));
  const pane = createPane(excelPaneHost(parts), store);
  // What is stored on this computer is known at once, so that what the frame shows of it already stays.
  void pane.start();
  drawPane(root, store, pane.actions);
  return pane;
}

/**
 * What one answer of Excel's sets off is several changes with a few steps of other promises in between: so many steps after the last
 * change the pane is drawn, still in the same task, once for all of them.
 */
const STEPS_TO_WAIT = 12;

/** Draws the pane whenever its state has changed, once for any number of changes at a time. */
export function drawPane(root: Element, store: Store<PaneState>, actions: PaneActions): void {
  let isDue = false;
  let steps = 0;
  const draw = (): void => {
    isDue = false;
    render(appView(viewOf(store.get(), actions)), root);
  };
  const wait = (): void => {
    if (steps-- > 0) queueMicrotask(wait);
    else draw();
  };
  store.subscribe(() => {
    steps = STEPS_TO_WAIT;
    if (isDue) return;
    isDue = true;
    queueMicrotask(wait);
  });
  draw();
}
