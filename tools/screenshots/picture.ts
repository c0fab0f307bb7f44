import type { OnWorkbench, Visit } from '../../test/e2e/on-workbench';

/** One picture: how the workbench is opened, and what is done before it is taken. */
export interface Picture {
  /** Where it goes, from `docs`, without its ending. */
  readonly name: string;
  /** The whole workbench, or the pane alone. */
  readonly of: 'workbench' | 'pane';
  readonly visit?: Visit;
  readonly act: (here: OnWorkbench) => Promise<void>;
}

/** What is said to newcomers is in the way of what a picture is to show. */
export async function dismissWelcome(here: OnWorkbench): Promise<void> {
  await here.pane.locator('[data-testid="first-run"] button').last().click();
}

/** Evaluates the workbook. */
export async function evaluate(here: OnWorkbench): Promise<void> {
  await dismissWelcome(here);
  await here.press('evaluate');
}

/** Brings a control of the pane to its top, below the notice that stays in sight, and takes the mouse away. */
export async function bringToTop(here: OnWorkbench, id: string): Promise<void> {
  await here.control(id).evaluate((control: HTMLElement) => {
    control.style.scrollMarginTop = '4rem';
    control.scrollIntoView();
  });
  await here.page.mouse.move(0, 0);
}
