import type { Level } from '../../evaluation';
import { alternatives } from '../figures/amount-words';
import { CIRCLED_NUMBERS, DIGITS, ROMAN_NUMBERS } from '../signs';

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

/** One line a word. */
export const LEVEL_WORDS: readonly LevelWord[] = [
  { word: '重点戦略', level: 'strategy', heads: 'anywhere', numbered: 'dropped' },
  { word: '基本戦略', level: 'strategy', heads: 'anywhere', numbered: 'tells-level' },
  { word: '戦略', level: 'strategy', heads: 'beginning', numbered: 'tells-level' },
  { word: '基本目標', level: 'strategy', heads: 'beginning', numbered: 'tells-level' },
  { word: '政策目標', level: 'strategy', heads: 'beginning', numbered: 'tells-level' },
  { word: '重点目標', level: 'strategy', heads: 'beginning', numbered: 'tells-level' },
  { word: '基本方針', level: 'strategy', heads: 'beginning', numbered: 'in-name' },
  { word: '重点政策', level: 'strategy', heads: 'anywhere' },
  { word: '政策', level: 'strategy', heads: 'beginning', numbered: 'in-name' },
  { word: '柱', level: 'strategy', heads: 'beginning', numbered: 'in-name' },
  { word: '重点分野', level: 'strategy', heads: 'beginning' },
  { word: '分野', level: 'strategy', heads: 'beginning', numbered: 'in-name' },
  { word: '重点テーマ', level: 'strategy', heads: 'beginning' },
  { word: 'テーマ', level: 'strategy', heads: 'beginning' },
  { word: '重点プロジェクト', level: 'strategy', heads: 'anywhere' },
  { word: '大項目', level: 'strategy', heads: 'beginning' },
  { word: '大分類', level: 'strategy', heads: 'beginning' },
  { word: '章', level: 'strategy', heads: 'alone' },
  { word: '編', level: 'strategy', heads: 'alone' },
  { word: 'strategy', level: 'strategy', heads: 'anywhere' },

  { word: '戦略方針', level: 'direction', heads: 'anywhere', numbered: 'dropped' },
  { word: '基本的方向', level: 'direction', heads: 'anywhere', numbered: 'tells-level' },
  { word: '基本的な方向', level: 'direction', heads: 'anywhere', numbered: 'tells-level' },
  { word: '基本施策', level: 'direction', heads: 'anywhere', numbered: 'tells-level' },
  { word: '方針', level: 'direction', heads: 'beginning', numbered: 'tells-level' },
  { word: '方向', level: 'direction', heads: 'beginning' },
  { word: '方向性', level: 'direction', heads: 'anywhere' },
  { word: '施策の方向', level: 'direction', heads: 'anywhere' },
  { word: '取組の方向', level: 'direction', heads: 'anywhere' },
  { word: '取組みの方向', level: 'direction', heads: 'anywhere' },
  { word: '取り組みの方向', level: 'direction', heads: 'anywhere' },
  { word: '施策の柱', level: 'direction', heads: 'anywhere' },
  { word: '重点課題', level: 'direction', heads: 'anywhere' },
  { word: '基本課題', level: 'direction', heads: 'anywhere' },
  { word: '基本的課題', level: 'direction', heads: 'anywhere' },
  { word: '中項目', level: 'direction', heads: 'beginning' },
  { word: '中分類', level: 'direction', heads: 'beginning' },
  { word: '節', level: 'direction', heads: 'alone' },
  { word: 'direction', level: 'direction', heads: 'beginning' },

  { word: '施策', level: 'measure', heads: 'anywhere', numbered: 'dropped' },
  { word: '具体的施策', level: 'measure', heads: 'anywhere', numbered: 'tells-level' },
  { word: '具体的取組', level: 'measure', heads: 'anywhere' },
  { word: '具体的な取組', level: 'measure', heads: 'anywhere' },
  { word: '主な取組', level: 'measure', heads: 'anywhere' },
  { word: '主な事業', level: 'measure', heads: 'anywhere' },
  { word: '取組', level: 'measure', heads: 'beginning', numbered: 'tells-level' },
  { word: '取り組み', level: 'measure', heads: 'beginning' },
  { word: '事業', level: 'measure', heads: 'beginning' },
  { word: 'プロジェクト', level: 'measure', heads: 'anywhere', numbered: 'in-name' },
  { word: '小項目', level: 'measure', heads: 'beginning' },
  { word: '小分類', level: 'measure', heads: 'beginning' },
  { word: '項', level: 'measure', heads: 'alone' },
  { word: '細目', level: 'measure', heads: 'alone' },
  { word: 'measure', level: 'measure', heads: 'anywhere' },

  { word: '重点施策', level: null, numbered: 'in-name' },
  { word: '目標', level: null, numbered: 'in-name' },
];

/** The words that stand before a number, as alternatives of a pattern: all of them, or those that are dropped. */
export const NUMBERED_WORDS = alternatives(LEVEL_WORDS.filter(({ numbered }) => numbered !== undefined).map(({ word }) => word));
export const DROPPED_WORDS = alternatives(LEVEL_WORDS.filter(({ numbered }) => numbered === 'dropped').map(({ word }) => word));

const TELLING = new Map(
  LEVEL_WORDS.flatMap(({ word, level, numbered }) =>
    level === null || numbered === undefined || numbered === 'in-name' ? [] : [[word, level] as const],
  ),
);
const WORD_BEFORE_NUMBER = new RegExp(`^(${alternatives(TELLING.keys())})[\\s　]*[(（]?[${DIGITS}${CIRCLED_NUMBERS}${ROMAN_NUMBERS}]`, 'u');

/** The level that a heading's own word before its number tells: 基本目標1, 施策(2); undefined where there is none. */
export function levelBeforeNumber(text: string): Level | undefined {
  const word = WORD_BEFORE_NUMBER.exec(text)?.[1];
  return word === undefined ? undefined : TELLING.get(word);
}

/** Chapters and their parts: the word stands behind the number. */
const CHAPTER = new RegExp(`^第[\\s　]*[${DIGITS}〇一二三四五六七八九十]{1,3}[\\s　]*([編部章節項])`, 'u');
const ANY_WORD_BEFORE_NUMBER = new RegExp(`^(${NUMBERED_WORDS})[\\s　]*[(（]?[${DIGITS}${CIRCLED_NUMBERS}${ROMAN_NUMBERS}]`, 'u');

/** The word with which a heading says its own level: 基本目標1, 第2章; undefined where it has none. */
export function wordBeforeNumber(text: string): string | undefined {
  return (CHAPTER.exec(text) ?? ANY_WORD_BEFORE_NUMBER.exec(text))?.[1];
}

/** Words that stand in a level's place for the strategy's own indicators. Source: docs/rules.md, 基本目標. */
export const OVERALL_GOALS: ReadonlySet<string> = new Set(['基本目標', '数値目標', '全体目標', '総合目標', '全体', '戦略全体']);
