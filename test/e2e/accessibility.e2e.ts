import AxeBuilder from '@axe-core/playwright';
import { join } from 'node:path';
import type { OnWorkbench } from './on-workbench';
import { SAMPLES } from './published-report';
import { servedWorkbench } from './served-workbench';

const visit = servedWorkbench();

/** What axe finds in the pane, each with the element. */
async function violations(here: OnWorkbench): Promise<string[]> {
  const found = await new AxeBuilder({ page: here.page }).include(['[data-testid="pane"]', 'body']).analyze();
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}

/** Presses Tab until a control of the pane has the focus. @returns whether it got there */
async function tabTo(here: OnWorkbench, id: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<boolean> {
  for (let presses = 0; presses < 80; presses++) {
    const focused = await here.pane.locator('body').evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
    if (focused === id) return true;
    await here.page.keyboard.press(key);
  }
  return false;
}

describe.each([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)('axe finds nothing in the pane, in %s, %s', (language, colorScheme) => {
  let here: OnWorkbench;
  beforeAll(async () => {
    here = await visit({ language, context: { colorScheme } });
  });
  afterAll(() => here.close());

  test('before anything is evaluated', async () => {
    expect(await violations(here)).toEqual([]);
  });

  test('with results, findings, an explanation and everything unfolded', async () => {
    await here.openFile(join(SAMPLES, 'mine-r1-published.xlsx'));
    await here.press('evaluate');
    await here.press('finding');
    await here.pane.locator('details').evaluateAll((folded) => {
      for (const details of folded) details.setAttribute('open', '');
    });
    expect(await violations(here)).toEqual([]);
  });

  test.each(['tab-share', 'tab-settings'])('on %s', async (tab) => {
    await here.press(tab);
    expect(await violations(here)).toEqual([]);
  });
});

test('with the keyboard alone: evaluate, look at a finding, take it back', async () => {
  const here = await visit();
  await here.openFile(join(SAMPLES, 'mine-r1-published.xlsx'));
  await here.pane.locator('#tab-results').focus();

  expect(await tabTo(here, 'evaluate')).toBe(true);
  await here.page.keyboard.press('Enter');
  await here.control('summary').waitFor();
  await here.idle();

  expect(await here.pane.locator(':focus').getAttribute('data-testid')).toBe('evaluate');
  expect(await tabTo(here, 'finding')).toBe(true);
  const cell = await here.pane.locator(':focus').getAttribute('data-cell');
  await here.page.keyboard.press('Enter');
  await here.control('explanation').waitFor();
  const { row } = await here.selection();
  expect(String(row + 1)).toBe(/\d+$/.exec(cell ?? '')?.[0]);

  await here.pane.locator(':focus').waitFor();
  expect(await tabTo(here, 'undo', 'Shift+Tab')).toBe(true);
  await here.page.keyboard.press('Space');
  await here.idle();
  await expect(here.control('undo').isDisabled()).resolves.toBe(true);
  await here.close();
});

test('Shift+Tab leaves the pane by its first control, and F6 leads in and out, as in Excel', async () => {
  const here = await visit();
  const focused = (): Promise<string | null | undefined> =>
    here.page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.id);
  await here.control('evaluate').focus();
  await here.page.keyboard.press('F6');
  expect(await focused()).not.toBe('pane');
  await here.page.keyboard.press('F6');
  expect(await focused()).toBe('pane');
  expect(await here.pane.locator(':focus').getAttribute('data-testid')).toBe('evaluate');

  await here.pane.locator('#tab-results').focus();
  await here.page.keyboard.press('Shift+Tab');
  await here.page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') !== 'pane');
  // Nothing pulls the focus back.
  await here.page.waitForTimeout(300);
  expect(await focused()).not.toBe('pane');
  await here.close();
});
