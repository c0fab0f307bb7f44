import type { Browser } from 'playwright-core';
import { paneFolder } from '../../tools/workbench/serve/build-pane';
import { serveWorkbench, type ServedWorkbench } from '../../tools/workbench/serve/serve';
import { startChromium } from './chromium';
import { OnWorkbench, type Visit } from './on-workbench';

/**
 * Serves the offline workbench to a Chromium while the tests of a file run. To be called where they are described.
 * @returns opens the workbench, each time in a context of its own
 */
export function servedWorkbench(): (how?: Visit) => Promise<OnWorkbench> {
  let browser: Browser;
  let served: ServedWorkbench;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveWorkbench(paneFolder('offline'), 0);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return (how) => OnWorkbench.visit(browser, served.address, how);
}
