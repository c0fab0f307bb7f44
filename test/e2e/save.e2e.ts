import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OnWorkbench } from './on-workbench';
import { SAMPLES } from './published-report';
import { servedWorkbench } from './served-workbench';

const SHEET = '評価';
const RENAMED = '令和元年度 評価';
const folder = mkdtempSync(join(tmpdir(), 'shinchoku-save-'));
const saved = join(folder, 'saved.xlsx');

const visit = servedWorkbench();
let here: OnWorkbench;
beforeAll(async () => {
  here = await visit();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const warnings = (): Promise<number> => here.control('findings').locator('.finding.warning [data-testid="finding"]').count();
const message = (): Promise<string> => here.page.getByTestId('message').innerText();

test('a value kept with a reason and status colours are there when the saved file is opened again', async () => {
  await here.openFile(join(SAMPLES, 'mine-r1-published.xlsx'));
  await here.press('evaluate');
  expect(await warnings()).toBe(4);
  await here.control('remedy-keep').first().click();
  await here.control('answer-reason').fill('県の公表値による');
  await here.page.keyboard.press('Enter');
  await here.control('status').getByText('理由をセルのメモに残しました。').waitFor();
  await here.idle();
  await here.pane.getByText('このまま残したもの (1)').waitFor();
  await here.press('tab-settings');
  await here.control('status-colours').check();
  await here.idle();
  await (await here.saveFile()).saveAs(saved);
  expect(await message()).toBe('');

  await here.openFile(saved);
  await expect(here.control('preview').count()).resolves.toBe(0);
  const inputs = await here.inputs(SHEET);
  await here.press('evaluate');
  expect(await here.control('status').innerText()).toBe('書き込んだセルはありません。要確認が 3 件あります。');
  expect(await here.inputs(SHEET)).toEqual(inputs);
  await here.pane.getByText('このまま残したもの (1)').click();
  await here.pane.getByText('手動判定: 県の公表値による').waitFor();
  const { notes, formats } = await here.page.evaluate(() => ({
    notes: window.workbench.workbook.comments.map(({ content }) => content),
    formats: window.workbench.workbook.sheet('評価').conditionalFormats.length,
  }));
  expect(notes).toEqual(['手動判定: 県の公表値による']);
  // Three colours on each of the five tables.
  expect(formats).toBe(15);
});

test('a sheet that is renamed in the grid keeps its results, and is saved by its new name', async () => {
  await here.openFile(join(SAMPLES, 'mine-r1.xlsx'));
  await here.press('evaluate');
  await here.press('build-counts');
  await (await here.saveFile()).saveAs(saved);
  await here.openFile(saved);
  const counts = await here.texts('集計表');
  await here.page.evaluate(([before, after]) => window.workbench.renameSheet(before, after), [SHEET, RENAMED] as const);
  await here.control('reading').locator('dd').getByText(RENAMED).waitFor();
  await here.idle();
  expect(await here.texts('集計表')).toEqual(counts);
  await (await here.saveFile()).saveAs(saved);
  await here.openFile(saved);
  expect(await here.sheetNames()).toEqual([RENAMED, '集計表']);
  expect(await here.texts('集計表')).toEqual(counts);
  await here.press('evaluate');
  expect(await here.control('status').innerText()).toBe('すべて最新です。書き込んだセルはありません。');
});

test('a deleted sheet of the file is refused by name', async () => {
  await here.page.evaluate(() => window.workbench.deleteSheet('集計表'));
  await here.idle();
  await here.page.getByTestId('save-file').click();
  await here.page.getByTestId('message').getByText('集計表').waitFor();
  expect(await message()).toMatch(/^保存できませんでした: .*削除.*集計表/);
  expect(here.complaints).toEqual([]);
});
