import { nextYear } from '../../../src/year/next/next-year';
import type { DraftValue } from '../../workbook-draft';
import { draftOf } from '../asked-and-answered';
import { opened, PROFILE } from '../sample';

const moved = async (rows: DraftValue[][], merges: readonly string[] = []) => {
  const book = await opened(await draftOf({ KPI: rows }, merges));
  const next = nextYear(book.snapshot, { profile: PROFILE });
  const after = (await opened(await book.commit(next.plan))).snapshot.sheets.find(({ name }) => name === 'KPI')?.values ?? [];
  return { next, after };
};

test.each([
  ['評価(R4)', '評価(R5)'],
  ['R4評価', 'R5評価'],
  ['評価', '評価'],
])('over the one column of results %s becomes %s with the next year’s results', async (before, heading) => {
  const { next, after } = await moved([
    ['指標', '単位', '基準値', 'R3実績', 'R4実績', 'R5実績', '目標値(R6)', before],
    ['就農者', '人', 5, 8, 9, null, 15, null],
    ['直売所', '件', 3, 4, 5, null, 9, null],
  ]);
  expect(next.ofYears).toEqual([{ sheet: 'KPI', column: 5 }]);
  expect(after[0]?.slice(3)).toEqual(['R3実績', 'R4実績', 'R5実績', '目標値(R6)', heading]);
});

test('where each year has results of its own their headings stay', async () => {
  const { after } = await moved([
    ['指標', '単位', '基準値', 'R4実績', 'R4評価', 'R5実績', 'R5評価', '目標値(R6)'],
    ['就農者', '人', 5, 8, '改善↑', null, null, 15],
    ['直売所', '件', 3, 4, '改善↑', null, null, 9],
  ]);
  expect(after[0]).toEqual(['指標', '単位', '基準値', 'R4実績', 'R4評価', 'R5実績', 'R5評価', '目標値(R6)']);
});

test('reasons and remarks that stay on the sheet are listed', async () => {
  const { next } = await moved([
    ['指標', '単位', '基準値', 'R3実績', 'R4実績', 'R5実績', '目標値', '評価', '要因', '備考'],
    ['就農者', '人', 5, 8, 9, null, 15, null, '研修の効果', null],
    ['直売所', '件', 3, 4, 5, null, 9, null, null, null],
  ]);
  expect(next.left).toEqual([{ sheet: 'KPI', column: 8, heading: '要因' }]);
});
