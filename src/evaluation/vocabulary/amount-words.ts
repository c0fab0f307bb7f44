/** Words that multiply the number before them, as powers of ten. */
export const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

/** 百 and 千 may stand before another multiplier (百万), the others only behind. */
export const SMALL_MULTIPLIERS = '百千';
export const LARGE_MULTIPLIERS = '万億兆';
export const ONE_MULTIPLIER = `[${SMALL_MULTIPLIERS}${LARGE_MULTIPLIERS}]`;

/** A number is at least, or at most, what it says. */
export type Bound = 'at-least' | 'at-most';

/** Words behind a number, or its unit, that make it a bound. */
export const BOUND_WORDS: readonly (readonly [word: string, bound: Bound])[] = [
  ['以上', 'at-least'],
  ['超える', 'at-least'],
  ['を超える', 'at-least'],
  ['超', 'at-least'],
  ['を超', 'at-least'],
  ['より多い', 'at-least'],
  ['~', 'at-least'],
  ['以下', 'at-most'],
  ['未満', 'at-most'],
  ['以内', 'at-most'],
];

/** Signs before a number that make it a bound. */
export const BOUND_SIGNS: Readonly<Record<string, Bound>> = {
  '≥': 'at-least',
  '≧': 'at-least',
  '⩾': 'at-least',
  '>': 'at-least',
  '≤': 'at-most',
  '≦': 'at-most',
  '⩽': 'at-most',
  '<': 'at-most',
  '~': 'at-most',
};

/** Words before a number that make it a rough one. */
export const ROUGHLY = ['約', 'およそ', 'おおよそ', 'おおむね', '概ね', '凡そ', 'ほぼ'];

/** What kind of figure it is, said beside the number with or without 値: a note, no part of the number. */
export const KINDS_OF_FIGURE = ['実績', '見込', '見込み', '目標', '現状', '速報', '参考', '推計', '推定', '暫定', '確定', '概算'];

/** The longest first, so that as much is taken as is there. */
export function alternatives(words: Iterable<string>): string {
  return [...words].sort((one, other) => other.length - one.length).join('|');
}
