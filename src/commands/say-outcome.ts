/** As much of `Office.context.ui` as is used. */
interface DialogOpener {
  displayDialogAsync(address: string, options: { height: number; width: number; displayInIframe: boolean }): void;
}

/** Says in a small window what the ribbon's command came to. The text travels behind the `#` and reaches no server. */
export function sayOutcome(ui: DialogOpener, text: string): void {
  const address = new URL('outcome.html', location.href);
  address.searchParams.set('lang', document.documentElement.lang);
  address.hash = encodeURIComponent(text);
  ui.displayDialogAsync(address.href, { height: 20, width: 24, displayInIframe: true });
}
