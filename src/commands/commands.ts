/** What the ribbon can ask for. */
export interface RibbonCommands {
  evaluateFromRibbon(): Promise<{ readonly text: string; readonly needsPerson: boolean }>;
}

/**
 * Lets the ribbon's 評価する run in the pane's own page, which Excel keeps alive behind it: nothing is loaded twice, and
 * what was written can be taken back in the pane. Where something needs a person the pane comes forward; otherwise a
 * small window says what came of it.
 */
export function registerCommands(commands: RibbonCommands): void {
  // A page that is only tried out has no ribbon.
  if (typeof Office.actions === 'undefined') return;
  Office.actions.associate('evaluate', (event: Office.AddinCommands.Event) => {
    void commands
      .evaluateFromRibbon()
      .then(({ text, needsPerson }) => (needsPerson ? Office.addin.showAsTaskpane() : sayOutcome(Office.context.ui, text)))
      // What failed is said in the pane; a window that cannot be opened is nobody's loss.
      .catch(() => undefined)
      .finally(() => {
        event.completed();
      });
  });
}

/** As much of `Office.context.ui` as is used. */
interface DialogOpener {
  displayDialogAsync(address: string, options: { height: number; width: number; displayInIframe: boolean }): void;
}

/** Says in a small window what the ribbon's command came to. The text travels behind the `#` and reaches no server. */
function sayOutcome(ui: DialogOpener, text: string): void {
  const address = new URL('outcome.html', location.href);
  address.searchParams.set('lang', document.documentElement.lang);
  address.hash = encodeURIComponent(text);
  ui.displayDialogAsync(address.href, { height: 20, width: 24, displayInIframe: true });
}
