import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { paneFolder, type Bundle } from '../../tools/workbench/serve/build-pane';
import { startChromium } from './chromium';

const ORIGIN = 'https://addin.example.lg.jp';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

/** A page of a bundle as a web server would give it, with Microsoft's own loader where the bundle has it. */
async function visit(bundle: Bundle, address: string): Promise<{ page: Page; requests: string[]; violations: () => Promise<string[]> }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    requests.push(url.origin === ORIGIN ? url.pathname : url.href);
    const file = join(paneFolder(bundle), url.pathname);
    if (url.origin !== ORIGIN || !existsSync(file)) return route.abort();
    return route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
  });
  await page.goto(`${ORIGIN}/${address}`);
  return { page, requests, violations: () => page.evaluate(() => (window as unknown as { seen: string[] }).seen) };
}

/** What comes of trying the usual ways to make a program from text. */
function tryEverything(): Record<string, string> {
  const attempt = (what: () => unknown): string => {
    try {
      return String(what());
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown';
    }
  };
  const script = document.createElement('script');
  const box = document.createElement('div');
  return {
    html: attempt(() => {
      // eslint-disable-next-line no-restricted-syntax -- this is what must do no harm
      box.innerHTML = '<img src=x onerror="document.title=1">';
      return box.childElementCount;
    }),
    foreign: attempt(() => (script.src = 'https://evil.example/x.js')),
    data: attempt(() => (script.src = 'data:text/javascript,1')),
    text: attempt(() => (script.text = 'document.title=1')),
    own: attempt(() => {
      script.src = 'taskpane.js';
      return script.src;
    }),
  };
}

test.each<[Bundle, string]>([
  ['offline', 'taskpane.html'],
  ['offline', 'outcome.html'],
  ['cdn', 'taskpane.html'],
  ['cdn', 'outcome.html'],
])('bundle %s, %s: text becomes neither HTML nor a program', async (bundle, address) => {
  const { page } = await visit(bundle, address);
  expect(await page.evaluate(tryEverything)).toEqual({
    html: '0',
    foreign: 'TypeError',
    data: 'TypeError',
    text: 'TypeError',
    own: `${ORIGIN}/taskpane.js`,
  });
  await page.close();
});

test.each([
  ['Excel on the web', 'Web', 'ja-JP', 'excel-web-16.00.js'],
  ['Windows', 'Win32', 'ja-JP', 'excel-win32-16.01.js'],
  ['a Mac', 'Mac', 'en-US', 'excel-mac-16.00.js'],
])(
  'the loader of Microsoft in the offline bundle brings in the client for %s, and nothing is refused',
  async (_, platform, locale, client) => {
    const address = `taskpane.html?_host_Info=Excel$${platform}$16.01$${locale}$telemetry$$$0`;
    const { page, requests, violations } = await visit('offline', address);
    const strings = `/office-js/${locale.toLowerCase()}/office_strings.js`;
    await page.waitForFunction(() => 'Excel' in window);
    expect(requests).toEqual(expect.arrayContaining([`/office-js/${client}`, strings]));
    expect(await violations()).toEqual([]);
    expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
    await page.close();
  },
);
