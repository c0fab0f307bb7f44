import { servedWorkbench } from '../served-workbench';

const visit = servedWorkbench();

test('値だけの写し: shows what the sheet shows, holds no formula, keeps widths and print set-up, and is not evaluated', async () => {
  const here = await visit();
  await here.press('evaluate');
  await here.press('tab-share');
  await here.press('values-copy');
  expect(await here.sheetNames()).toEqual(expect.arrayContaining(['評価', '評価(値)']));
  expect(await here.texts('評価(値)')).toEqual(await here.texts('評価'));
  const { formulas, sheets } = await here.page.evaluate(() => ({
    formulas: [...window.workbench.workbook.sheet('評価(値)').formulas()].length,
    sheets: ['評価', '評価(値)'].map((name) => {
      const sheet = window.workbench.workbook.sheet(name);
      return {
        widths: Array.from({ length: 12 }, (_, column) => sheet.columnWidth(column)),
        pageLayout: sheet.pageLayout,
        merges: sheet.merges,
      };
    }),
  }));
  expect(formulas).toBe(0);
  expect(sheets[1]).toEqual(sheets[0]);
  await here.press('tab-results');
  await here.press('evaluate');
  expect(await here.control('status').innerText()).toMatch(/^81指標を評価し、書き込むセルはありませんでした。/);
  expect(here.complaints).toEqual([]);
  await here.close();
});

test('動作確認: a line for each check, to be copied; the workbook is as it was', async () => {
  const here = await visit();
  const before = [await here.sheetNames(), await here.inputs('評価')];
  await here.press('tab-settings');
  await here.control('self-check').locator('summary').click();
  await here.press('run-self-check');
  const [about, ...lines] = (await here.control('self-check-report').inputValue()).split('\n');
  expect(about).toMatch(/^ExcelApi 1\.\d+ /);
  expect(lines.length).toBeGreaterThanOrEqual(11);
  expect(lines.filter((line) => !/: (想定どおり|想定と違う) \[[\da-z-]+\] ./.test(line))).toEqual([]);
  expect([await here.sheetNames(), await here.inputs('評価')]).toEqual(before);
  expect(here.complaints).toEqual([]);
  await here.close();
});
