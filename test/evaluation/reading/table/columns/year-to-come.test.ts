import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../../snapshot-of';
import { readingOf } from '../../reading-of';

const HEADING = '指標 | 基準値 | R4実績 | R5実績 | R6実績 | 目標値';

test.each([
  ['one year to come', '会員数 | 10 | 12 | 14 | 0 | 20\n講座数 | 4 | 5 | 6 | 0 | 8', '14', '6'],
  ['two years to come', '会員数 | 10 | 12 | 0 | 0 | 20\n講座数 | 4 | 5 | 0 | 0 | 8', '12', '5'],
  ['an indicator begun late', '会員数 | 10 | 12 | 14 | 0 | 20\n講座数 | 4 | 5 | | 0 | 8', '14', ''],
  ['0 in some rows only', '会員数 | 10 | 12 | 14 | 15 | 20\n講座数 | 4 | 5 | 6 | 0 | 8', '15', '0'],
  ['0 where nothing ever was', '会員数 | 10 | 0 | 0 | 0 | 20\n講座数 | 4 | 0 | 0 | 0 | 8', '0', '0'],
])('%s: which year’s figures are read', (_, rows, first, second) => {
  expect(readingOf(workbookOf(rowsOf(`${HEADING}\n${rows}`)))).toEqual([`会員数 / 10 / ${first} / 20`, `講座数 / 4 / ${second} / 8`]);
});

test.each([
  [undefined, ['zeros']],
  ['R6', []],
])('years passed over are said, and read when they are asked for: %s', (year, said) => {
  const book = workbookOf(rowsOf(`${HEADING}\n会員数 | 10 | 12 | 14 | 0 | 20\n講座数 | 4 | 5 | 6 | 0 | 8`));
  const { findings, results } = evaluateWorkbook(book, {
    profile: parseProfile({}),
    countSheet: null,
    ...(year === undefined ? {} : { year }),
  });
  expect(findings.filter(({ variant }) => variant === 'zeros').map(({ variant }) => variant)).toEqual(said);
  expect(results.map(({ indicator }) => indicator.actual.text)).toEqual(year === undefined ? ['14', '6'] : ['0', '0']);
});
