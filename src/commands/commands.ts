import { sayOutcome } from './say-outcome';

/** What the ribbon can ask for; the pane's controller is it. */
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
      // The controller says in the pane what failed; a window that cannot be opened is nobody's loss.
      .catch(() => undefined)
      .finally(() => {
        event.completed();
      });
  });
}
