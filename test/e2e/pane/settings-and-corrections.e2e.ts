import type { OnWorkbench } from '../on-workbench';
import { servedWorkbench } from '../served-workbench';
import { doubtfulBook, otherRuleBook } from '../typed-over-book';
import { isTooWide, tabTo, violations } from './axe';
import { bookFile } from './books';

const visit = servedWorkbench();

async function turnTo(here: OnWorkbench, tab: 'share' | 'settings'): Promise<void> {
  await here.press(`tab-${tab}`);
  await here.control(tab).waitFor();
}

describe.each([
  [320, 600, 'ja', { colorScheme: 'light' }],
  [1280, 800, 'en', { colorScheme: 'dark' }],
  [320, 600, 'en', { forcedColors: 'active' }],
] as const)('rules without JSON, at %d by %d, in %s, %j', (width, height, language, context) => {
  let here: OnWorkbench;
  beforeAll(async () => {
    here = await visit({ language, context, paneSize: { width, height } });
    await turnTo(here, 'settings');
  });
  afterAll(() => here.close());

  test('each preset is described with an example', async () => {
    const names = await here
      .control('profile')
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(names).toContain('mine-city');
    expect(await here.control('preset-description').innerText()).toMatch(language === 'ja' ? /例：/ : /For example/);
  });

  test('a change shows what it does to the counts before it is applied', async () => {
    await here.control('unfold-rules').click();
    await here.control('rules-form').waitFor();
    await here.control('status-label').first().fill('達成');
    await here.control('status-label').first().press('Tab');
    await here.control('apply-rules').and(here.pane.locator(':enabled')).waitFor();
    await here.control('status-threshold').first().fill('50');
    await here.control('status-threshold').first().press('Tab');
    await here.control('draft-effect').locator('td').first().waitFor();
    await here.idle();
    expect(await here.control('draft-effect').innerText()).toMatch(
      language === 'ja' ? /81指標のうち\d+指標の結果が変わります/ : /\d+ of 81 indicators change/,
    );
    expect(await isTooWide(here)).toBe(false);
    expect(await violations(here)).toEqual([]);
    await here.press('apply-rules');
    await here.press('tab-results');
    await here.press('evaluate');
    const summary = await here.summary();
    expect(Object.keys(summary)).toContain('達成');
    expect(summary['達成']).toBeGreaterThan(14);
  });

  test('rules that do not fit are told, and cannot be applied', async () => {
    await turnTo(here, 'settings');
    await here.control('unfold-rules').click();
    await here.control('decimals').fill('9');
    await here.control('decimals').press('Tab');
    await here.control('draft-effect').locator('.notice.bad').waitFor();
    await expect(here.control('apply-rules').isDisabled()).resolves.toBe(true);
    await here.press('cancel-rules');
  });

  test('five statuses have five colours and patterns', async () => {
    await here.control('profile').selectOption('achievement-letters');
    await here.idle();
    await here.press('tab-results');
    await here.press('evaluate');
    const fills = await here
      .control('summary')
      .locator('rect')
      .evaluateAll((rects) => rects.map((rect) => rect.getAttribute('fill')));
    expect(new Set(fills).size).toBe(6);
    expect(here.complaints).toEqual([]);
  });
});

describe.each([
  [320, 600, 'ja', { colorScheme: 'light' }],
  [1280, 800, 'en', { colorScheme: 'dark' }],
  [320, 600, 'ja', { forcedColors: 'active' }],
] as const)('corrections, at %d by %d, in %s, %j', (width, height, language, context) => {
  let here: OnWorkbench;
  beforeAll(async () => {
    here = await visit({ language, context, paneSize: { width, height } });
    await here.control('unfold-reading').click();
    await here.control('corrections').waitFor();
  });
  afterAll(() => here.close());

  test('years and columns are chosen from what the sheet has', async () => {
    const options = (id: string): Promise<string[]> => here.control(id).locator('option').allInnerTexts();
    expect(await options('correct-year')).toEqual([language === 'ja' ? '自動（R1）' : 'automatic (R1)', 'R1']);
    expect((await options('correct-actual')).some((name) => /^G .*実績/.test(name))).toBe(true);
    expect(await isTooWide(here)).toBe(false);
    expect(await violations(here)).toEqual([]);
  });

  test('a clash is refused in a sentence', async () => {
    await here.control('correct-progress').selectOption({ index: 1 });
    await here.idle();
    await here.control('correct-status').selectOption({ index: 1 });
    await here
      .control('alert')
      .getByText(language === 'ja' ? '」と「' : 'would be both')
      .waitFor();
    await here.control('discard-corrections').click();
    await here.idle();
  });

  test('a level is corrected at its heading’s own row', async () => {
    await here.page.evaluate(() => {
      window.workbench.choose('評価', 'C9');
    });
    await here.control('heading-level').waitFor();
    const before = await here.control('heading-level').locator('input:checked').getAttribute('data-testid');
    await here.control(before === 'level-measure' ? 'level-direction' : 'level-measure').click();
    await here.idle();
    await here
      .control('heading-level')
      .locator(`input:checked:not([data-testid="${before ?? ''}"])`)
      .waitFor();
    expect(here.complaints).toEqual([]);
  });
});

test('この読み取りで正しい: a doubtful reading is written once it is confirmed', async () => {
  const here = await visit({ paneSize: { width: 320, height: 600 } });
  await here.openFile(bookFile(doubtfulBook()));
  await here.press('evaluate');
  expect((await here.texts('評価'))[1]?.[6] ?? '').toBe('');
  expect(await tabTo(here, 'remedy-confirm-reading')).toBe(true);
  await here.page.keyboard.press('Enter');
  // Announced first: nothing is written by a confirmation.
  await here.control('preview').waitFor();
  await here.idle();
  await here.press('evaluate');
  // The grid calculates what was written a moment later.
  await here.page.waitForFunction(() => window.workbench.workbook.sheet('評価').text(1, 6).endsWith('%'));
  await here.close();
});

test('この表の規則を使う: the rule that the sheet shows is used from then on', async () => {
  const here = await visit({ paneSize: { width: 320, height: 600 } });
  await here.openFile(bookFile(otherRuleBook()));
  await here.press('evaluate');
  await here.control('remedy-use-shown-rule').first().click();
  await here.idle();
  await expect(here.control('remedy-use-shown-rule').count()).resolves.toBe(0);
  await here.press('evaluate');
  expect(Object.keys(await here.summary())).toEqual(expect.arrayContaining(['◎', '△']));
  await here.close();
});

test('opening the sample changes the workbook’s name and closes the welcome', async () => {
  const here = await visit({ paneSize: { width: 320, height: 600 } });
  await here.control('first-run').waitFor();
  await here.control('open-sample').click();
  await here.page.waitForFunction(() => document.querySelector('#file-name')?.textContent === 'Book1.xlsx');
  await here.ready();
  await expect(here.control('first-run').count()).resolves.toBe(0);
  await here.close();
});

test('JSON can be copied where a web view refuses downloads', async () => {
  const here = await visit({ paneSize: { width: 320, height: 600 } });
  await turnTo(here, 'settings');
  await here.control('unfold-profile-text').click();
  await here.press('copy-profile');
  await here.control('status').getByText('コピーしました。').waitFor();
  expect(await violations(here)).toEqual([]);
  await here.close();
});
