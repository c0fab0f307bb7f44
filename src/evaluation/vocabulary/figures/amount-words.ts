/** Words that multiply the number before them, as powers of ten. */
export const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

/** 百 and 千 may stand before another multiplier (百万), the others only behind. */
export const SMALL_MULTIPLIERS = '百千';
export const LARGE_MULTIPLIERS = '万億兆';
export const ONE_MULTIPLIER = `[${SMALL_MULTIPLIERS}${LARGE_MULTIPLIERS}]`;

/** A number is at least, at most, above or below what it says; above and below leave the number itself out. */
export type Bound = 'at-least' | 'at-most' | 'above' | 'below';

/** Whether more than the number is meant. */
export function isMinimum(bound: Bound): boolean {
  return bound === 'at-least' || bound === 'above';
}

/** Whether the number itself is left out. */
export function isStrict(bound: Bound): boolean {
  return bound === 'above' || bound === 'below';
}

/** Words behind a number, or its unit, that make it a bound. */
export const BOUND_WORDS: readonly (readonly [word: string, bound: Bound])[] = [
  ['以上', 'at-least'],
  ['超える', 'above'],
  ['を超える', 'above'],
  ['超', 'above'],
  ['を超', 'above'],
  ['超過', 'above'],
  ['上回る', 'above'],
  ['を上回る', 'above'],
  ['より多い', 'above'],
  ['より多く', 'above'],
  ['より大きい', 'above'],
  ['より高い', 'above'],
  ['より上', 'above'],
  ['下らない', 'at-least'],
  ['を下らない', 'at-least'],
  ['~', 'at-least'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['未満', 'below'],
  ['下回る', 'below'],
  ['を下回る', 'below'],
  ['切る', 'below'],
  ['を切る', 'below'],
  ['より少ない', 'below'],
  ['より小さい', 'below'],
  ['より低い', 'below'],
  ['より下', 'below'],
];

/** Signs before a number that make it a bound. */
export const BOUND_SIGNS: Readonly<Record<string, Bound>> = {
  '≥': 'at-least',
  '≧': 'at-least',
  '⩾': 'at-least',
  '>': 'above',
  '≤': 'at-most',
  '≦': 'at-most',
  '⩽': 'at-most',
  '<': 'below',
  '~': 'at-most',
};

const BOUNDS = new Map<string, Bound>([...BOUND_WORDS, ...Object.entries(BOUND_SIGNS), ['>=', 'at-least'], ['<=', 'at-most']]);

/** The bound that a text says which says nothing else (以上, ≦, 未満); undefined for any other. */
export function boundWord(text: string): Bound | undefined {
  return text.length > LONGEST_BOUND ? undefined : BOUNDS.get(text.normalize('NFKC').replace(/[\s()]/g, ''));
}

const LONGEST_BOUND = 10;

/** Words before a number that make it a rough one. */
export const ROUGHLY = ['≒', '約', 'およそ', 'おおよそ', 'おおむね', '概ね', '凡そ', 'ほぼ'];

/** What kind of figure it is, said beside the number with or without 値: a note, no part of the number. */
export const KINDS_OF_FIGURE = ['実績', '見込', '見込み', '目標', '現状', '速報', '参考', '推計', '推定', '暫定', '確定', '概算'];

/** The longest first, so that as much is taken as is there. */
export function alternatives(words: Iterable<string>): string {
  return [...words].sort((one, other) => other.length - one.length).join('|');
}
