import { hash } from '../book/indicator-id';
import { isSameValue } from '../collect/answers/answer';

/** A text as long as this is remembered whole. */
const SHORT = 300;

/** What is remembered of a text that was written: a cell takes 32,767 characters, and a reason alone may have as many. */
export function remembered(text: string): string {
  return text.length <= SHORT ? text : `#${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}:${String(text.length)}`;
}

/** Whether a cell still holds what is remembered. */
export function isRemembered(now: string, taken: string | undefined): boolean {
  return taken !== undefined && isSameValue(remembered(now), taken);
}
