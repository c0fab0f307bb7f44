import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { OnWorkbench, type Visit } from '../test/e2e/on-workbench';
import { startChromium } from '../test/e2e/chromium';
import { SAMPLES } from '../test/e2e/published-report';
import { buildPage } from './workbench/build-page';
import { buildPane, paneFolder } from './workbench/build-pane';
import { PROJECT } from './workbench/folders';
import { serveWorkbench } from './workbench/serve';

const IMAGES = join(PROJECT, 'docs', 'images');
const PUBLISHED = join(SAMPLES, 'mine-r1-published.xlsx');

/** One picture: how the workbench is opened, and what is done before it is taken. */
interface Picture {
  readonly name: string;
  readonly visit?: Visit;
  readonly act: (here: OnWorkbench) => Promise<void>;
}

/** What is said to newcomers is in the way of what a picture is to show. */
async function evaluate(here: OnWorkbench): Promise<void> {
  await here.pane.locator('[data-testid="first-run"] button').last().click();
  await here.press('evaluate');
}

const PICTURES: readonly Picture[] = [
  { name: 'pane', act: evaluate },
  {
    name: 'pane-findings',
    act: async (here) => {
      await here.openFile(PUBLISHED);
      await evaluate(here);
      await here.press('finding');
      await here.control('findings').evaluate((findings) => {
        findings.scrollIntoView();
      });
    },
  },
  {
    name: 'pane-counts',
    act: async (here) => {
      await evaluate(here);
      await here.press('build-counts');
      await here.control('strategies').evaluate((strategies) => {
        strategies.scrollIntoView();
      });
    },
  },
  { name: 'pane-dark', visit: { context: { colorScheme: 'dark' } }, act: evaluate },
  { name: 'pane-en', visit: { language: 'en' }, act: evaluate },
];

/** Takes the pictures of the pane for the documentation again. */
async function takeScreenshots(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  await buildPage(console.log);
  buildPane('offline', console.log);
  const served = await serveWorkbench(paneFolder('offline'), 0);
  const browser = await startChromium();
  for (const { name, visit = {}, act } of PICTURES) {
    const here = await OnWorkbench.visit(browser, served.address, {
      ...visit,
      context: { viewport: { width: 1440, height: 900 }, ...visit.context },
    });
    await act(here);
    // The grid draws on a canvas, a frame or two after it knows.
    await here.page.waitForTimeout(1_500);
    await here.page.screenshot({ path: join(IMAGES, `${name}.png`) });
    await here.close();
  }
  await browser.close();
  await served.close();
}

void takeScreenshots();
