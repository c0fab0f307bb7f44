import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { emulated } from '../emulated';

const ROWS = [
  ['1 しごと', '創業件数', '件', 10, 20, 20, '', ''],
  ['1 しごと', '雇用者数', '人', 10, 8, 20, '', ''],
  ['2 ひと', '移住者数', '人', 10, 12, 20, '', ''],
];
const HEADINGS = ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'];

async function evaluated() {
  const excel = emulated({ 評価: [HEADINGS, ...ROWS] });
  const evaluate = async () => {
    const live = await excel.liveWorkbook.snapshot();
    const { plan } = evaluateWorkbook(live.workbook, { profile: parseProfile({}) });
    return { plan, receipt: await excel.liveWorkbook.commit(plan, live) };
  };
  const first = await evaluate();
  const add = (row: number, cells: readonly (string | number)[]) => {
    excel.book.sheet('評価').write({ top: row, left: 0, bottom: row, right: cells.length - 1 }, [[...cells]]);
  };
  return { ...excel, evaluate, add, first, sheet: excel.book.sheet('集計表') };
}

test('a new count sheet has a chart below its tables, and undo takes both away', async () => {
  const { first, sheet, book, liveWorkbook, host } = await evaluated();
  const planned = first.plan.sheets.find(({ name }) => name === '集計表')?.create?.layout?.charts?.[0];
  expect(sheet.charts).toHaveLength(1);
  expect(sheet.charts[0]).toMatchObject({ name: planned?.name, type: 'BarStacked100', title: '状況の内訳（構成比）' });
  expect(sheet.charts[0]?.series.map(({ fill }) => fill)).toEqual(planned?.series.map(({ fill }) => `#${fill.colour}`));
  expect(host.openReferences).toBe(0);
  await liveWorkbook.undo(first.receipt);
  expect(book.sheets.map(({ name }) => name)).toEqual(['評価']);
});

test('where a strategy comes in, the chart follows, and undo lets it go back', async () => {
  const { sheet, evaluate, add, liveWorkbook } = await evaluated();
  const [before] = structuredClone(sheet.charts);
  add(4, ['3 まち', '空き家数', '件', 10, 12, 20, '', '']);
  const { receipt } = await evaluate();
  expect(sheet.charts).toHaveLength(1);
  const [after] = sheet.charts;
  expect(after!.source.bottom - after!.source.top).toBe(before!.source.bottom - before!.source.top + 1);
  expect(after!.series[0]?.categories).toMatchObject({ bottom: after!.source.bottom });
  expect(after!.place).not.toBe(before!.place);
  await liveWorkbook.undo(receipt);
  expect(sheet.charts[0]).toMatchObject({ source: before!.source, series: before!.series });
});

test('a chart that was moved stays where it is; one that was taken away does not come back, and a person’s own is left alone', async () => {
  const { sheet, evaluate, add } = await evaluated();
  const own = { ...structuredClone(sheet.charts[0]!), name: 'グラフ 2' };
  sheet.charts.push(own);
  const mine = structuredClone(own);
  sheet.charts[0]!.place = 'T2:Z20';
  add(4, ['3 まち', '空き家数', '件', 10, 12, 20, '', '']);
  await evaluate();
  expect(sheet.charts[0]!.place).toBe('T2:Z20');
  expect(sheet.charts[1]).toEqual(mine);
  sheet.charts.shift();
  add(5, ['4 くらし', '交通事故件数', '件', 10, 12, 20, '', '']);
  const { receipt } = await evaluate();
  expect(receipt.sheets.some(({ name }) => name === '集計表')).toBe(true);
  expect(sheet.charts).toEqual([mine]);
});

test('a status in no total has no part in the bars', async () => {
  const { liveWorkbook, book } = emulated({ 評価: [HEADINGS, ...ROWS, ['2 ひと', '出生数', '人', 10, '', 20, '', '']] });
  const live = await liveWorkbook.snapshot();
  const profile = parseProfile({
    notMeasured: { label: '未測定', inTotal: false },
    columnOrder: ['目標達成', '未測定', '改善↑', '-', '悪化↓'],
  });
  await liveWorkbook.commit(evaluateWorkbook(live.workbook, { profile }).plan, live);
  expect(book.sheet('集計表').charts[0]?.series.map(({ offset }) => offset)).toEqual([0, 2, 3, 4]);
});
