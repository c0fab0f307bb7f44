import { eastAsianWidth } from 'get-east-asian-width';

/** Characters that take no column of their own: combining marks, joiners, variation selectors. */
const ZERO = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

const EMOJI_SELECTOR = '\ufe0f';
const JOINER = '\u200d';

/**
 * The columns that a text takes in a terminal. Characters of ambiguous width (↑ ↓ ※ ○ …) count one, as Unicode
 * recommends where the font is not known; tables are laid out so that a terminal that gives them two stays aligned.
 * @example displayWidth('改善↑') // 5
 */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  let previous = 0;
  let joined = false;
  for (const character of text) {
    if (character === EMOJI_SELECTOR && previous === 1) width += 1;
    const own = joined || ZERO.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
    joined = character === JOINER;
    width += own;
    previous = own;
  }
  return width;
}

/** What stands for the rest of a text that was cut. */
const CUT = '…';

/**
 * A text cut to at most so many columns; what is cut off is shown by `…`.
 * @param columns at least 1
 */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  graphemes ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept + segment) > columns - 1) break;
    kept += segment;
  }
  return kept.trimEnd() + CUT;
}

/** Made when something is cut for the first time: that takes as long as evaluating a small sheet. */
let graphemes: Intl.Segmenter | undefined;

export function padEndToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

export function padStartToWidth(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;
}
