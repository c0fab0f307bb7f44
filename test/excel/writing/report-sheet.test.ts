import { madeReport } from '../../report/made-report';
import { emulated } from '../emulated';

const TABLE = [
  ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'],
  ['1 しごと', '創業件数', '件', 10, 12, 20, '', ''],
  ['1 しごと', '雇用者数', '人', 10, 8, 20, '', ''],
  ['2 ひと', '移住者数', '人', 3, 5, 9, '', ''],
];

async function reported() {
  const excel = emulated({ 評価: TABLE });
  const live = await excel.liveWorkbook.snapshot();
  const { plan } = madeReport(live.workbook);
  const receipt = await excel.liveWorkbook.commit(plan, live);
  return { ...excel, plan, receipt };
}

test('the report’s sheet has merged cells, pages, a repeated title line and heights', async () => {
  const { book, plan, host } = await reported();
  const layout = plan.sheets.find(({ name }) => name === '報告書')?.create?.layout;
  const sheet = book.sheet('報告書');
  expect([...sheet.merges].map(({ top, left }) => [top, left]).sort()).toEqual(
    (layout?.merges ?? []).map(({ top, left }) => [top, left]).sort(),
  );
  expect(sheet.merges.length).toBeGreaterThan(20);
  expect(sheet.pageLayout).toMatchObject({
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1 },
    titleRows: '$1:$1',
    pageBreaks: layout?.pageBreaks,
    footer: { center: '&P / &N' },
  });
  expect(sheet.pageLayout.printArea).toMatch(/^A1:[A-Z]+\d+$/);
  expect(layout?.rowHeights?.every(({ row, points }) => sheet.rowHeight(row) === points)).toBe(true);
  expect(host.openReferences).toBe(0);
});

test('its chart is made of the summary table', async () => {
  const { book, plan } = await reported();
  const planned = plan.sheets.find(({ name }) => name === '報告書')?.create?.layout?.charts?.[0];
  const [chart, ...others] = book.sheet('報告書').charts;
  expect(others).toEqual([]);
  expect(chart).toMatchObject({
    name: planned?.name,
    type: 'BarStacked100',
    seriesBy: 'Columns',
    title: planned?.title,
    legend: 'Bottom',
    reversed: true,
  });
  expect(chart?.series).toEqual(
    planned?.series.map(({ fill }, offset) => ({
      offset,
      fill: `#${fill.colour}`,
      line: '#404040',
      labels: true,
      categories: planned.categories,
    })),
  );
  const [first] = planned?.series ?? [];
  expect(chart?.source).toMatchObject({ top: first?.nameCell.row, left: first?.nameCell.column, bottom: first?.range.bottom });
});

test('is renewed in place with one chart, and a longer report keeps the boxes; undo puts the merged cells back', async () => {
  const { book, liveWorkbook } = await reported();
  const sheet = book.sheet('報告書');
  const before = [...sheet.merges];
  const [chart] = structuredClone(sheet.charts);
  const box = sheet.merges.find(({ top, bottom, left }) => left === 0 && bottom - top === 3)?.top ?? 0;
  const fill = (address: { row: number; column: number }, value: string | number, name: string) => {
    const range = { top: address.row, left: address.column, bottom: address.row, right: address.column };
    book.sheet(name).write(range, [[value]]);
  };
  fill({ row: box, column: 0 }, '総括の文', '報告書');
  ['3 まち', '出生数', '人', 5, 6, 9].forEach((value, column) => {
    fill({ row: 4, column }, value, '評価');
  });
  const live = await liveWorkbook.snapshot();
  const { plan } = madeReport(live.workbook);
  expect(plan.sheets.find(({ name }) => name === '報告書')?.relayout).toBeDefined();
  const receipt = await liveWorkbook.commit(plan, live);
  expect(sheet.charts).toHaveLength(1);
  expect(sheet.charts[0]?.place).not.toEqual(chart?.place);
  expect(sheet.merges.length).toBeGreaterThanOrEqual(before.length);
  const shown = Array.from({ length: 200 }, (_, row) => sheet.input(row, 0));
  expect(shown).toContain('総括の文');
  await liveWorkbook.undo(receipt);
  expect(sheet.merges).toHaveLength(before.length);
  expect(sheet.merges).toEqual(expect.arrayContaining(before));
  expect(sheet.input(box, 0)).toBe('総括の文');
  // The chart shows the earlier table again, from where it was.
  expect(sheet.charts).toEqual([chart]);
});

test('renewed twice without reading merged cells anew, undo puts back those of the last time', async () => {
  const { book, liveWorkbook } = await reported();
  const sheet = book.sheet('報告書');
  const renew = async (row: number) => {
    book.sheet('評価').write({ top: row, bottom: row, left: 0, right: 5 }, [['2 ひと', `指標${String(row)}`, '人', 5, 6, 9]]);
    const live = await liveWorkbook.snapshot(undefined, true);
    const { plan } = madeReport(live.workbook);
    expect(plan.sheets.find(({ name }) => name === '報告書')?.relayout).toBeDefined();
    return liveWorkbook.commit(plan, live);
  };
  await liveWorkbook.snapshot();
  await renew(4);
  const before = [...sheet.merges];
  const texts = Array.from({ length: 200 }, (_, row) => sheet.input(row, 0));
  await liveWorkbook.undo(await renew(5));
  expect(sheet.merges).toHaveLength(before.length);
  expect(sheet.merges).toEqual(expect.arrayContaining(before));
  expect(Array.from({ length: 200 }, (_, row) => sheet.input(row, 0))).toEqual(texts);
});

test('a second run over what Excel holds lays nothing out', async () => {
  const { liveWorkbook } = await reported();
  const live = await liveWorkbook.snapshot();
  const { plan } = madeReport(live.workbook);
  expect(plan.sheets.every(({ create, relayout }) => create === null && relayout === undefined)).toBe(true);
});

test.each([
  ['locked', false],
  ['with unlocked cells', true],
])('a report that a person protected, %s, is not laid out anew, and nothing has changed', async (_name, unlocked) => {
  const { book, host, liveWorkbook } = await reported();
  const sheet = book.sheet('報告書');
  if (unlocked) sheet.setFormat({ top: 0, left: 0, bottom: 300, right: 20 }, (format) => ({ ...format, locked: false }));
  ['2 ひと', '出生数', '人', 5, 6, 9].forEach((value, column) => {
    book.sheet('評価').write({ top: 4, left: column, bottom: 4, right: column }, [[value]]);
  });
  sheet.protect({ allowFormatCells: true });
  const live = await liveWorkbook.snapshot();
  const { plan } = madeReport(live.workbook);
  const before = JSON.stringify([sheet.merges, sheet.charts, Array.from({ length: 120 }, (_, row) => sheet.input(row, 0))]);
  const trips = host.roundTrips.length;
  await expect(liveWorkbook.commit(plan, live)).rejects.toMatchObject({ code: 'sheet-protected', details: { sheets: ['報告書'] } });
  expect(host.roundTrips).toHaveLength(trips);
  expect(JSON.stringify([sheet.merges, sheet.charts, Array.from({ length: 120 }, (_, row) => sheet.input(row, 0))])).toBe(before);
});
