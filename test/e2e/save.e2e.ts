import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbook } from '../xlsx/build-workbook';
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
  await here.control('remedy-dismiss').first().click();
  await here.control('answer-reason').fill('県の公表値による');
  await here.page.keyboard.press('Enter');
  await here.control('status').getByText('理由をセルのメモに残しました。').waitFor();
  await here.idle();
  await here.pane.getByText('このまま残したもの（1件）').waitFor();
  await here.press('tab-settings');
  await here.control('status-colours').check();
  await here.idle();
  await (await here.saveFile()).saveAs(saved);
  expect(await message()).toBe('');

  await here.openFile(saved);
  await expect(here.control('preview').count()).resolves.toBe(0);
  const inputs = await here.inputs(SHEET);
  await here.press('evaluate');
  expect(await here.control('status').innerText()).toBe('81指標を評価し、書き込むセルはありませんでした。要確認 3件');
  expect(await here.inputs(SHEET)).toEqual(inputs);
  await here.pane.getByText('このまま残したもの（1件）').click();
  await here.pane.getByText('手動判定：県の公表値による').waitFor();
  const { notes, formats } = await here.page.evaluate(() => ({
    notes: window.workbench.workbook.comments.map(({ content }) => content),
    formats: window.workbench.workbook.sheet('評価').conditionalFormats.length,
  }));
  expect(notes).toEqual(['手動判定：県の公表値による']);
  // Three colours on each of the five tables.
  expect(formats).toBe(15);
});

const ODD_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="10"/></cellXfs></styleSheet>';

test.each([
  ['the sample as published', readFileSync(join(SAMPLES, 'mine-r1-published.xlsx'))],
  [
    'formulas that the grid reads or works out in another way',
    buildWorkbook({
      sheets: {
        表:
          '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>ODD.FUNCTION(1)</f><v>5</v></c><c r="C1"><f>1+1</f></c></row>' +
          '<row r="2"><c r="A2"><f>=1</f><v>2</v></c><c r="B2"><f>+</f><v>3</v></c><c r="C2"><f>SUM((</f><v>4</v></c><c r="D2"><f>1+1</f><v>3</v></c></row>',
      },
    }),
  ],
  [
    'formats down to the last row',
    buildWorkbook({
      sheets: { 表: '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="1048576"><c r="C1048576" s="1"/></row>' },
      styles: ODD_STYLES,
    }),
  ],
])('a file that nobody has changed is saved byte for byte: %s', async (_what, bytes) => {
  const file = join(folder, 'as-it-was.xlsx');
  writeFileSync(file, bytes);
  await here.showFile(file);
  await here.page.evaluate(() => window.workbench.settled());
  await (await here.saveFile()).saveAs(saved);
  expect(readFileSync(saved).equals(Buffer.from(bytes))).toBe(true);
});

test('a sheet that is renamed in the grid keeps its results, and is saved by its new name', async () => {
  await here.openFile(join(SAMPLES, 'mine-r1.xlsx'));
  await here.press('evaluate');
  await here.press('build-counts');
  await (await here.saveFile()).saveAs(saved);
  await here.openFile(saved);
  const counts = await here.texts('集計表');
  await here.page.evaluate(([before, after]) => window.workbench.renameSheet(before, after), [SHEET, RENAMED] as const);
  // Excel 2021 tells nobody that a sheet was renamed (its event is of ExcelApi 1.17): it is found at the next reading.
  await here.press('evaluate');
  expect(await here.control('status').innerText()).toBe('81指標を評価し、書き込むセルはありませんでした。');
  await here.control('reading').getByText(RENAMED).waitFor();
  expect(await here.texts('集計表')).toEqual(counts);
  await (await here.saveFile()).saveAs(saved);
  await here.openFile(saved);
  expect(await here.sheetNames()).toEqual([RENAMED, '集計表']);
  expect(await here.texts('集計表')).toEqual(counts);
  await here.press('evaluate');
  expect(await here.control('status').innerText()).toBe('81指標を評価し、書き込むセルはありませんでした。');
});

test('a deleted sheet of the file is refused by name', async () => {
  await here.page.evaluate(() => window.workbench.deleteSheet('集計表'));
  await here.idle();
  await here.page.getByTestId('save-file').click();
  await here.page.getByTestId('message').getByText('集計表').waitFor();
  expect(await message()).toMatch(/^保存できませんでした: .*削除.*集計表/);
  expect(here.complaints).toEqual([]);
});
