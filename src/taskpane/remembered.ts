const PREFIX = 'shinchoku.';

/** Something remembered on this computer, for this person; null: nothing. Browsers may refuse a frame its storage. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Remembers something, where the browser lets a page do that. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    // Refused: see recall.
  }
}

/** What the pane looks like at first, from what is remembered. */
export function rememberedFacts(recalled: (key: string) => string | null): { isFirstRun: boolean; autoRefresh: boolean } {
  return { isFirstRun: recalled('welcomed') === null, autoRefresh: recalled('auto-refresh') !== 'off' };
}
