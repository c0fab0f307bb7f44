import { OutcomeWindow, type DialogOpener } from './outcome-window';

/** What the ribbon can ask for. */
export interface RibbonCommands {
  evaluateFromRibbon(): Promise<{ readonly text: string; readonly needsPerson: boolean }>;
}

/** As much of `Office` as is used; a page that is only tried out has no ribbon. */
interface RibbonOffice {
  readonly actions?: { associate(name: string, act: (event: { completed(): void }) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
  readonly context: { readonly ui: DialogOpener };
}

/**
 * Lets the ribbon's 評価する run in the pane's own page, which Excel keeps alive behind it: nothing is loaded twice, and
 * what was written can be taken back in the pane. To be called as soon as the client is there: Excel calls a command just
 * before the client says that it is ready, and a name that is not associated by then is answered with 11101 and the click
 * lost (OfficeDev/office-js #5176, #3378, #2744). So the command waits, however long Excel takes.
 *
 * Where something needs a person the pane comes forward; otherwise a small window says what came of it. Where that cannot
 * be opened the pane comes forward too: a click is never answered by nothing.
 * @param commands null: the pane cannot begin, and says why
 */
export function registerCommands(office: RibbonOffice, commands: Promise<RibbonCommands | null>): void {
  const outcomes = new OutcomeWindow(() => office.context.ui);
  office.actions?.associate('evaluate', (event) => {
    void evaluate(office, commands, outcomes).finally(() => {
      event.completed();
    });
  });
}

async function evaluate(office: RibbonOffice, commands: Promise<RibbonCommands | null>, outcomes: OutcomeWindow): Promise<void> {
  const outcome = await commands.then((ready) => ready?.evaluateFromRibbon()).catch(() => undefined);
  const isSaid = outcome?.needsPerson === false && (await outcomes.say(outcome.text));
  if (isSaid) return;
  try {
    await office.addin.showAsTaskpane();
  } catch {
    if (outcome !== undefined) await outcomes.say(outcome.text);
  }
}
