import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { examine } from '../../tools/doctor/examine';
import { readChecksums } from '../../tools/doctor/manifest/checksums';
import { makeRelease } from '../../tools/release/make-release';
import { certify, makeAuthority, type Authority } from '../tools/doctor/certificates';
import { HOST, lookup } from '../tools/doctor/served-site';
import { startChromium } from '../e2e/chromium';
import { testReport } from '../e2e/report-on-workbench';
import { freePort, startNginx, type RunningNginx } from './nginx';
import { unpack } from './unpack';
import { workbenchAround } from './workbench-around';

const folder = mkdtempSync(join(tmpdir(), 'shinchoku-release-'));
const release = join(folder, 'unpacked');
let origin: string;
let zip: string;
let authority: Authority;
let nginx: RunningNginx;
let browser: Browser;

const make = (name: string): ReturnType<typeof makeRelease> =>
  makeRelease({ origin, offline: true, name: '美祢市', id: null, share: '\\\\sv01\\addins', folder: join(folder, name) });

beforeAll(async () => {
  const port = await freePort();
  origin = `https://${HOST}:${String(port)}`;
  zip = (await make('first')).path;
  unpack(zip, release);
  authority = await makeAuthority();
  const certificate = await certify(authority, { names: [HOST] });
  nginx = await startNginx(release, certificate, port);
  browser = await startChromium([
    // The one name is this machine, and every other does not exist: what leaves the origin goes nowhere.
    `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`,
    `--ignore-certificate-errors-spki-list=${certificate.spki}`,
  ]);
});
afterAll(async () => {
  await browser.close();
  await nginx.close();
  rmSync(folder, { recursive: true });
});

/** Asks the server as a browser would. */
function ask(path: string, options: RequestOptions = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { ca: authority.pem, lookup, agent: false, ...options }, (answer) => {
      answer.resume();
      resolve(answer);
    })
      .once('error', reject)
      .end();
  });
}

test('nginx has nothing to say about the configuration', () => {
  expect(nginx.check).not.toMatch(/warn|emerg/);
});

test('the same sources make the same bytes again', async () => {
  const again = await make('second');
  expect(Buffer.compare(readFileSync(again.path), readFileSync(zip))).toBe(0);
});

test('doctor finds nothing', async () => {
  const { findings, addresses } = await examine({
    origin,
    ca: authority.pem,
    lookup,
    manifest: readFileSync(join(release, 'handout', 'manifest.xml')),
    checksums: readChecksums(readFileSync(join(release, 'SHA256SUMS.txt'), 'utf8')),
  });
  expect(findings).toEqual([]);
  expect(addresses).toBeGreaterThan(30);
});

test('the doctor in the release runs where nothing is installed, and says so', () => {
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, authority.pem);
  const names = join(folder, 'names.cjs');
  writeFileSync(
    names,
    `const dns = require('node:dns'), { lookup } = dns;
    dns.lookup = (name, ...rest) => lookup(name === '${HOST}' ? '127.0.0.1' : name, ...rest);`,
  );
  const doctor = (...args: readonly string[]): { status: number | null; stdout: string } =>
    spawnSync(process.execPath, ['--require', names, join(release, 'doctor', 'doctor.cjs'), '--origin', origin, ...args], {
      encoding: 'utf8',
      cwd: folder,
    });
  const healthy = doctor('--ca', ca, '--lang', 'en');
  expect(healthy.stdout).toMatch(/addresses were checked\.\nNo problems\.\n$/);
  expect(healthy.status).toBe(0);
  const untrusting = doctor('--json');
  expect(JSON.parse(untrusting.stdout)).toMatchObject({ problems: 1, findings: [{ code: 'certificate-untrusted' }] });
  expect(untrusting.status).toBe(1);
});

test('the command in the release evaluates a workbook where nothing is installed', () => {
  const sample = join(release, 'site', 'samples', 'mine-r1.xlsx');
  const run = spawnSync(process.execPath, [join(release, 'command', 'shinchoku.cjs'), 'evaluate', sample, '--json'], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect(JSON.parse(run.stdout)).toMatchObject({ summary: { strategies: 5, indicators: 81 } });
  expect(run.status).toBe(0);
});

test.each([
  ['/taskpane.html', 200, 'no-cache', 'text/html; charset=utf-8'],
  ['/', 200, 'no-cache', 'text/html; charset=utf-8'],
  ['/manifest.xml', 200, 'no-cache', 'text/xml; charset=utf-8'],
  ['/taskpane.js', 200, 'no-cache', 'text/javascript; charset=utf-8'],
  ['/assets/icon-32.png', 200, 'public, max-age=86400', 'image/png'],
  ['/web.config', 404, undefined, 'text/html; charset=utf-8'],
  ['/engine.000000000000.js', 404, undefined, 'text/html; charset=utf-8'],
  ['/assets/', 403, undefined, 'text/html; charset=utf-8'],
])('%s: %s, kept %s', async (path, status, kept, type) => {
  const { statusCode, headers } = await ask(path);
  expect([statusCode, headers['cache-control'], headers['content-type']]).toEqual([status, kept, type]);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test.each(['/../organisation.json', '/%2e%2e/organisation.json', '/assets/../../organisation.json'])('%s leads nowhere', async (path) => {
  // As an option: in an address, Node would straighten it out.
  expect((await ask('/', { path })).statusCode).toBe(400);
});

test('a page that has not changed is not sent again', async () => {
  const { headers } = await ask('/taskpane.html');
  const again = await ask('/taskpane.html', { headers: { 'if-none-match': headers.etag } });
  expect(again.statusCode).toBe(304);
});

test('an update of the same length reaches a browser that has the page', async () => {
  const page = await browser.newPage();
  const file = join(release, 'site', 'taskpane.html');
  const before = readFileSync(file, 'utf8');
  await page.goto(`${origin}/taskpane.html`);
  const title = await page.title();
  const changed = [...title].reverse().join('');
  writeFileSync(file, before.replace(`<title>${title}<`, `<title>${changed}<`));
  // A release carries the date of its commit; a second apart is what a server's clock needs to tell two of them.
  utimesSync(file, new Date(), new Date(Date.now() + 60_000));
  await page.goto(`${origin}/taskpane.html`);
  expect(await page.title()).toBe(changed);
  writeFileSync(file, before);
  await page.close();
});

test('nothing can be written', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/taskpane.html', { method })).statusCode).toBe(403);
});

test("the pane with Microsoft's own loader, outside Excel: nothing leaves the origin", async () => {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (asked) => {
    if (!asked.url().startsWith(`${origin}/`)) elsewhere.push(asked.url());
  });
  const loaded: string[] = [];
  page.on('response', (answer) => loaded.push(new URL(answer.url()).pathname));
  await page.goto(`${origin}/taskpane.html`);
  // Three seconds after it has started, the loader would like to report to Microsoft.
  await page.waitForTimeout(6_000);
  expect(elsewhere).toEqual([]);
  expect(loaded).toEqual(expect.arrayContaining(['/taskpane.html', '/taskpane.css', '/taskpane.js', '/office-js/office.js']));
  await page.close();
});

describe('the real report, on the release', () => {
  testReport({
    language: 'ja',
    elsewhere: [],
    browser: () => browser,
    serve: async () => ({
      address: `${origin}/`,
      visit: { prepare: (context) => workbenchAround(origin, context) },
      close: () => Promise.resolve(),
    }),
  });
});
