import type { Browser, BrowserContext, BrowserContextOptions, Download, FrameLocator, Locator, Page } from 'playwright-core';
import { officeScript } from '../../tools/workbench/serve/office-script';
import type { Desk } from '../../tools/workbench/page/desk';

declare global {
  interface Window {
    workbench: Desk;
  }
}

/** What the grid says of itself whenever formulas are taken away; the pane has nothing to do with it. */
const GRID_NOISE = /^Dependency tree not found/;
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const ALONE = '#pane { position: fixed; inset: 0; z-index: 9; inline-size: 100vw; block-size: 100vh; border: 0; }';

/** How a test looks at the workbench. */
export interface Visit {
  readonly language?: 'ja' | 'en';
  readonly context?: BrowserContextOptions;
  /** The pane fills the window, which is as large as this; the rest of the workbench works behind it. */
  readonly paneSize?: { readonly width: number; readonly height: number };
  /** Done before the workbench is opened, such as answering some of its requests. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** The workbench in a browser, as tests use it. */
export class OnWorkbench {
  /** Every address that the page, its frame and its workers asked for. */
  readonly requests: string[] = [];
  /** What was thrown, and what was complained of in the console. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {}

  /** Opens the workbench with its sample and waits until the pane has read it. */
  static async visit(
    browser: Browser,
    address: string,
    { language = 'ja', context = {}, paneSize, prepare }: Visit = {},
  ): Promise<OnWorkbench> {
    const page = await (
      await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: language === 'ja' ? 'ja-JP' : 'en-US', ...context })
    ).newPage();
    const here = new OnWorkbench(page);
    page.on('request', (request) => here.requests.push(request.url()));
    page.on('pageerror', (error) => here.complaints.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !GRID_NOISE.test(message.text())) here.complaints.push(message.text());
    });
    // The one file of the other bundle that is not its own: answered as the CDN would, with the emulated Excel in it.
    await page.route(OFFICE_CDN, (route) => route.fulfill({ contentType: 'text/javascript', body: officeScript() }));
    await prepare?.(page.context());
    await page.goto(`${address}?lang=${language}`);
    if (paneSize !== undefined) {
      await page.setViewportSize(paneSize);
      await page.addStyleTag({ content: ALONE });
    }
    await here.ready();
    return here;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('[data-testid="pane"]');
  }

  /** A control of the pane by its test id. */
  control(id: string): Locator {
    return this.pane.getByTestId(id);
  }

  /** Waits until the pane has read the workbook. */
  async ready(): Promise<void> {
    await this.page.evaluate(() => window.workbench.ready);
    // A pane that is put away works as well.
    await this.control('evaluate').waitFor({ state: 'attached', timeout: 60_000 });
    await this.idle();
  }

  /** Waits until the pane is done with what it is doing. */
  async idle(): Promise<void> {
    await this.pane.locator('main[aria-busy="false"]').waitFor({ state: 'attached', timeout: 60_000 });
  }

  /** Clicks a control and waits until the pane has done what it asks for. */
  async press(id: string): Promise<void> {
    await this.control(id).first().click();
    await this.idle();
  }

  /** Opens a file through the page's own control. */
  async openFile(path: string): Promise<void> {
    await this.showFile(path);
    await this.ready();
  }

  /** Opens a file, whether or not the pane finds anything to evaluate in it. */
  async showFile(path: string): Promise<void> {
    const before = await this.page.getByTestId('pane').getAttribute('src');
    await this.page.getByTestId('open-file').setInputFiles(path);
    await this.page.waitForFunction((old) => document.querySelector('[data-testid="pane"]')?.getAttribute('src') !== old, before);
    await this.page.evaluate(() => window.workbench.ready);
  }

  /** Saves through the page's own control. @returns the file that was downloaded */
  async saveFile(): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByTestId('save-file').click()]);
    return download;
  }

  /** What every used cell of a sheet holds, row by row. */
  inputs(sheet: string): Promise<(string | number | boolean)[][]> {
    return this.page.evaluate((name) => window.workbench.inputs(name), sheet);
  }

  /** What every used cell of a sheet shows, row by row. The emulated Excel has answered the pane when the grid had calculated. */
  texts(sheet: string): Promise<string[][]> {
    return this.page.evaluate((name) => {
      const found = window.workbench.workbook.sheet(name);
      const used = found.usedRange(true);
      if (used === null) return [];
      return Array.from({ length: used.bottom + 1 }, (_, row) =>
        Array.from({ length: used.right + 1 }, (__, column) => found.text(row, column)),
      );
    }, sheet);
  }

  /** The names of the workbook's sheets. */
  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.workbook.sheets.map(({ name }) => name));
  }

  /** Types into a cell of the grid and waits until the grid has calculated. */
  async type(sheet: string, address: string, value: string | number): Promise<void> {
    await this.page.evaluate(([name, cell, typed]) => window.workbench.type(name, cell, typed), [sheet, address, value] as const);
  }

  /** The sheet in front and the cell that is selected on it. */
  selection(): Promise<{ sheet: string; row: number; column: number }> {
    return this.page.evaluate(() => {
      const { activeSheet, selection } = window.workbench.workbook;
      return { sheet: activeSheet.name, row: selection.top, column: selection.left };
    });
  }

  /** The pane's counts by status, as it shows them. */
  async summary(): Promise<Record<string, number>> {
    const counts = this.control('summary').locator('[data-status]');
    const shown: Record<string, number> = {};
    for (const count of await counts.all())
      shown[(await count.getAttribute('data-status')) ?? ''] = Number(await count.locator('dd').innerText());
    return shown;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
