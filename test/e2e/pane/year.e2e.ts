import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { FormCopy } from '../../year/form-copy';
import { opened } from '../../year/sample';
import { DEPARTMENTS, nextYearOfSample, sampleWithDepartments } from '../../year/town';
import type { Route } from 'playwright-core';
import type { OnWorkbench } from '../on-workbench';
import { servedWorkbench } from '../served-workbench';
import { isTooWide, violations } from './axe';
import { bookFile } from './books';

const visit = servedWorkbench();
const SHEET = '評価 R2';

/** Turns to the year's work and unfolds a step. */
async function unfold(here: OnWorkbench, step: 'update' | 'request' | 'collect' | 'compare'): Promise<void> {
  if ((await here.control('year').count()) === 0) await here.press('tab-year');
  await here.control('year').waitFor();
  if ((await here.control(step).count()) === 0) await here.control(`step-${step}`).click();
  await here.control(step).waitFor();
}

/** Everything that a step shows can be seen and heard by everybody, and fits. */
async function isForEverybody(here: OnWorkbench): Promise<void> {
  expect(await violations(here)).toEqual([]);
  expect(await isTooWide(here)).toBe(false);
}

/** Writes files into a folder of their own. @returns their paths */
function written(files: ReadonlyMap<string, Uint8Array>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-year-'));
  return [...files].map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
}

/** Forms as the departments send them back: each is filled in, and two are wrong in their own way. */
async function answered(forms: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [index, [name, bytes]] of [...forms].entries()) {
    const form = await FormCopy.of(bytes);
    form.body.forEach((row, at) => {
      if (/^\d/.test(String(row[0]?.value))) form.type(row, form.actual, 100 * (index + 1) + 7 * at);
    });
    if (index === 0) form.sort((row) => String(row[form.column('目標指標')]?.value ?? ''));
    if (index === 1) form.type(form.body[0]!, form.actual, '昨年並み');
    if (index === 2) form.dropHidden();
    // A date needs the library for number formats, which is a chunk of its own.
    if (index === 3) form.head('回答日', 44330, 'yyyy"年"m"月"d"日"');
    files.set(name, await form.bytes());
  }
  return files;
}

/** The actuals of R2 that stand on the sheet, in its order. */
async function actuals(here: OnWorkbench): Promise<string[]> {
  const rows = await here.inputs(SHEET);
  return rows.slice(3).flatMap((cells) => (cells[3] === '' || cells[7] === '' ? [] : [String(cells[6] ?? '')]));
}

describe.each([
  ['ja', 320, 'light', true],
  ['en', 1280, 'dark', false],
] as const)('a year from April to autumn, in %s, %d wide, %s, made in this workbook: %j', (language, width, colorScheme, isHere) => {
  let here: OnWorkbench;
  let forms: Map<string, Uint8Array>;
  let list: Uint8Array;
  let before: unknown;

  beforeAll(async () => {
    here = await visit({ language, context: { colorScheme }, paneSize: { width, height: 900 } });
    await here.openFile(bookFile(await sampleWithDepartments()));
  });
  afterAll(() => here.close());

  test('1 年度更新 says which sheet it makes and which years move on, and then makes it', async () => {
    await unfold(here, 'update');
    expect(await here.control('next-years').innerText()).toBe('R1 → R2');
    expect(await here.control('next-sheets').innerText()).toContain(SHEET);
    await here.control('unfold-years').click();
    await isForEverybody(here);
    expect(await here.sheetNames()).not.toContain(SHEET);
    if (isHere) {
      await here.press('next-year');
      expect(await here.sheetNames()).toEqual(['評価', SHEET]);
      expect((await here.selection()).sheet).toBe(SHEET);
      await here.press('undo');
      expect(await here.sheetNames()).toEqual(['評価']);
      await here.press('next-year');
    } else {
      const pane = await here.page.getByTestId('pane').getAttribute('src');
      await here.control('next-year-window').click();
      await here.page.waitForFunction((old) => document.querySelector('[data-testid="pane"]')?.getAttribute('src') !== old, pane);
      await here.ready();
    }
    expect(await here.sheetNames()).toEqual(['評価', SHEET]);
  });

  test('2 照会 asks twelve departments: forms, letter and list in one archive', async () => {
    await unfold(here, 'request');
    await here.control('due').fill('2021-05-14');
    await here.control('contact').fill('企画政策課');
    await here.control('contact').press('Tab');
    await expect(here.control('asked-department').count()).resolves.toBe(12);
    await here.control('unfold-letter').click();
    await here.control('unfold-reminders').click();
    expect(await here.control('letter').locator('textarea').inputValue()).toContain('令和3年5月14日(金)');
    expect(await here.control('reminder').locator('textarea').inputValue()).toMatch(language === 'ja' ? /再依頼/ : /Reminder/);
    await isForEverybody(here);
    const [download] = await Promise.all([here.page.waitForEvent('download'), here.control('save-forms').click()]);
    expect(download.suggestedFilename()).toBe('R2実績値照会.zip');
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    forms = new Map(Object.entries(files).filter(([name]) => /^\d\d_/.test(name)));
    list = files['提出状況.xlsx']!;
    expect([...forms.keys()].map((name) => name.split('_')[1])).toEqual(DEPARTMENTS);
    expect(Object.keys(files)).toContain('照会文.docx');
    await here.idle();
  });

  test('3 回答の取りまとめ reads what came back, and shows before it writes', async () => {
    await unfold(here, 'collect');
    const files = await answered(forms);
    const [first = '', ...others] = [...files.keys()];
    const own = new Map([...files].filter(([name]) => name !== first));
    await here.control('choose-replies').setInputFiles(written(new Map([...own, ['提出状況.xlsx', list]])));
    await here.control('states').waitFor();
    await here.idle();
    expect(others).toHaveLength(11);
    const stateOf = (index: number): Promise<string | null> => here.control('department-state').nth(index).getAttribute('data-state');
    expect([await stateOf(0), await stateOf(1), await stateOf(2)]).toEqual(['未提出', '確認中', '提出済']);

    // The last one is dropped onto the pane.
    const dropped = await here.control('choose-replies-drop').evaluateHandle(
      (_, [name, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], name));
        return transfer;
      },
      [first, [...files.get(first)!]] as const,
    );
    await here.control('choose-replies-drop').dispatchEvent('drop', { dataTransfer: dropped });
    await here.control('department-state').nth(0).and(here.pane.locator('[data-state="提出済"]')).waitFor();
    await here.idle();

    expect(await here.control('conflict').count()).toBe(1);
    expect(await here.control('conflict').getAttribute('data-code')).toBe('unreadable-reply');
    expect(await here.control('conflict').innerText()).toContain('昨年並み');
    for (const id of ['unfold-files', 'unfold-hearing']) await here.control(id).click();
    await isForEverybody(here);
    before = await here.inputs(SHEET);
    expect((await actuals(here)).filter((value) => value !== '')).toEqual([]);
  });

  test('written, every figure is in its place; 元に戻す takes all of it back', async () => {
    await here.press('keep');
    await expect(here.control('conflict').count()).resolves.toBe(0);
    await here.press('take-in');
    expect(await here.control('status').innerText()).toMatch(language === 'ja' ? /回答を 80セルに取り込みました/ : /80 answers taken in/);
    const values = (await actuals(here)).filter((value) => value !== '');
    expect(values).toHaveLength(80);
    const departments = new Set(values.map((value) => Math.floor(Number(value) / 100)));
    expect(departments).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
    const taken = await here.inputs(SHEET);
    await here.press('undo');
    expect(await here.inputs(SHEET)).toEqual(before);
    await here.press('take-in');
    expect(await here.inputs(SHEET)).toEqual(taken);
  });

  test('the list of who has answered is handed over', async () => {
    const [download] = await Promise.all([here.page.waitForEvent('download'), here.control('save-status').click()]);
    const { snapshot } = await opened(new Uint8Array(readFileSync(await download.path())));
    expect(snapshot.sheets[0]?.values.flat()).toContain('提出済');
    await here.idle();
  });

  test('4 比較・報告: the matrix adds up to 81, the sheets are made, the report is one click away', async () => {
    await unfold(here, 'compare');
    expect(await here.control('matrix-total').innerText()).toBe('81');
    await isForEverybody(here);
    await here.press('make-comparison');
    expect(await here.sheetNames()).toEqual(expect.arrayContaining(['前年度比較', '指標変更一覧']));
    await here.press('report-sheet');
    expect((await here.sheetNames()).some((name) => name.startsWith('報告書'))).toBe(true);
    await here.press('undo');
    await here.press('undo');
    expect(await here.sheetNames()).not.toContain('前年度比較');
  });

  test('nothing was asked of another origin, and nothing complains', () => {
    const origin = new URL(here.page.url()).origin;
    expect(here.requests.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual([]);
    expect(here.requests.some((url) => url.includes('reply-worker'))).toBe(true);
    // The grid of the workbench complains when a sheet is taken away that it has just drawn; nothing of the pane may.
    expect(here.complaints.filter((complaint) => !/skeleton[\s\S]*workbench\.js/.test(complaint))).toEqual([]);
  });
});

describe.each<[string, (route: Route) => Promise<void>, boolean]>([
  ['cannot be loaded', (route) => route.abort(), true],
  [
    'is served with the policy of the page',
    async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types default";
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    },
    false,
  ],
])('where the worker %s', (_name, answer, isOnPage) => {
  test(`the replies are read ${isOnPage ? 'on the page' : 'in it'}`, async () => {
    const here = await visit({
      paneSize: { width: 320, height: 900 },
      prepare: async (context) => {
        await context.route(/reply-worker/, answer);
      },
    });
    await here.openFile(bookFile(await nextYearOfSample()));
    await unfold(here, 'request');
    const [download] = await Promise.all([here.page.waitForEvent('download'), here.control('save-forms').click()]);
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const replies = await answered(new Map(Object.entries(files).filter(([name]) => /^0[1-4]_/.test(name))));
    // Opened anew, so that nothing is loaded yet that reads files.
    await here.openFile(bookFile(await nextYearOfSample()));
    const asked = here.requests.length;
    await unfold(here, 'collect');
    await here.control('choose-replies').setInputFiles(written(replies));
    await here.control('states').waitFor();
    await expect(here.pane.locator('[data-state="提出済"]').count()).resolves.toBe(3);
    expect(here.requests.slice(asked).some((url) => /\/files\.[^/]*js/.test(url))).toBe(isOnPage);
    await here.close();
  });
});

test('the steps are reached with the keyboard alone', async () => {
  const here = await visit({ paneSize: { width: 320, height: 900 } });
  await here.control('tab-results').focus();
  await here.page.keyboard.press('ArrowRight');
  await here.control('year').waitFor();
  expect(await here.pane.locator(':focus').getAttribute('id')).toBe('tab-year');
  await here.page.keyboard.press('Tab');
  expect(await here.pane.locator(':focus').getAttribute('data-testid')).toBe('step-update');
  await here.page.keyboard.press('Enter');
  await here.control('update').waitFor();
  expect(await here.pane.locator(':focus').getAttribute('data-testid')).toBe('step-update');
  expect(here.complaints).toEqual([]);
  await here.close();
});
