/** Stands in a result cell whose figures cannot be evaluated as they are; the written formula shows exactly this. */
export const CHECK_LABEL = '要確認';

/**
 * Begins the formula of a row whose figures carry notes, where its reader sees it: what to do when the cell shows
 * {@link CHECK_LABEL} because somebody typed another note. It is no part of the result.
 */
export const CHECK_HINT = `「${CHECK_LABEL}」と出たら、数値だけを入力するか、もう一度評価`;

/** Statuses that begin like a heading (目標達成 like 目標) and are none, whatever the profile. */
export const STATUS_WORDS = ['達成', '未達成', '目標達成', '目標未達成', CHECK_LABEL] as const;
/** The same for statuses that an arrow follows. */
export const STATUS_BEGINNINGS = ['改善', '悪化'] as const;

/** A text longer than this says more than a status, unless a profile's own label is longer. */
export const LONGEST_STATUS = 12;

const STATUS = new RegExp(`^(?:${STATUS_WORDS.join('|')})$|^(?:${STATUS_BEGINNINGS.join('|')})`);

/** Whether a heading's key is a status's word. */
export function isStatusWord(key: string): boolean {
  return STATUS.test(key);
}
