import { remembered } from '../remembered';
import { ARROWS as ARROW, DASHES as DASH, LOOK_ALIKES } from '../signs';
import { LONGEST_STATUS } from './status-words';

/** Where it stands alone, the kanji for one is a dash, too. */
const DASHES = new RegExp(`[${DASH}一]`, 'g');
const LOOKS_LIKE = LOOK_ALIKES.map(([sign, like]) => [sign, new RegExp(`[${like}]`, 'g')] as const);

/**
 * A status as it is compared: width, spaces and look-alike signs do not matter.
 * @example statusKey('改善 ↑') // '改善↑'
 * @example statusKey('―') // '-'
 */
export const statusKey = remembered((text: string): string => {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const key = LOOKS_LIKE.reduce((rest, [sign, like]) => rest.replace(like, sign), plain);
  const dashed = key.replace(DASHES, '-');
  // Only a status that is nothing but dashes is one: the `ー` of センター is a letter.
  return /^-+$/.test(dashed) ? '-' : key;
});

const ARROWS = new RegExp(`[${ARROW}]|\ufe0f`, 'gu');

/** So much longer than its label may a status be by spaces between its characters. */
const SPACED = LONGEST_STATUS;

/** Finds the status label that a text means; undefined when it means none of them. */
export type StatusMatcher = (text: string) => string | undefined;

/**
 * A matcher for a profile's status labels. A label written exactly wins over one that only looks the same, and that over
 * one that is the same but for its arrow; of labels that look the same, the first wins.
 * @param labels the count table's columns, {@link import('../../profile/profile').Profile.columnOrder}
 * @param words how the sheet writes statuses otherwise, each with the label that it means
 */
export function statusMatcher(labels: readonly string[], words: Readonly<Record<string, string>> = {}): StatusMatcher {
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
  for (const [word, label] of Object.entries(words)) {
    const key = statusKey(word);
    if (!byKey.has(key) && labels.includes(label)) byKey.set(key, label);
  }
  const longest = Math.max(LONGEST_STATUS, ...[...labels, ...Object.keys(words)].map((text) => text.length)) + SPACED;
  return (text) => {
    if (text.length > longest) return undefined;
    // A sheet repeats a handful of statuses, so the normalising is done once for each.
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before;
    const key = statusKey(text);
    const label = byKey.get(key) ?? byWord.get(key.replace(ARROWS, ''));
    known.set(text, label);
    return label;
  };
}
