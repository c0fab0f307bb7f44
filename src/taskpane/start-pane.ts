import type { Language } from '../i18n/language';
import { drawPane } from './draw-pane';
import { excelPaneHost, type ExcelParts } from './excel-pane-host';
import { PaneController } from './pane-controller';
import { initialState } from './pane-state';
import { createStore } from './store';

/** Begins the pane in this element: draws it and reads the workbook. */
export function startPane(root: Element, language: Language, parts: ExcelParts): PaneController {
  const store = createStore(initialState(language));
  const controller = new PaneController(excelPaneHost(parts), store);
  // What is remembered is known at once, so that what stands there already stays.
  void controller.start();
  drawPane(root, store, controller);
  return controller;
}
