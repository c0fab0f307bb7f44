import { join } from 'node:path';
import type { OnWorkbench } from './on-workbench';
import { SAMPLES } from './published-report';
import { servedWorkbench } from './served-workbench';

const SHEET = '評価';

const visit = servedWorkbench();
let here: OnWorkbench;
beforeAll(async () => {
  here = await visit();
});

const ribbon = (name: 'evaluate' | 'pane') => here.page.getByTestId(`ribbon-${name}`);
const pane = () => here.page.getByTestId('pane');
const dialog = () => here.page.getByTestId('dialog');

test('見本を開く opens the sample as a workbook of its own', async () => {
  const before = await pane().getAttribute('src');
  await here.press('open-sample');
  await here.page.waitForFunction((old) => document.querySelector('[data-testid="pane"]')?.getAttribute('src') !== old, before);
  await here.ready();
  expect(await here.page.evaluate(() => window.workbench.fileName)).toBe('Book1.xlsx');
  expect(await here.control('result').innerText()).toContain('81');
});

test('進捗 puts the pane away and brings it back', async () => {
  await ribbon('pane').click();
  await expect(pane().isVisible()).resolves.toBe(false);
  await ribbon('pane').click();
  await expect(pane().isVisible()).resolves.toBe(true);
});

test('評価する before anything was ever evaluated brings the pane forward with what would be written, and writes nothing', async () => {
  const before = await here.inputs(SHEET);
  await ribbon('pane').click();
  await ribbon('evaluate').click();
  await pane().waitFor({ state: 'visible' });
  await here.control('preview').waitFor();
  expect(await here.inputs(SHEET)).toEqual(before);
});

test('評価する without the pane fills a sound sheet and says so in a small window', async () => {
  await here.press('evaluate');
  const evaluated = await here.inputs(SHEET);
  await here.press('undo');
  expect(await here.inputs(SHEET)).not.toEqual(evaluated);
  await ribbon('pane').click();
  await ribbon('evaluate').click();
  await dialog().waitFor({ state: 'visible' });
  await here.page.frameLocator('[data-testid="dialog-frame"]').getByText('81指標を評価しました。確認が必要な箇所はありません。').waitFor();
  await expect(pane().isVisible()).resolves.toBe(false);
  expect(await here.inputs(SHEET)).toEqual(evaluated);
  await here.page.getByTestId('close-dialog').click();
  await expect(dialog().isVisible()).resolves.toBe(false);
});

test('評価する brings the pane forward where a person has to look', async () => {
  await here.openFile(join(SAMPLES, 'mine-r1-published.xlsx'));
  await ribbon('evaluate').click();
  await pane().waitFor({ state: 'visible' });
  await here.control('findings').waitFor();
  await expect(dialog().isVisible()).resolves.toBe(false);
});

test('評価する pressed while the pane’s page is still loading is carried out when it is there', async () => {
  await here.press('evaluate');
  const before = await pane().getAttribute('src');
  await here.page.getByTestId('open-file').setInputFiles(join(SAMPLES, 'mine-r1-published.xlsx'));
  await here.page.waitForFunction((old) => document.querySelector('[data-testid="pane"]')?.getAttribute('src') !== old, before);
  await ribbon('evaluate').click();
  await here.ready();
  await here.control('status').getByText('書き込みました').waitFor();
  expect(await here.page.evaluate(() => window.workbench.office.lostClicks)).toEqual([]);
  expect(here.complaints).toEqual([]);
});
