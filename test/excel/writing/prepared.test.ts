import { OWN_ROW } from '../../../src/evaluation/workbook/plan';
import { allSteps } from '../../../src/evaluation/steps';
import type { ExcelError } from '../../../src/excel/excel-error';
import { preparedBlocks, preparedSteps, sheetBlocks } from '../../../src/excel/writing/prepared';
import { cellWrite, emulated, inputsIn, planFor } from '../emulated';

const RATE = `=(C${OWN_ROW}-B${OWN_ROW})/(D${OWN_ROW}-B${OWN_ROW})`;
const TABLE = [
  ['指標', '基準', '実績', '目標', '進捗率', '状況'],
  ['就職率', 9, 12, 15, '', ''],
  ['入学', 92.5, 94.3, 95, '', ''],
  ['施策 2', '', '', '', '', ''],
  ['講座', 304, 406, 300, 1.353, '改善↑'],
];
const PLAN = planFor('評価', [
  ...[2, 3, 5].map((row) => cellWrite(`E${String(row)}`, RATE, { numberFormat: '0.0%' })),
  ...[2, 3, 5].map((row) => cellWrite(`F${String(row)}`, '目標達成')),
]);

type Sheet = ReturnType<ReturnType<typeof emulated>['book']['sheet']>;

const nothing = (): void => undefined;

/** What came of the plan, and what it took, where the sheet becomes another between preparing and writing. */
async function written(isPrepared: boolean, before: (sheet: Sheet) => void, between: (sheet: Sheet) => void) {
  const { book, host, liveWorkbook } = emulated({ 評価: TABLE });
  const sheet = book.sheet('評価');
  before(sheet);
  const live = await liveWorkbook.snapshot();
  if (isPrepared) liveWorkbook.prepare(PLAN, live);
  between(sheet);
  const outcome = await liveWorkbook
    .commit(PLAN, live, { checkUnchanged: true })
    .catch(({ code, details }: ExcelError) => ({ code, details }));
  return { outcome, cells: inputsIn(book, '評価', 'A1:F5'), format: sheet.format(1, 4).numberFormat, trips: host.roundTrips.length };
}

test.each<[string, (sheet: Sheet) => void, (sheet: Sheet) => void]>([
  ['as it was read', nothing, nothing],
  ['filtered', (sheet) => sheet.filter([2]), nothing],
  ['filtered afterwards', nothing, (sheet) => sheet.filter([2])],
  ['shown again afterwards', (sheet) => sheet.filter([2]), (sheet) => sheet.filter([])],
  ['edited afterwards', nothing, (sheet) => sheet.write({ top: 1, left: 4, bottom: 1, right: 4 }, [['typed']])],
])('a plan that was prepared is carried out as any other: the sheet is %s', async (_, before, between) => {
  expect(await written(true, before, between)).toEqual(await written(false, before, between));
});

test('what was prepared for one plan or snapshot is not taken for another', async () => {
  const { book, liveWorkbook } = emulated({ 評価: TABLE });
  const first = await liveWorkbook.snapshot();
  liveWorkbook.prepare(PLAN, first);
  await liveWorkbook.commit(planFor('評価', [cellWrite('F2', '低下')]), first);
  liveWorkbook.prepare(PLAN, first);
  const second = await liveWorkbook.snapshot();
  const receipt = await liveWorkbook.commit(PLAN, second);
  expect(inputsIn(book, '評価', 'F2:F3')).toEqual([['目標達成'], ['目標達成']]);
  await liveWorkbook.undo(receipt);
  expect(inputsIn(book, '評価', 'F2:F3')).toEqual([['低下'], ['']]);
});

test('the blocks that were prepared are those of the very same cells, written the same way', async () => {
  const { liveWorkbook } = emulated({ 評価: TABLE });
  const prepared = allSteps(preparedSteps(PLAN, await liveWorkbook.snapshot()));
  const changes = prepared.drafts[0]?.changes ?? [];
  const way = { isExact: false, isShared: false };
  expect(preparedBlocks(prepared, changes, way)).toEqual(allSteps(sheetBlocks(changes, way)));
  expect(preparedBlocks(prepared, [...changes], way)).toBeUndefined();
  expect(preparedBlocks(prepared, changes, { ...way, isExact: true })).toBeUndefined();
  expect(preparedBlocks(prepared, changes, { ...way, isShared: true })).toBeUndefined();
  expect(preparedBlocks(null, changes, way)).toBeUndefined();
});
