/**
 * Keeps the keyboard in the pane while somebody works there. The grid takes the focus whenever it shows something new;
 * Excel does not. Whoever clicks outside the pane takes the keyboard along.
 */
export function keepFocusInPane(pane: HTMLIFrameElement, grid: HTMLElement): void {
  let isInPane = false;
  window.addEventListener('blur', () => {
    if (document.activeElement === pane) isInPane = true;
  });
  document.addEventListener(
    'pointerdown',
    () => {
      isInPane = false;
    },
    true,
  );
  grid.addEventListener('focusin', () => {
    if (isInPane) pane.contentWindow?.focus();
  });
}
