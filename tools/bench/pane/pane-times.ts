import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { startChromium } from '../../../test/e2e/chromium';
import { buildPane } from '../../workbench/serve/build-pane';
import { beside, type Beside } from '../beside';
import { largeWorkbook } from '../large-workbook';
import { longTasks, TRACE_CATEGORIES } from './long-tasks';
import { bundled, servePanes } from './serve-panes';

/** The pane on an emulated Excel in another thread, at one size. Times in milliseconds. */
export interface PaneSize {
  readonly indicators: number;
  /** From the click on 評価する until the last cell is written, beside the same messages without the pane. */
  readonly written: Beside;
  /** Until the pane says so, beside the same; no target. */
  readonly shown: Beside;
  /** From the pane's address until it has read and evaluated, which includes its loading; beside the messages alone. */
  readonly read: { readonly ours: number; readonly wire: number };
  /** The longest tasks of the page's main thread: all of it, and what of it was in our scripts. */
  readonly longest: Readonly<Record<'reading' | 'writing' | 'following', { readonly task: number; readonly ours: number }>>;
}

/** What the bench of the pane found. */
export interface PaneTimes {
  readonly runs: number;
  readonly sizes: readonly PaneSize[];
  /** What no task of ours is to exceed, at 20,000 indicators. */
  readonly longestTarget: number;
}

const WIRE_TARGET = 1.5;
const LONGEST_TARGET = 50;
/** The column of the actuals, and a row that is an indicator's, of `largeWorkbook`. */
const ACTUAL = { sheet: '評価', row: 5, column: 6 };

/**
 * Opens the pane as it is shipped on workbooks of several sizes, in Chromium.
 * @param sizes numbers of indicators
 * @param say told how it goes
 * @throws Error when there is no Chromium
 */
export async function measurePane(sizes: readonly number[], runs: number, say: (line: string) => void): Promise<PaneTimes> {
  const browser = await startChromium();
  try {
    buildPane('offline', say);
    const served = await servePanes(
      new Map([
        ['/', Buffer.from('<!doctype html><meta charset="utf-8"><title>Bench</title><body><script src="/page.js"></script>')],
        ['/page.js', bundled(join(__dirname, 'pane-page.ts'))],
        ['/host-worker.js', bundled(join(__dirname, 'host-worker.ts'))],
        ...(await Promise.all(sizes.map(async (size) => [`/${String(size)}.json`, await snapshotOf(size)] as const))),
      ]),
    );
    try {
      const results: PaneSize[] = [];
      for (const size of sizes) {
        say(`pane, ${String(size)} indicators`);
        results.push(await measureSize(browser, served.address, size, runs));
      }
      return { runs, sizes: results, longestTarget: LONGEST_TARGET };
    } finally {
      served.close();
    }
  } finally {
    await browser.close();
  }
}

async function snapshotOf(indicators: number): Promise<Buffer> {
  const { snapshot } = await openWorkbook(largeWorkbook(indicators), 'large.xlsx', { codec: zlibCodec });
  return Buffer.from(JSON.stringify(snapshot));
}

async function measureSize(browser: Browser, address: string, indicators: number, runs: number): Promise<PaneSize> {
  const [ours, shown, wire, read, wireRead]: number[][] = [[], [], [], [], []];
  for (let run = 0; run < runs; run++) {
    const page = await openPage(browser, address);
    read?.push(await page.evaluate((size) => window.panePage.open(`/${String(size)}.json`, 'ours/taskpane.html'), indicators));
    const clicked = await page.evaluate(() => window.panePage.evaluate());
    ours?.push(clicked.written);
    shown?.push(clicked.shown);
    const bare = await page.evaluate(() => window.panePage.replay());
    wire?.push(bare.written);
    wireRead?.push(bare.read);
    await page.context().close();
  }
  const written = beside(ours ?? [], wire ?? [], WIRE_TARGET);
  return {
    indicators,
    written,
    shown: beside(shown ?? [], wire ?? [], NaN),
    read: { ours: beside(read ?? [], wireRead ?? [], NaN).ours, wire: beside(read ?? [], wireRead ?? [], NaN).other },
    longest: await measureTasks(browser, address, indicators),
  };
}

async function measureTasks(browser: Browser, address: string, indicators: number): Promise<PaneSize['longest']> {
  const page = await openPage(browser, address);
  const traced = async (act: () => Promise<unknown>): Promise<{ task: number; ours: number }> => {
    await browser.startTracing(page, { categories: [...TRACE_CATEGORIES] });
    await act();
    const trace = (await browser.stopTracing()).toString('utf8');
    const tasks = longTasks(trace, (url) => !/\/ours\/(?!.*office\.js)/.test(url), 1);
    return { task: Math.max(0, ...tasks.map(({ milliseconds }) => milliseconds)), ours: Math.max(0, ...tasks.map((one) => one.ours)) };
  };
  const reading = await traced(() =>
    page.evaluate((size) => window.panePage.open(`/${String(size)}.json`, 'ours/taskpane.html'), indicators),
  );
  const writing = await traced(() => page.evaluate(() => window.panePage.evaluate()));
  const following = await traced(() => page.evaluate(({ sheet, row, column }) => window.panePage.type(sheet, row, column, 4321), ACTUAL));
  await page.context().close();
  return { reading, writing, following };
}

async function openPage(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 400, height: 700 }, locale: 'ja-JP' });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'panePage' in window);
  return page;
}

/** The result as lines for people. */
export function paneLines({ runs, sizes, longestTarget }: PaneTimes): string[] {
  const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
  return sizes.flatMap(({ indicators, written, shown, read, longest }) => [
    `pane, ${indicators.toLocaleString('en')} indicators, ${String(runs)} runs: click to written ${milliseconds(written.ours)}, the bare wire ${milliseconds(written.other)}, ` +
      `ratio ${written.ratio.toFixed(2)} (${written.lowest.toFixed(2)} to ${written.highest.toFixed(2)})  target ${String(written.target)}: ${written.ratio <= written.target ? 'met' : 'missed'}`,
    `  said on the pane after ${milliseconds(shown.ours)}, ${shown.ratio.toFixed(2)} of the wire`,
    `  opened to evaluated ${milliseconds(read.ours)}, the bare wire ${milliseconds(read.wire)}`,
    `  longest task, ours in a task: ${(['reading', 'writing', 'following'] as const)
      .map((part) => `${part} ${milliseconds(longest[part].task)}, ${milliseconds(longest[part].ours)}`)
      .join('; ')}  target for ours ${String(longestTarget)} ms`,
  ]);
}
