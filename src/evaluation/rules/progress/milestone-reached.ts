/** What is said of a deed that is done: 設置済, 策定済み, 開設した, 整備完了. */
const DONE = /^(?:済み?|した|しました|完了)$/;

/**
 * Whether a word says that what another one names has been reached: the same word, or the same and that it is done.
 * @example isMilestoneReached('設置済', '設置') // true
 */
export function isMilestoneReached(actual: string, target: string): boolean {
  const [reached, wanted] = [actual.normalize('NFKC').trim(), target.normalize('NFKC').trim()];
  return reached === wanted || (reached.startsWith(wanted) && DONE.test(reached.slice(wanted.length).trim()));
}
