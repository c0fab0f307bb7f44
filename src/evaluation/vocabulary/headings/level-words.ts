import type { Level } from '../../evaluation';
import { alternatives } from '../figures/amount-words';
import { BULLETS, CIRCLED_NUMBERS, DIGITS, ROMAN_NUMBERS } from '../signs';

/** A word for a level of the outline. */
export interface LevelWord {
  readonly word: string;
  /** null: bodies use it for different levels. */
  readonly level: Level | null;
  /** Whether a column's heading that is just this, begins with it, or has it anywhere, is the level's. */
  readonly heads?: 'alone' | 'beginning' | 'anywhere';
  /**
   * Whether it stands before a number: then it tells the level, or is merely part of the name. The report's own words are no
   * part of number or name and are dropped: 重点戦略1 「…」 is the same heading as 1 「…」.
   */
  readonly numbered?: 'tells-level' | 'in-name' | 'dropped';
}

/** The words by the level that they tell, and how. */
export const LEVEL_WORDS: readonly LevelWord[] = [
  ...words('strategy', { heads: 'anywhere', numbered: 'dropped' }, ['重点戦略']),
  ...words('strategy', { heads: 'anywhere', numbered: 'tells-level' }, ['基本戦略']),
  ...words('strategy', { heads: 'beginning', numbered: 'tells-level' }, [
    '戦略',
    '基本目標',
    '政策目標',
    '重点目標',
    '横断的目標',
    '横断的な目標',
  ]),
  ...words('strategy', { heads: 'beginning', numbered: 'in-name' }, ['基本方針', '政策', '柱', '分野']),
  ...words('strategy', { heads: 'anywhere' }, ['重点政策', '重点プロジェクト', 'strategy']),
  ...words('strategy', { heads: 'beginning' }, ['重点分野', '重点テーマ', 'テーマ', '大項目', '大分類']),
  ...words('strategy', { heads: 'alone' }, ['章', '編']),
  ...words('direction', { heads: 'anywhere', numbered: 'dropped' }, ['戦略方針']),
  ...words('direction', { heads: 'anywhere', numbered: 'tells-level' }, ['基本的方向', '基本的な方向', '基本施策']),
  ...words('direction', { heads: 'beginning', numbered: 'tells-level' }, ['方針']),
  ...words('direction', { heads: 'beginning' }, ['方向', '中項目', '中分類', 'direction']),
  ...words('direction', { heads: 'anywhere' }, [
    '方向性',
    '施策の方向',
    '取組の方向',
    '取組みの方向',
    '取り組みの方向',
    '施策の柱',
    '重点課題',
    '基本課題',
    '基本的課題',
  ]),
  ...words('direction', { heads: 'alone' }, ['節']),
  ...words('measure', { heads: 'anywhere', numbered: 'dropped' }, ['施策']),
  ...words('measure', { heads: 'anywhere', numbered: 'tells-level' }, ['具体的施策']),
  ...words('measure', { heads: 'anywhere' }, ['具体的取組', '具体的な取組', '主な取組', '主な事業', '基本事業', 'measure']),
  ...words('measure', { heads: 'beginning', numbered: 'tells-level' }, ['取組']),
  ...words('measure', { heads: 'beginning' }, ['取り組み', '事業', '小項目', '小分類']),
  ...words('measure', { heads: 'anywhere', numbered: 'in-name' }, ['プロジェクト']),
  ...words('measure', { heads: 'alone' }, ['項', '細目']),
  ...words(null, { numbered: 'in-name' }, ['重点施策', '目標']),
];

function words(level: LevelWord['level'], how: Pick<LevelWord, 'heads' | 'numbered'>, all: readonly string[]): LevelWord[] {
  return all.map((word) => ({ word, level, ...how }));
}

/** The words that stand before a number, as alternatives of a pattern: all of them, or those that are dropped. */
export const NUMBERED_WORDS = alternatives(LEVEL_WORDS.filter(({ numbered }) => numbered !== undefined).map(({ word }) => word));
export const DROPPED_WORDS = alternatives(LEVEL_WORDS.filter(({ numbered }) => numbered === 'dropped').map(({ word }) => word));

const TELLING = new Map(
  LEVEL_WORDS.flatMap(({ word, level, numbered }) =>
    level === null || numbered === undefined || numbered === 'in-name' ? [] : [[word, level] as const],
  ),
);
/** What may set a level's word off: 【基本目標1】, ■ 基本目標1. */
export const BEFORE_WORD = `[${BULLETS}【〔\\[［<＜《≪〈(（]{0,2}[\\s　]*`;
const WORD_BEFORE_NUMBER = new RegExp(
  `^${BEFORE_WORD}(${alternatives(TELLING.keys())})[\\s　]*[(（]?[${DIGITS}${CIRCLED_NUMBERS}${ROMAN_NUMBERS}]`,
  'u',
);

/** The level that a heading's own word before its number tells: 基本目標1, 施策(2); undefined where there is none. */
export function levelBeforeNumber(text: string): Level | undefined {
  const word = WORD_BEFORE_NUMBER.exec(text)?.[1];
  return word === undefined ? undefined : TELLING.get(word);
}

/** Chapters and their parts: the word stands behind the number. */
const CHAPTER = new RegExp(`^第[\\s　]*[${DIGITS}〇一二三四五六七八九十]{1,3}[\\s　]*([編部章節項])`, 'u');
const ANY_WORD_BEFORE_NUMBER = new RegExp(
  `^${BEFORE_WORD}(${NUMBERED_WORDS})[\\s　]*[(（]?[${DIGITS}${CIRCLED_NUMBERS}${ROMAN_NUMBERS}]`,
  'u',
);

/** The word with which a heading says its own level: 基本目標1, 第2章; undefined where it has none. */
export function wordBeforeNumber(text: string): string | undefined {
  return (CHAPTER.exec(text) ?? ANY_WORD_BEFORE_NUMBER.exec(text))?.[1];
}

/** Words that stand in a level's place for the strategy's own indicators. Source: docs/rules.md, 基本目標. */
export const OVERALL_GOALS: ReadonlySet<string> = new Set(['基本目標', '数値目標', '全体目標', '総合目標', '全体', '戦略全体']);
