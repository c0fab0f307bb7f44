import { comparing } from '../../../src/taskpane/model/year/comparing';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { opened, sampleBytes, sheetOf } from '../../year/sample';
import { nextYearOfSample } from '../../year/town';
import { chosen, yearPane } from './year-pane';

const twoYears = nextYearOfSample().then(async (bytes) => (await opened(bytes, 'two.xlsx')).snapshot);
const single = opened(sampleBytes('mine-r1-published.xlsx')).then((book) => book.snapshot);

test('both years in the workbook: the matrix adds up to 81, the sheets are made, 元に戻す takes them away', async () => {
  const { host, store, actions, notice } = await yearPane(await twoYears);
  const found = comparing(host.workbook, store.get().settings, null)!;
  expect(found.matrix.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(81);
  const before = host.workbook.sheets.map(({ name }) => name);
  await actions.makeComparison();
  expect(notice()).toContain('シート「前年度比較」');
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...before, '前年度比較', '指標変更一覧']));
  expect(sheetOf(host.workbook, '前年度比較').values[0]?.[0]).toBe('前年度比較　R1 → R2');
  await actions.undo();
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
});

test('without an earlier year that is said; with last year’s workbook it is compared', async () => {
  const { host, store, actions, notice } = await yearPane(await single);
  await actions.makeComparison();
  expect(notice()).toMatch(/前年度のブックを選んでください/);
  expect(host.commits).toEqual([]);
  const next = await yearPane({ ...(await twoYears), sheets: (await twoYears).sheets.filter(({ name }) => name === '評価 R2') });
  await next.actions.chooseLastYear(chosen('R1.xlsx', sampleBytes('mine-r1-published.xlsx')));
  expect(next.store.get().year.lastYear?.name).toBe('R1.xlsx');
  await next.actions.makeComparison();
  expect(next.notice()).toContain('シート「前年度比較」');
  await next.actions.chooseLastYear(null);
  expect(next.store.get().year.lastYear).toBeNull();
  expect(store.get().undoable).toBe(0);
});

test('what is chosen as last year’s workbook and is none says why', async () => {
  const { store, actions } = await yearPane(await single);
  await actions.chooseLastYear(chosen('R1.xlsx', new Uint8Array()));
  expect(store.get().notice).toMatchObject({ tone: 'bad', text: expect.stringContaining('0 バイト') });
  expect(store.get().year.lastYear).toBeNull();
});

test('what was chosen and confirmed in this workbook is not asked of last year’s', async () => {
  const single = { ...(await twoYears), sheets: (await twoYears).sheets.filter(({ name }) => name === '評価 R2') };
  const { store } = await yearPane(single);
  const { settings } = store.get();
  const corrections = { ...settings.corrections, sheet: '評価 R2', confirmed: ['評価 R2'] };
  const last = (await opened(sampleBytes('mine-r1-published.xlsx'))).snapshot;
  const found = comparing(single, { ...settings, corrections }, last);
  expect(found?.matrix.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(81);
});

test('a 同じ that leaves open which indicator is meant is told', async () => {
  const { host, store, actions } = await yearPane(await twoYears);
  const write = (name: string, change: (values: CellValue[][]) => void): void => {
    const sheets = host.workbook.sheets.map((sheet) => {
      const values = sheet.values.map((row) => [...row]);
      if (sheet.name === name) change(values);
      return { ...sheet, values };
    });
    host.workbook = { ...host.workbook, sheets };
  };
  write('評価 R2', (values) => {
    const row = values.findIndex((cells) => cells.includes('三洞入洞者数'));
    values[row]![values[row]!.indexOf('三洞入洞者数')] = 'まったく別の名称';
  });
  await actions.makeComparison();
  expect(comparing(host.workbook, store.get().settings, null)?.facts.unfound).toEqual([]);
  write('指標変更一覧', (values) => {
    const row = values.find((cells) => cells.includes('まったく別の名称'))!;
    row[4] = null;
    row[5] = '同じ';
  });
  const found = comparing(host.workbook, store.get().settings, null);
  expect(found?.facts.unfound).toEqual(['まったく別の名称']);
});
