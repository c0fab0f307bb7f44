import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OnWorkbench } from '../../test/e2e/on-workbench';
import { startChromium } from '../../test/e2e/chromium';
import { MANUAL_PICTURES } from './manual-pictures';
import { README_PICTURES } from './readme-pictures';
import { YEAR_PICTURES } from './year-pictures';
import { buildPage } from '../workbench/serve/build-page';
import { buildPane, paneFolder } from '../workbench/serve/build-pane';
import { PROJECT } from '../project';
import { serveWorkbench } from '../workbench/serve/serve';

/** Takes the pictures of the documentation again: all of them, or those whose name contains the argument. */
async function takeScreenshots(wanted = ''): Promise<void> {
  await buildPage(console.log);
  buildPane('offline', console.log);
  const served = await serveWorkbench(paneFolder('offline'), 0);
  const browser = await startChromium();
  for (const { name, of, visit = {}, act } of [...README_PICTURES, ...MANUAL_PICTURES, ...YEAR_PICTURES].filter((picture) =>
    picture.name.includes(wanted),
  )) {
    const here = await OnWorkbench.visit(browser, served.address, {
      ...visit,
      context: { viewport: { width: 1440, height: 900 }, ...visit.context },
    });
    await act(here);
    // The grid draws on a canvas, a frame or two after it knows.
    await here.page.waitForTimeout(1_500);
    const path = join(PROJECT, 'docs', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await (of === 'pane' ? here.page.getByTestId('pane') : here.page).screenshot({ path });
    console.log(path);
    await here.close();
  }
  await browser.close();
  await served.close();
}

void takeScreenshots(process.argv[2]);
