import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { Browser } from 'playwright-core';
import { installOnce } from '../command/install-once';
import { buildPane, paneFolder } from '../workbench/serve/build-pane';
import { officeScript } from '../workbench/serve/office-script';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { startChromium } from '../../test/e2e/chromium';
import type { Painted } from './first-paint-host';
import { median } from './median';

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
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

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

function bundled(entry: string): Buffer {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0]?.contents ?? []);
}

/** Serves both panes to this machine only, compressed, as a web server would. */
async function serve(): Promise<{ address: string; close(): void }> {
  const { snapshot } = await openWorkbook(new Uint8Array(readFileSync(SAMPLE)), 'mine-r1.xlsx');
  const office = Buffer.from(officeScript());
  const made = new Map<string, Buffer>([
    ['/', Buffer.from('<!doctype html><meta charset="utf-8"><title>Bench</title><body><script src="/host.js"></script>')],
    ['/host.js', bundled(join(__dirname, 'first-paint-host.ts'))],
    ['/sample.json', Buffer.from(JSON.stringify(snapshot))],
    ['/template/pane.js', bundled(join(TEMPLATE, 'pane.jsx'))],
    ['/template/pane.html', readFileSync(join(TEMPLATE, 'pane.html'))],
    ['/template/icon.png', readFileSync(join(__dirname, '..', '..', 'assets', 'icons', 'icon-80.png'))],
  ]);
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(paneFolder('offline'), pathname.replace(/^\/ours\//, ''));
    const content = pathname.endsWith('/office.js')
      ? office
      : (made.get(pathname) ?? (pathname.startsWith('/ours/') && existsSync(file) ? readFileSync(file) : undefined));
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const key = pathname.endsWith('/office.js') ? 'office' : pathname;
    const packed = compressed.get(key) ?? gzipSync(content);
    compressed.set(key, packed);
    const type = pathname === '/' ? TYPES['.html'] : (TYPES[extname(pathname)] ?? 'application/octet-stream');
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://localhost:${String(portOf(server))}/`, close: () => void server.close() };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
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
