/** What the small window's page finds its text under, in the browser's storage of this origin. */
export const OUTCOME_KEY = 'shinchoku.outcome';

/** Excel's word for having a dialog already: it has one for each of its windows. */
const DIALOG_ALREADY_OPENED = 12007;

/** The value of `Office.AsyncResultStatus.Succeeded`, which is not there before Excel has answered. */
const SUCCEEDED = 'succeeded';

interface DialogResult {
  readonly status: unknown;
  readonly error?: { readonly code: number } | null;
  readonly value?: { close(): void } | undefined;
}

/** As much of `Office.context.ui` as is used. */
export interface DialogOpener {
  displayDialogAsync(
    address: string,
    options: { height: number; width: number; displayInIframe: boolean },
    done: (result: DialogResult) => void,
  ): void;
}

/**
 * The small window that says what the ribbon's command came to. Its text travels behind the `#` and reaches no server; on the
 * web and on phones that is lost (OfficeDev/office-js #2284, #3057), so it is put in the browser's storage as well.
 */
export class OutcomeWindow {
  private open: { close(): void } | null = null;

  /** @param ui asked for when it is needed: it is not there before Excel has answered */
  constructor(private readonly ui: () => DialogOpener) {}

  /** Says something in the window, in place of what it said before. @returns whether Excel opened it */
  async say(text: string): Promise<boolean> {
    this.close();
    store(text);
    const address = new URL('outcome.html', location.href);
    address.searchParams.set('lang', document.documentElement.lang);
    address.hash = encodeURIComponent(text);
    let result = await this.display(address.href);
    // One that is being closed may still count.
    if (result.error?.code === DIALOG_ALREADY_OPENED) result = await this.display(address.href);
    this.open = result.value ?? null;
    return result.status === SUCCEEDED;
  }

  private display(address: string): Promise<DialogResult> {
    return new Promise((resolve) => {
      try {
        this.ui().displayDialogAsync(address, { height: 20, width: 24, displayInIframe: true }, resolve);
      } catch {
        resolve({ status: 'failed' });
      }
    });
  }

  private close(): void {
    try {
      this.open?.close();
    } catch {
      // The person has closed it.
    }
    this.open = null;
  }
}

function store(text: string): void {
  try {
    localStorage.setItem(OUTCOME_KEY, text);
  } catch {
    // Browsers may refuse a frame its storage; the page then has a sentence that needs no text.
  }
}
