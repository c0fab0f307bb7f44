/**
 * Keeps the keyboard in the pane while somebody works there. The grid takes the focus whenever it shows something new;
 * Excel does not. Whoever clicks outside the pane, or leaves it by Tab or F6, takes the keyboard along.
 */
export function keepFocusInPane(pane: HTMLIFrameElement, grid: HTMLElement): void {
  let isInPane = false;
  let focused: HTMLElement | null = null;
  const intoPane = (): void => {
    pane.contentWindow?.focus();
    // A frame that loses the focus forgets which of its controls had it.
    if (focused?.isConnected === true) focused.focus({ preventScroll: true });
  };
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
  // Inside the grid Tab goes from cell to cell; F6 leads out of it and of the pane, as in Excel.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      intoPane();
    },
    true,
  );
  pane.addEventListener('load', () => {
    const inside = pane.contentDocument;
    focused = null;
    inside?.addEventListener('focusin', ({ target }) => {
      focused = target as HTMLElement;
    });
    inside?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Tab' && event.key !== 'F6') return;
        isInPane = false;
        if (event.key === 'F6') {
          event.preventDefault();
          grid.querySelector<HTMLElement>('[contenteditable]')?.focus();
          return;
        }
        // The focus moves next, within the pane or out of it.
        setTimeout(() => {
          isInPane = document.activeElement === pane;
        }, 0);
      },
      true,
    );
  });
  grid.addEventListener('focusin', () => {
    if (isInPane) intoPane();
  });
}
