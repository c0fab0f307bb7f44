import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { WORKBENCH_PAGE } from '../../tools/workbench/serve/folders';
import { officeScript } from '../../tools/workbench/serve/office-script';

/**
 * Puts the workbench around a pane that a server has: the workbench's own files, which are never shipped, and the emulated
 * Excel in place of office.js are answered here; everything else goes to the server, with the pane at the root, where it is.
 */
export async function workbenchAround(origin: string, context: BrowserContext): Promise<void> {
  await context.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const file = join(WORKBENCH_PAGE, name);
    if (!name.includes('/') && existsSync(file)) return route.fulfill({ path: file });
    if (pathname === '/pane/office-js/office.js') return route.fulfill({ contentType: 'text/javascript', body: officeScript() });
    return pathname.startsWith('/pane/') ? route.continue({ url: origin + pathname.slice('/pane'.length) }) : route.continue();
  });
}
