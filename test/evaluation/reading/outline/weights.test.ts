import { COST } from '../../../../src/evaluation/reading/outline/costs';
import { OutlineCase } from './outline-case';

// For each weight headings that are read as they are meant, and otherwise where that weight counts for nothing.
const CASES: readonly (readonly [weight: keyof typeof COST, headings: string])[] = [
  [
    'numberless',
    `
      [S]
      S 1 働く *
      D 雇用の場 * i1`,
  ],
  [
    'firstNumberless',
    `
      S 1 結婚
      D 子育て支援 *
      D 交流の拡大
      M 企業誘致 * i1
      M PRの推進 i1`,
  ],
  [
    'numberedAmongNumberless',
    `
      S 暮らす *
      D 2 子育て支援 * c1`,
  ],
  [
    'pathOfOtherDepth',
    `
      S 1 暮らす * b
      D 1-2 雇用の場 *`,
  ],
  [
    'pathOfOtherParent',
    `
      S Ⅱ 暮らす
      D 2-1 健康 *
      D 2-2 健康 *`,
  ],
  [
    'repeatedNumber',
    `
      S 1 訪れる *
      D 1 健康 *`,
  ],
  [
    'brokenSequence',
    `
      S 3 訪れる *
      D 1 健康 *`,
  ],
  [
    'firstStrategyNotOne',
    `
      S 訪れる * b
      D (2) 雇用の場 b c1 i1
      M (1) 定住 c2 i2`,
  ],
  [
    'runningNumber',
    `
      S 1 「結婚」
      D 方針1 交流の拡大 * c1
      M (1) PRの推進 c2
      M (2) 定住 * c2`,
  ],
  [
    'firstNotOne',
    `
      [DM]
      S Ⅲ 「訪れる」
      D 健康 *`,
  ],
  [
    'skippedDirection',
    `
      S 結婚
      D ① 健康 *`,
  ],
  [
    'siblingOfEmpty',
    `
      S 暮らす
      D 雇用の場 *`,
  ],
  [
    'aboveEmpty',
    `
      [DM]
      S 暮らす b
      D 方針2 健康 * c1`,
  ],
  [
    'firstTooLow',
    `
      S 結婚
      D ① 健康 *`,
  ],
  [
    'unnamedStrategy',
    `
      [DM]
      S 基本目標1 暮らす *
      D 2 健康 /D
      M 1 PRの推進 * /M`,
  ],
  [
    'unnamedLevel',
    `
      [SD counted]
      S 暮らす =S
      D 1 健康 *`,
  ],
  [
    'indicatorsOfDirection',
    `
      S 基本目標2 訪れる
      M 具体的施策1 PRの推進 *`,
  ],
  [
    'emptyMeasure',
    `
      [SDM counted]
      S Ⅰ 訪れる =S
      D ① 交流の拡大 c1 =D
      M ① 相談 * c1
      D ② 健康 c1
      M ③ 定住 * c1`,
  ],
  [
    'unquotedStrategy',
    `
      S 「働く」 *
      D 雇用の場 *`,
  ],
  [
    'quotedBelow',
    `
      [DM]
      S 1 「結婚」 *
      D 雇用の場 *`,
  ],
  [
    'countedOtherwise',
    `
      [S counted]
      S 暮らす =S
      D 健康 * =D`,
  ],
  [
    'uncountedDirection',
    `
      [counted]
      S Ⅰ 暮らす
      M 相談 *`,
  ],
  [
    'strategyWord',
    `
      [DM]
      S 基本目標1 働く
      D 2 健康 *`,
  ],
  [
    'directionWord',
    `
      S Ⅰ 暮らす * b
      D 方針2 健康 * b c1`,
  ],
  [
    'measureWordAsStrategy',
    `
      S 基本目標1 働く
      M 具体的施策1 企業誘致 *
      M 具体的施策2 PRの推進 *`,
  ],
  [
    'measureWordAsDirection',
    `
      S 基本目標2 訪れる
      M 具体的施策1 PRの推進 *`,
  ],
  [
    'otherColumn',
    `
      S 結婚 *
      D 交流の拡大 * c1`,
  ],
  [
    'leftOfParent',
    `
      S 「結婚」 * b
      D 1 健康 c1
      M 定住 * c2
      M 企業誘致 c2
      D 2 子育て支援 * c1`,
  ],
  [
    'otherColumnsWord',
    `
      [SDM]
      S 「暮らす」 /S
      M 具体的施策1 相談 * i1 /M`,
  ],
  [
    'otherNumberStyle',
    `
      S 暮らす *
      D 2 子育て支援 * c1`,
  ],
  [
    'otherWeight',
    `
      S 働く b
      D 健康 *
      D 交流の拡大 *`,
  ],
  [
    'otherIndent',
    `
      S 暮らす *
      D 雇用の場 * i1`,
  ],
  [
    'parentIndented',
    `
      S 働く *
      D 1 健康 * i1
      S 暮らす *
      D 2 雇用の場 * i1`,
  ],
  [
    'likeParent',
    `
      [S]
      S 訪れる /S
      M 相談 *`,
  ],
  [
    'likeNumberedParent',
    `
      S 基本目標2 訪れる
      M 具体的施策1 PRの推進 *`,
  ],
  [
    'bolderThanParent',
    `
      [counted]
      S 結婚 * b =S
      M PRの推進 *
      S 訪れる b
      M 企業誘致 *`,
  ],
];

test.each(CASES)('%s decides', (weight, headings) => {
  const outline = new OutlineCase(headings);
  expect(outline.inferred()).toBe(outline.truth);
  expect(outline.inferred(weight)).not.toBe(outline.truth);
});

test('every weight has a row above', () => {
  expect(CASES.map(([weight]) => weight)).toEqual(Object.keys(COST));
});
