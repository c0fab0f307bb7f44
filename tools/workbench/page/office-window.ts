/** A command of the ribbon, as the pane's page registers it. */
export type RibbonCommand = (event: { completed(): void }) => void;

/** What the page shows for Excel. */
export interface WindowParts {
  readonly pane: HTMLElement;
  readonly paneButton: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly dialogFrame: HTMLIFrameElement;
}

/** What the client in the pane's frame (`../office/after-client.js`) asks of the window. */
export type ClientWindow = Pick<OfficeWindow, 'associate' | 'clientReady' | 'showPane' | 'showDialog'>;

/** What Excel answers to a click on a command whose name nobody has associated. */
const NOT_ASSOCIATED = 11101;

/** Excel's own window, as far as an add-in has to do with it: ribbon, pane, and the small windows that it opens. */
export class OfficeWindow {
  /** The codes of the clicks that were lost, in order. */
  readonly lostClicks: number[] = [];
  private readonly commands = new Map<string, RibbonCommand>();
  /** Clicks that wait for the client to be there; null: it is. */
  private early: (() => void)[] | null = [];

  constructor(private readonly parts: WindowParts) {}

  /** The pane's page says what a command does. */
  associate(name: string, command: RibbonCommand): void {
    this.commands.set(name, command);
  }

  /**
   * The client is there, and Excel hands over what was clicked before. A name that the page has not associated by now is
   * answered with 11101 and the click is lost (OfficeDev/office-js #5176, #3378, #2744): the client says so just before
   * `Office.onReady` resolves.
   */
  clientReady(): void {
    const early = this.early ?? [];
    this.early = null;
    for (const act of early) act();
  }

  /** Another workbook, and with it another page of the pane: its commands are still to come. */
  reset(): void {
    this.commands.clear();
    this.early = [];
    this.parts.dialog.close();
  }

  /** Somebody pressed a button of the ribbon. @returns a promise that resolves when the command has ended, or the click is lost */
  run(name: string): Promise<void> {
    return new Promise((resolve) => {
      const act = (): void => {
        const command = this.commands.get(name);
        if (command !== undefined) command({ completed: resolve });
        else {
          this.lostClicks.push(NOT_ASSOCIATED);
          resolve();
        }
      };
      if (this.early === null) act();
      else this.early.push(act);
    });
  }

  /** Whether the pane is to be seen. A hidden one goes on running, as in Excel's shared runtime. */
  get isPaneShown(): boolean {
    return !this.parts.pane.hidden;
  }

  /** Brings the pane forward. */
  showPane(): void {
    this.setPane(true);
  }

  /** Puts the pane away. */
  hidePane(): void {
    this.setPane(false);
  }

  /** Opens a small window. @returns false where there is one already, which Excel does not replace */
  showDialog(address: string): boolean {
    if (this.parts.dialog.open) return false;
    this.parts.dialogFrame.src = address;
    this.parts.dialog.show();
    return true;
  }

  /** Closes the small window, if there is one. */
  closeDialog(): void {
    this.parts.dialog.close();
  }

  private setPane(isShown: boolean): void {
    this.parts.pane.hidden = !isShown;
    this.parts.paneButton.setAttribute('aria-pressed', String(isShown));
  }
}
