import type { Browser } from 'playwright-core';
import { paneFolder, type Bundle } from '../../tools/workbench/serve/build-pane';
import { serveWorkbench } from '../../tools/workbench/serve/serve';
import { startChromium } from './chromium';
import { testReport } from './report-on-workbench';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe.each<[Bundle, 'ja' | 'en', readonly string[]]>([
  ['cdn', 'ja', ['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']],
  ['offline', 'en', []],
])('the real report, with the bundle %s, in %s', (bundle, language, elsewhere) => {
  testReport({ language, elsewhere, browser: () => browser, serve: () => serveWorkbench(paneFolder(bundle), 0) });
});
