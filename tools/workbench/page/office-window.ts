/** A command of the ribbon, as the pane's page registers it. */
export type RibbonCommand = (event: { completed(): void }) => void;

/** What the page shows for Excel. */
export interface WindowParts {
  readonly pane: HTMLElement;
  readonly paneButton: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly dialogFrame: HTMLIFrameElement;
}

/** Excel's own window, as far as an add-in has to do with it: ribbon, pane, and the small windows that it opens. */
export class OfficeWindow {
  private readonly commands = new Map<string, RibbonCommand>();
  private readonly wanted = new Map<string, () => void>();

  constructor(private readonly parts: WindowParts) {}

  /** The pane's page says what a command does. What was asked for before the page was there at all is done now. */
  associate(name: string, command: RibbonCommand): void {
    this.commands.set(name, command);
    const act = this.wanted.get(name);
    this.wanted.delete(name);
    act?.();
  }

  /** Another workbook, and with it another page of the pane: its commands are still to come. */
  reset(): void {
    this.commands.clear();
    this.wanted.clear();
    this.parts.dialog.close();
  }

  /** Somebody pressed a button of the ribbon. @returns a promise that resolves when the command says that it is done */
  run(name: string): Promise<void> {
    return new Promise((resolve) => {
      const act = (): void => {
        this.commands.get(name)?.({ completed: resolve });
      };
      if (this.commands.has(name)) act();
      else this.wanted.set(name, act);
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
