import type { Level } from '../../evaluation';

/**
 * What the outline weighs: what it costs to read a heading at a level against the evidence. The reading of the whole sheet
 * that costs least wins. About 1 is a doubt, 3 is strong evidence, 6 is nearly certain.
 */
export const COST = {
  // The number, and the sequence that it continues.

  /** A heading without a number where its siblings have numbers. */
  numberless: 2,
  /** The first heading of a level has no number. */
  firstNumberless: 0.3,
  /** A heading with a number where its siblings have none. */
  numberedAmongNumberless: 2,
  /** 1-2 at a level of another depth than its parts say. */
  pathOfOtherDepth: 3,
  /** 1-2 below a parent whose number is not 1. */
  pathOfOtherParent: 3,
  /** The number left out one, or is its sibling's again, as happens when people type. */
  repeatedNumber: 2.5,
  /** The number does not follow its sibling's. */
  brokenSequence: 3.5,
  /** The first strategy of the sheet is not number 1: the others may stand on another sheet. */
  firstStrategyNotOne: 0.2,
  /** The first number below a parent goes on where the last one below another parent ended. */
  runningNumber: 0.8,
  /** The first number below a parent is neither 1 nor goes on. */
  firstNotOne: 3,

  // The order of the levels.

  /** A measure without a direction above it, where directions are usual. */
  skippedDirection: 2,
  /** A heading directly below another, nothing in between, read as its sibling. */
  siblingOfEmpty: 4,
  /** The same, read as a level above it. */
  aboveEmpty: 5,
  /** The first heading of the sheet, for each level that it is below the highest. */
  firstTooLow: 4,

  // What follows, and what the table knows.

  /** A strategy in a table that names its levels and no strategy: it may stand as a title. */
  unnamedStrategy: 1.5,
  /** The same for a direction or a measure. */
  unnamedLevel: 3,
  /** Indicators directly below a direction, where there are measures. */
  indicatorsOfDirection: 0.4,
  /** A measure without indicators. */
  emptyMeasure: 1.5,

  // Words, quotes, and labels of count tables.

  /** No 「 around a strategy's name, where the sheet has some. */
  unquotedStrategy: 2,
  /** 「 around the name of a direction or a measure. */
  quotedBelow: 1.5,
  /** A count table says that it is another level. */
  countedOtherwise: 6,
  /** No count table names this direction, though they name directions. */
  uncountedDirection: 2.5,
  /** 基本目標1 is no strategy. */
  strategyWord: 4,
  /** 方針1 is a strategy or a measure. */
  directionWord: 3,
  /** 施策1 is a strategy. */
  measureWordAsStrategy: 4,
  /** 施策1 is a direction: bodies without directions call them so. */
  measureWordAsDirection: 1.5,

  // Where it stands and how it looks.

  /** It does not begin in its siblings' column. */
  otherColumn: 1,
  /** It begins left of a heading above it. */
  leftOfParent: 2,
  /** Its column's heading names another level. */
  otherColumnsWord: 0.3,
  /** Its number is written in another way than its siblings'. */
  otherNumberStyle: 1.5,
  /** It is bold and its siblings are not, or the other way round. */
  otherWeight: 1.2,
  /** It is not indented as its siblings are. */
  otherIndent: 1.5,
  /** Its parent is indented more. */
  parentIndented: 1.5,
  /** Without a number it looks just like its parent. */
  likeParent: 1,
  /** The same with numbers, which can tell levels apart that look alike. */
  likeNumberedParent: 0.2,
  /** It is bold and its parent is not. */
  bolderThanParent: 0.5,
};

/** What it costs to take a heading for a strategy, a direction, a measure. */
export type CostByDepth = readonly [number, number, number];

const NO_WORD: CostByDepth = [0, 0, 0];

/**
 * What each level costs against a heading's own word before its number.
 * @param word the level that the word tells, if there is one
 */
export function wordCosts(word: Level | undefined): CostByDepth {
  switch (word) {
    case 'strategy':
      return [0, COST.strategyWord, COST.strategyWord];
    case 'direction':
      return [COST.directionWord, 0, COST.directionWord];
    case 'measure':
      return [COST.measureWordAsStrategy, COST.measureWordAsDirection, 0];
    case undefined:
      return NO_WORD;
  }
}
