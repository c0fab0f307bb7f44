import { cleanText, matchKey } from '../clean-text';
import { BEFORE_WORD, DROPPED_WORDS, NUMBERED_WORDS, OVERALL_GOALS } from './level-words';
import { BULLETS, CIRCLED_NUMBERS, DASHES, DIGITS, POINTS, ROMAN_NUMBERS } from '../signs';

/** How a heading's number is written. Siblings are written alike. */
export type NumberStyle = 'plain' | 'bracketed' | 'circled' | 'roman' | 'path' | 'prefixed' | 'none';

/** A heading's text taken apart. */
export interface HeadingText {
  /** The number as typed, without separators (`1`, `(2)`, `Ⅰ`, `1-2`); null when there is none, or it is part of the name (`基本目標1`). */
  readonly number: string | null;
  readonly name: string;
  /** The number's value for telling sequences: of `1-2` the last part; null when there is none. */
  readonly ordinal: number | null;
  /** Of `1-2` the parts before the last. */
  readonly path: readonly number[];
  readonly style: NumberStyle;
}

const ROMAN_LETTERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

const DIGIT = `[${DIGITS}]`;
const JOINT = `[${DASHES}${POINTS}]`;
const SIGN_NUMBER = `[${CIRCLED_NUMBERS}${ROMAN_NUMBERS}]`;
/** `1-2 名`, `1.2 名`, `1－(2)`: a number that names its parent's too. */
const PATH = new RegExp(`^((?:${DIGIT}{1,2}\\s*${JOINT}\\s*)+[(（]?${DIGIT}{1,2}[)）]?)[\\s　.．、:：]+(?=\\S)(.+)$`, 'su');
const PLAIN = new RegExp(`^(${DIGIT}{1,3})(?:[\\s　]*[.．、:：）)][\\s　]*|[\\s　]+|(?=[「『【]))(.+)$`, 'su');
const BRACKETED = new RegExp(`^([(（]${DIGIT}{1,3}[)）])[\\s　]*(.+)$`, 'su');
const CIRCLED_NUMBER = new RegExp(`^([${CIRCLED_NUMBERS}])[\\s　.．、]*(.+)$`, 'su');
const ROMAN_NUMBER = new RegExp(`^([${ROMAN_NUMBERS}]|(?:IX|IV|V?I{1,3}|V|X)(?=[\\s　.．、]))[\\s　.．、]*(.+)$`, 'su');
/** 第2章 …, 第1 …; 第2期計画 counts nothing. */
const ORDINAL_WORD = new RegExp(`^(第${DIGIT}{1,2}(?:[編部章節項]|(?=[\\s　「『【:：])))[\\s　]*(.+)$`, 'su');
/** A level's own word before the number: the number is part of the name as the sheet has it. */
const PREFIXED = new RegExp(
  `^${BEFORE_WORD}(?:${NUMBERED_WORDS})[\\s　]*[(（]?(${DIGIT}{1,2}|${SIGN_NUMBER})(?:${JOINT}(${DIGIT}{1,2}))?[)）]?`,
  'u',
);

/** The report's own words for its levels: they say what the heading is and are no part of its number or name. */
const DROPPED = new RegExp(`^(?:${DROPPED_WORDS})[\\s　]*(?=(?:[(（]?${DIGIT}{1,2}[)）]?|${SIGN_NUMBER})[\\s　.．、:：「『])`, 'u');

/**
 * Takes a heading's text apart: `1 出会いの機会の創出`, `(2)雇用`, `①…`, `Ⅰ …`, `1-2 …`, `基本目標１ …`.
 * A level's own word before the number (`重点戦略1 「…」`) is left out, so that it is the same heading as `1 「…」`.
 * Digits that merely begin a name (`1日当たり…`, `2030年に…`) are no number.
 * @param text the cell's text; markup and outer space are removed
 */
export function readHeadingText(text: string): HeadingText {
  const plain = cleanText(text).replace(DROPPED, '');
  const path = PATH.exec(plain);
  if (path) {
    const numbers =
      (path[1] ?? '')
        .normalize('NFKC')
        .match(/[0-9]+/g)
        ?.map(Number) ?? [];
    return heading((path[1] ?? '').replace(/[\s　]/g, ''), path[2], numbers.at(-1) ?? null, 'path', numbers.slice(0, -1));
  }
  const prefixed = PREFIXED.exec(plain);
  if (prefixed) {
    const first = ordinalOf(prefixed[1] ?? '');
    const second = prefixed[2] === undefined ? null : ordinalOf(prefixed[2]);
    return {
      number: null,
      name: plain,
      ordinal: second ?? first,
      path: second === null || first === null ? [] : [first],
      style: 'prefixed',
    };
  }
  const styles: readonly (readonly [RegExp, NumberStyle])[] = [
    [PLAIN, 'plain'],
    [BRACKETED, 'bracketed'],
    [CIRCLED_NUMBER, 'circled'],
    [ROMAN_NUMBER, 'roman'],
    [ORDINAL_WORD, 'prefixed'],
  ];
  for (const [pattern, style] of styles) {
    const match = pattern.exec(plain);
    if (match) return heading(match[1] ?? '', match[2], ordinalOf(match[1] ?? ''), style);
  }
  return { number: null, name: plain, ordinal: null, path: [], style: 'none' };
}

function heading(
  number: string,
  name: string | undefined,
  ordinal: number | null,
  style: NumberStyle,
  path: readonly number[] = [],
): HeadingText {
  const typed = style === 'plain' || style === 'path' ? number.normalize('NFKC') : number;
  return { number: typed, name: (name ?? '').trim(), ordinal, path, style };
}

const ONLY_NUMBER = new RegExp(`^(?:[(（]?${DIGIT}{1,3}[)）.．、]?|${SIGN_NUMBER})$`, 'u');

/**
 * The number that a cell of its own holds beside a heading's name, or undefined.
 * @param text the cell's text
 */
export function readNumberCell(
  text: string,
): { readonly number: string; readonly ordinal: number; readonly style: NumberStyle } | undefined {
  const plain = cleanText(text);
  if (!ONLY_NUMBER.test(plain)) return undefined;
  const ordinal = ordinalOf(plain);
  if (ordinal === null) return undefined;
  const style: NumberStyle = CIRCLED_NUMBERS.includes(plain)
    ? 'circled'
    : ROMAN_NUMBERS.includes(plain)
      ? 'roman'
      : /^[(（]/.test(plain)
        ? 'bracketed'
        : 'plain';
  return { number: style === 'plain' ? plain.normalize('NFKC').replace(/[.、)]$/, '') : plain, ordinal, style };
}

const ONLY_PATH = new RegExp(`^(?:${DIGIT}{1,2}${JOINT})+[(（]?${DIGIT}{1,2}[)）]?$`, 'u');

/**
 * The number that names its parent's too (`1-2`, `１－１`, `1.2`) and stands in a cell of its own, or undefined. Codes look
 * the same: only where the column is a level's it is a heading's number.
 * @param text the cell's text
 */
export function readPathCell(text: string): string | undefined {
  return ONLY_PATH.test(text) ? text.normalize('NFKC') : undefined;
}

/** Serial numbers and codes (`K12`, `1-1-2`) say nothing about the outline. */
const CODE = new RegExp(`^[A-Za-zＡ-Ｚ]{0,4}[${DASHES}]?${DIGIT}+(?:${JOINT}${DIGIT}+)*$`);

/** Whether a text is a code, not a name. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

function ordinalOf(number: string): number | null {
  if (/^[0-9]+$/.test(number)) return Number(number);
  const circled = CIRCLED_NUMBERS.indexOf(number);
  if (number.length === 1 && circled >= 0) return circled + 1;
  const roman = number.length === 1 ? ROMAN_NUMBERS.indexOf(number) : -1;
  if (roman >= 0) return roman + 1;
  const letters = ROMAN_LETTERS.indexOf(number);
  if (letters >= 0) return letters + 1;
  const digits = /[0-9]+/.exec(number.normalize('NFKC'));
  return digits ? Number(digits[0]) : null;
}

/** `NUMBER NAME` with one space, or the name alone. */
export function headingLabel(number: string | null, name: string): string {
  return number === null ? name : `${number} ${name}`;
}

/** What people set such a word off with: a bullet before it, brackets around it, a colon behind it. */
const SET_OFF = new RegExp(`^[${BULLETS}]+|[:：]$`, 'g');
const IN_BRACKETS = /^[(<「『《≪](.*)[)>」』》≫]$/;

/** What may follow the word without changing what it means: 基本目標(数値目標), 基本目標に係る数値目標. */
const SAYS_AGAIN =
  /(?<=.)(?:\((?:数値目標|成果目標|目標|目標値|指標|kpi|kgi)\)|(?:の|に係る|に関する|における)(?:数値目標|目標|指標|kpi|kgi))$/;

/** Whether a level's text says that the indicator belongs to the strategy itself. */
export function isOverallGoal(text: string): boolean {
  const word = matchKey(text).replace(SET_OFF, '').replace(SAYS_AGAIN, '').replace(IN_BRACKETS, '$1').replace(SAYS_AGAIN, '');
  return OVERALL_GOALS.has(word);
}
