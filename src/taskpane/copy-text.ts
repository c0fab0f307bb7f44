/**
 * Puts a field's text on the clipboard. Inside Excel the clipboard's own interface is often refused; selecting and
 * copying works there.
 */
export function copyText(field: HTMLTextAreaElement): void {
  field.focus();
  field.select();
  void navigator.clipboard?.writeText(field.value).catch(() => undefined);
  document.execCommand('copy');
}
