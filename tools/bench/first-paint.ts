import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installOnce } from '../command/install-once';
import { buildPane } from '../workbench/serve/build-pane';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { startChromium } from '../../test/e2e/chromium';
import type { Painted } from './first-paint-host';
import { median } from './median';
import { bundled, servePanes } from './pane/serve-panes';

/** The pane's first paint beside that of Microsoft's React template, in milliseconds. */
export interface Paint {
  /** How many times slower than this machine the processor was made. */
  readonly slowdown: number;
  /** Our pane: its parts and buttons in their places, and what it does. Excel has not answered yet. */
  readonly ours: number;
  /** The template: its content. It shows nothing before Excel has answered. */
  readonly template: number;
  readonly ratio: number;
  /** Our pane, when it has read and evaluated the workbook and can be pressed; the template reads nothing. */
  readonly oursRead: number;
}

/** What the bench of the first paint found: medians of some runs. */
export interface FirstPaint {
  readonly runs: number;
  readonly plain: Paint;
  readonly slow: Paint;
  /** For `plain`. */
  readonly ratioTarget: number;
}

/** A processor of an old office computer, beside that of a developer. */
const SLOWDOWN = 4;
const TEMPLATE = join(__dirname, 'first-paint-template');
const SAMPLE = join(__dirname, '..', '..', 'assets', 'samples', 'mine-r1.xlsx');
const RATIO_TARGET = 0.4;
const OURS = '.actions .primary';
const OURS_READ = '[data-testid="evaluate"]';
const THEIRS = '[data-testid="insert"]';

/**
 * Opens both panes in Chromium, one after the other, several times: each in a fresh browser context, from the same server,
 * with the same office.js (Microsoft's client for Excel on the web) on the same emulated Excel.
 * @param say told how it goes
 * @throws Error when there is no Chromium, or the template's libraries cannot be installed
 */
export async function measureFirstPaint(runs: number, say: (line: string) => void): Promise<FirstPaint> {
  const browser = await startChromium();
  try {
    installOnce(TEMPLATE, 'React and Fluent for the template', say);
    buildPane('offline', say);
    const served = await serve();
    try {
      const plain = await measure(browser, served.address, runs, 1);
      return { runs, plain, slow: await measure(browser, served.address, runs, SLOWDOWN), ratioTarget: RATIO_TARGET };
    } finally {
      served.close();
    }
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, address: string, runs: number, slowdown: number): Promise<Paint> {
  const ours: Painted[] = [];
  const theirs: Painted[] = [];
  // The first round warms the server and the machine, and does not count.
  for (let run = 0; run <= runs; run++) {
    const counts = run > 0;
    const one = await open(browser, address, 'ours/taskpane.html', [OURS, OURS_READ], slowdown);
    const other = await open(browser, address, 'template/pane.html', [THEIRS], slowdown);
    if (counts) ours.push(one);
    if (counts) theirs.push(other);
  }
  const middle = (painted: readonly Painted[], selector: string): number => median(painted.map((one) => one[selector] ?? NaN));
  const [frame, template] = [middle(ours, OURS), middle(theirs, THEIRS)];
  return { slowdown, ours: frame, template, ratio: frame / template, oursRead: middle(ours, OURS_READ) };
}

async function open(browser: Browser, address: string, pane: string, selectors: readonly string[], slowdown: number): Promise<Painted> {
  const context = await browser.newContext({ viewport: { width: 400, height: 700 }, locale: 'ja-JP' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'openPane' in window);
    if (slowdown > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await page.evaluate(([frame, wanted]) => window.openPane(frame, wanted), [pane, selectors] as const);
  } finally {
    await context.close();
  }
}

async function serve(): Promise<{ address: string; close(): void }> {
  const { snapshot } = await openWorkbook(new Uint8Array(readFileSync(SAMPLE)), 'mine-r1.xlsx');
  return servePanes(
    new Map<string, Buffer>([
      ['/', Buffer.from('<!doctype html><meta charset="utf-8"><title>Bench</title><body><script src="/host.js"></script>')],
      ['/host.js', bundled(join(__dirname, 'first-paint-host.ts'))],
      ['/sample.json', Buffer.from(JSON.stringify(snapshot))],
      ['/template/pane.js', bundled(join(TEMPLATE, 'pane.jsx'))],
      ['/template/pane.html', readFileSync(join(TEMPLATE, 'pane.html'))],
      ['/template/icon.png', readFileSync(join(__dirname, '..', '..', 'assets', 'icons', 'icon-80.png'))],
    ]),
  );
}

/** The result as lines for people. */
export function firstPaintLines({ runs, plain, slow, ratioTarget }: FirstPaint): string[] {
  const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
  return [
    `first useful paint; React template, ${runs} runs: ${milliseconds(plain.ours)}, ${milliseconds(plain.template)}, ratio ${plain.ratio.toFixed(2)}` +
      `  target ${ratioTarget}: ${plain.ratio <= ratioTarget ? 'met' : 'missed'}`,
    `the same on a processor ${slow.slowdown} times slower: ${milliseconds(slow.ours)}, ${milliseconds(slow.template)}, ratio ${slow.ratio.toFixed(2)}`,
    `pane with the workbook read and evaluated (the template reads none): ${milliseconds(plain.oursRead)}, slower processor ${milliseconds(slow.oursRead)}`,
  ];
}
