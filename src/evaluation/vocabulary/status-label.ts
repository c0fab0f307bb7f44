/** The dashes and bars that people type for "nothing" or "no change"; `ー` and `一` are what a Japanese keyboard gives instead. */
const DASHES = /[-\u00ad\u2010-\u2015\u2043\u207b\u2212\u2500\u2501\u30fc\uff0d\uff70\u4e00]/g;

/** Shapes that look alike and are typed for one another: 〇◯⚪ for ○, ✕✖ for ×. */
const CIRCLES = /[\u25ef\u3007\u26aa]/g;
const CROSSES = /[\u2715\u2716\u2573]/g;

/**
 * A status as it is compared: width, spaces and look-alike signs do not matter.
 * @example statusKey('改善 ↑') // '改善↑'
 * @example statusKey('―') // '-'
 */
export function statusKey(text: string): string {
  const key = text.normalize('NFKC').replace(/\s+/g, '').replace(CIRCLES, '○').replace(CROSSES, '×');
  const dashed = key.replace(DASHES, '-');
  // Only a status that is nothing but dashes is one: the `ー` of センター is a letter.
  return /^-+$/.test(dashed) ? '-' : key;
}

/** A text longer than this says more than a status. */
export const LONGEST_STATUS = 12;

/** What is drawn beside a status's word: 改善 is 改善↑ typed in a hurry. */
const ARROWS = /[\u2190-\u21ff\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b11]|\ufe0f/gu;

/** Finds the status label that a text means; undefined when it means none of them. */
export type StatusMatcher = (text: string) => string | undefined;

/**
 * A matcher for a profile's status labels. A label written exactly wins over one that only looks the same, and that over
 * one that is the same but for its arrow; of labels that look the same, the first wins.
 * @param labels the count table's columns, {@link import('../profile/profile').Profile.columnOrder}
 */
export function statusMatcher(labels: readonly string[]): StatusMatcher {
  const known = new Map<string, string | undefined>();
  const byKey = new Map<string, string>();
  const byWord = new Map<string, string | undefined>();
  for (const label of labels) {
    known.set(label, label);
    const key = statusKey(label);
    if (!byKey.has(key)) byKey.set(key, label);
    const word = key.replace(ARROWS, '');
    // Two labels with the same word can only be told by their arrows.
    byWord.set(word, byWord.has(word) ? undefined : label);
  }
  byWord.delete('');
  return (text) => {
    // A sheet repeats a handful of statuses, so the normalising is done once for each.
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before;
    const key = statusKey(text);
    const label = byKey.get(key) ?? byWord.get(key.replace(ARROWS, ''));
    known.set(text, label);
    return label;
  };
}
