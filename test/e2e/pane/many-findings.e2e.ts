import type { OnWorkbench } from '../on-workbench';
import { servedWorkbench } from '../served-workbench';
import { loweredBook, typedOverBook } from '../typed-over-book';
import { isTooWide, tabTo, violations } from './axe';
import { bookFile } from './books';

const visit = servedWorkbench();
const typedOver = bookFile(typedOverBook(80, 70));

const SAID = {
  ja: {
    overwritten: '実績が変わったようです',
    willChange: /次の101セル[\s\S]*I2[\s\S]*0\.0% → 20\.0%/,
    written: '101セルに書き込みました。',
    toCheck: '要確認 101件',
    noted: '理由を101セルのメモに残しました。',
  },
  en: {
    overwritten: 'The actuals seem to have changed',
    willChange: /101 cells will get[\s\S]*I2[\s\S]*0\.0% → 20\.0%/,
    written: '101 cells written.',
    toCheck: '101 to check',
    noted: 'The reason was left as a note on 101 cells.',
  },
} as const;

describe.each([
  [320, 600, 'ja', { colorScheme: 'light' }],
  [1280, 800, 'en', { colorScheme: 'dark' }],
  [320, 600, 'en', { forcedColors: 'active' }],
] as const)('101 findings of one kind, at %d by %d, in %s, %j', (width, height, language, context) => {
  const said = SAID[language];
  let here: OnWorkbench;
  beforeEach(async () => {
    here = await visit({ language, context, paneSize: { width, height } });
    await here.openFile(typedOver);
  });
  afterEach(() => here.close());

  test('three clicks set them all, with what changes shown before the last', async () => {
    await here.press('evaluate');
    expect(await here.control('seems-overwritten').innerText()).toContain(said.overwritten);
    await here.press('all-apply-rule');
    expect(await here.control('apply-all').innerText()).toMatch(said.willChange);
    expect(await isTooWide(here)).toBe(false);
    expect(await violations(here)).toEqual([]);
    await here.press('confirm-all');
    expect(await here.control('status').innerText()).toBe(said.written);
    await expect(here.control('finding').count()).resolves.toBe(0);
    await here.press('undo');
    expect(await here.control('to-findings').innerText()).toBe(said.toCheck);
  });

  test('with the keyboard alone all are kept with one reason, which stands on the cells', async () => {
    await here.press('evaluate');
    expect(await tabTo(here, 'all-keep')).toBe(true);
    await here.page.keyboard.press('Enter');
    await here.control('answer-reason').waitFor();
    await here.page.keyboard.type('前年度の公表値');
    await here.page.keyboard.press('Enter');
    await here.control('status').getByText(said.noted).waitFor();
    await expect(here.control('finding').count()).resolves.toBe(0);
    const notes = await here.page.evaluate(() => window.workbench.workbook.comments.length);
    expect(notes).toBe(101);
  });

  test('filters by kind, severity, department and status', async () => {
    await here.press('evaluate');
    await here.control('unfold-filter').click();
    await here.control('filter-department').selectOption('福祉課');
    await here.control('filter-status').selectOption('改善↑');
    await here.control('show-group').click();
    const cells = await here.control('finding').evaluateAll((found) => found.map((one) => one.getAttribute('data-cell') ?? ''));
    const texts = await here.texts('評価');
    for (const cell of cells) expect(texts[Number(cell.slice(1)) - 1]?.[10]).toBe('福祉課');
    expect(cells.length).toBeGreaterThan(5);
    expect(await violations(here)).toEqual([]);
  });
});

test('2,900 findings are a window on a long list', async () => {
  const here = await visit({ paneSize: { width: 320, height: 600 } });
  await here.openFile(bookFile(typedOverBook(3_000, 2_900)));
  await here.press('evaluate');
  await here.control('show-group').click();
  const drawn = (): Promise<number> => here.control('finding').count();
  expect(await drawn()).toBeLessThan(60);
  const items = here.control('finding-group').locator('.finding-list > li');
  const all = (await items.first().getAttribute('aria-setsize')) ?? '';
  expect(Number(all)).toBeGreaterThan(2_900);
  await here.pane.locator('body').evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await here.control('finding-group').locator(`li[aria-posinset="${all}"]`).waitFor();
  expect(await drawn()).toBeLessThan(60);
  await here.close();
});

test.each([
  ['ja', '減らす指標として扱う 58.6% 改善↑ のまま', '※を付ける 71.6% 改善↑ → 108.5% 目標達成'],
  ['en', 'Lower is better stays 58.6% 改善↑', 'Add ※ 71.6% 改善↑ → 108.5% 目標達成'],
] as const)('the first remedy does not falsify, and each says before and after, in %s', async (language, first, other) => {
  const here = await visit({ language, paneSize: { width: 320, height: 600 } });
  await here.openFile(bookFile(loweredBook()));
  await here.press('evaluate');
  const remedies = (await here.pane.locator('.remedies button').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(remedies[0]).toBe(first);
  expect(remedies.filter((text) => text.includes('※'))).toEqual([other]);
  await here.press('all-lower-is-better');
  await expect(here.control('finding').count()).resolves.toBe(0);
  await here.close();
});

test('the explanation closes, takes at most a third of the height, leaves what was clicked in sight, and gives way to a question', async () => {
  const here = await visit({ paneSize: { width: 320, height: 600 } });
  await here.openFile(typedOver);
  await here.press('evaluate');
  await here.control('finding').nth(2).click();
  const panel = await here.control('explanation').boundingBox();
  const clicked = await here.control('finding').nth(2).boundingBox();
  expect(panel?.height).toBeLessThanOrEqual(201);
  expect((clicked?.y ?? 0) + (clicked?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + 1);
  await here.control('remedy-dismiss').first().click();
  await expect(here.control('explanation').count()).resolves.toBe(0);
  await here.page.keyboard.press('Escape');
  await here.control('explanation').waitFor();
  await here.control('close-explanation').click();
  await expect(here.control('explanation').count()).resolves.toBe(0);
  await here.close();
});
