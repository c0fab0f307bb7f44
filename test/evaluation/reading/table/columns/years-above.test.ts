import { rowsOf, workbookOf } from '../../../snapshot-of';
import { readingOf } from '../../reading-of';

const ROWS = '健診受診率 | 35 | 33 | 34 | 36 | 38 | 60\nサロン数 | 40 | 38 | 38 | 39 | 39 | 50';
const READ = ['健診受診率 / 35 / 38 / 60', 'サロン数 / 40 / 39 / 50'];

test.each([
  ['merged over the years', '| 基準 | 実績 | | | | 目標', true],
  ['with blanks behind it', '| 基準 | 実績 | | | | 目標', false],
  ['below each year', '| 基準 | 実績 | 実績 | 実績 | 実績 | 目標', false],
  ['merged and bracketed', '| （基準値） | （実績値） | | | | （目標値）', true],
])('実績 below years, %s: the last year with figures', (_, words, isMerged) => {
  const merges = isMerged ? [{ top: 1, bottom: 1, left: 2, right: 5 }] : [];
  for (const years of ['R1 | R2 | R3 | R4 | R5 | R6', '2019 | 2020 | 2021 | 2022 | 2023 | 2024']) {
    expect(readingOf(workbookOf(rowsOf(`指標 | ${years}\n${words}\n${ROWS}`), { merges }))).toEqual(READ);
  }
});

test('目標 merged below years: the last one, and never in the place of an actual', () => {
  const rows = rowsOf(
    '指標 | R1 | R5 | R6 | R7 | R8\n| 基準 | 実績 | 目標 | |\n会員数 | 35 | 38 | 40 | 45 | 50\n講座数 | 4 | 5 | 6 | 7 | 8',
  );
  const merges = [{ top: 1, bottom: 1, left: 3, right: 5 }];
  expect(readingOf(workbookOf(rows, { merges }))).toEqual(['会員数 / 35 / 38 / 50', '講座数 / 4 / 5 / 8']);
});

test('a heading of the outline that begins with a year is none of years', () => {
  const rows = rowsOf(
    '項目 | 単位 | 基準値 | 実績値 | 目標値\n2030年に向けた取組\n充電器 | 基 | 3 | 11 | 20\n3つの安心\n見守り隊 | 団体 | 8 | 12 | 15',
  );
  const merges = [1, 3].map((row) => ({ top: row, bottom: row, left: 0, right: 4 }));
  expect(readingOf(workbookOf(rows, { merges }))).toEqual([
    '2030年に向けた取組 / 充電器 / 3 / 11 / 20',
    '3つの安心 / 見守り隊 / 8 / 12 / 15',
  ]);
});
