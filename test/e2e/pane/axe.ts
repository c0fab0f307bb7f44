import AxeBuilder from '@axe-core/playwright';
import type { OnWorkbench } from '../on-workbench';

/** What axe finds in the pane, each with the element. */
export async function violations(here: OnWorkbench): Promise<string[]> {
  const found = await new AxeBuilder({ page: here.page }).include(['[data-testid="pane"]', 'body']).analyze();
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}

/** Whether anything in the pane is wider than the pane, so that a person would have to scroll sideways. */
export function isTooWide(here: OnWorkbench): Promise<boolean> {
  return here.pane.locator('body').evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Presses Tab until a control of the pane has the focus. @returns whether it got there */
export async function tabTo(here: OnWorkbench, id: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<boolean> {
  for (let presses = 0; presses < 80; presses++) {
    const focused = await here.pane.locator('body').evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
    if (focused === id) return true;
    await here.page.keyboard.press(key);
  }
  return false;
}
