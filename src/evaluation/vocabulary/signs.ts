/**
 * The signs that people type, each kind in one place, as the inside of a character class: `new RegExp(`[${DASHES}]`)`.
 * Half-width and full-width forms stand side by side, because not every text has been normalised when it is looked at.
 */

/** Dashes that are never part of a word. */
export const HYPHENS = '-－\u00ad\u2010-\u2015\u2043\u207b−';

/** All that is typed for "nothing" and "no change": bars, too, and the long-vowel sign, which a Japanese keyboard gives instead. */
export const DASHES = `${HYPHENS}─━ー\uff70`;

/** What makes a number negative: a dash, or the triangles of Japanese bookkeeping. */
export const MINUS_SIGNS = `${DASHES}▲△`;

/** What stands between the parts of a number such as `1-2`, besides dashes. */
export const POINTS = '.．';

export const DIGITS = '0-9０-９';
export const CIRCLED_NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
export const ROMAN_NUMBERS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';

/** What opens a strategy's name. */
const OPENING_QUOTES = '「『';

const SHAPES = '★☆◎●○◆◇■□';
/** Signs that send to a footnote, as NFKC leaves them. */
export const FOOTNOTE_SIGNS = '※*†‡';
/** Signs that may mark indicators for which a note gives a rule of their own. */
export const MARKS = `${FOOTNOTE_SIGNS}＊${SHAPES}▲△§♯#`;
/** Signs that set a line off and say nothing. */
export const BULLETS = `${SHAPES}〇◯▼▽▶►・•*`;

/** Drawn beside a status's word: 改善 is 改善↑ typed in a hurry. */
export const ARROWS = '\u2190-\u21ff\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b11';

/** Shapes that look alike and are typed for one another. */
export const LOOK_ALIKES: readonly (readonly [sign: string, like: string])[] = [
  ['○', '\u25ef\u3007\u26aa'],
  ['×', '\u2715\u2716\u2573'],
];

/** A text as a part of a pattern that stands for itself. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const ONLY_DASHES = new RegExp(`^[${DASHES}]{1,3}$`);

/** Whether a text is a dash alone: in a level's or a count's place it says that there is none. */
export function isDash(text: string): boolean {
  return ONLY_DASHES.test(text);
}

const QUOTED = new RegExp(`^[${OPENING_QUOTES}]`);

/** Whether a text begins with 「, as the names of strategies do. */
export function isQuoted(text: string): boolean {
  return QUOTED.test(text);
}
