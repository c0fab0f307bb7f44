const PREFIX = 'shinchoku.';

/** A preference of this person on this computer; null: none. Browsers may refuse a frame its storage. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Stores a preference, where the browser lets a page do that. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    // Refused: see recall.
  }
}

/** What the pane shows at first, by the preferences. */
export function localPreferences(recalled: (key: string) => string | null): { isFirstRun: boolean; autoRefresh: boolean } {
  return { isFirstRun: recalled('welcomed') === null, autoRefresh: recalled('auto-refresh') !== 'off' };
}
