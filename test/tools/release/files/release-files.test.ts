import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { releaseZip } from '../../../../tools/release/files/release-zip';
import { readManifest } from '../../../../tools/doctor/manifest/manifest';
import { smallRelease, smallSite } from '../small-release';

const text = (release: ReadonlyMap<string, Uint8Array>, path: string): string => {
  const content = release.get(path);
  if (content === undefined) throw new Error(path);
  return Buffer.from(content).toString('utf8');
};

/** The elements of an XML text with their attributes, by path. @throws Error when it is not well-formed */
function elements(xml: string): { path: string; attributes: Record<string, string> }[] {
  const found: { path: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    found.push({ path: open.join('/'), attributes });
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

test('a release holds all that a city hall needs', () => {
  const paths = [...smallRelease().keys()];
  expect(paths).toEqual(
    expect.arrayContaining([
      'README.txt',
      'SHA256SUMS.txt',
      'command/shinchoku.cjs',
      'doctor/doctor.cjs',
      'handout/manifest.xml',
      'handout/remove-trusted-catalogue.reg.txt',
      'handout/trusted-catalogue.reg.txt',
      'licences/LICENSE.txt',
      'licences/third-party-notices.txt',
      'manual/ja/user.html',
      'organisation.json',
      'server/nginx/shinchoku.conf',
      'site/SHA256SUMS.txt',
      'site/assets/icon-32.png',
      'site/manifest.xml',
      'site/taskpane.html',
      'site/web.config',
    ]),
  );
  for (const path of paths) expect(path).toMatch(/^[\x21-\x7e]+$/);
});

test('with a share, the registry files can be run as they are', () => {
  const paths = [...smallRelease({ share: '\\\\sv01\\addins' }).keys()].filter((path) => path.includes('catalogue'));
  expect(paths.sort()).toEqual(['handout/remove-trusted-catalogue.reg', 'handout/trusted-catalogue.reg']);
});

test('the manifest names the origin, the provider and an id that goes with the origin', () => {
  const manifest = readManifest(text(smallRelease({ name: 'A & B <市>' }), 'site/manifest.xml'));
  expect(new Set(manifest.addresses.map((address) => new URL(address).origin))).toEqual(new Set(['https://addin.example.lg.jp']));
  expect(manifest.version).toBe('1.2.3.0');
  expect(text(smallRelease({ name: 'A & B <市>' }), 'handout/manifest.xml')).toContain('<ProviderName>A &amp; B &lt;市&gt;</ProviderName>');
  const id = (options: Parameters<typeof smallRelease>[0]): string => readManifest(text(smallRelease(options), 'site/manifest.xml')).id;
  expect(id({})).toBe(manifest.id);
  expect(id({ origin: 'https://other.example.lg.jp' })).not.toBe(manifest.id);
  expect(id({ origin: 'https://other.example.lg.jp', id: manifest.id })).toBe(manifest.id);
  expect(manifest.id).not.toBe(readManifest(Buffer.from(smallSite().get('manifest.xml') ?? []).toString()).id);
});

test('organisation.json keeps the id for the next release', () => {
  const release = smallRelease({ name: '美祢市' });
  const { id, origin, name } = JSON.parse(text(release, 'organisation.json'));
  expect({ id, origin, name }).toEqual({
    id: readManifest(text(release, 'site/manifest.xml')).id,
    origin: 'https://addin.example.lg.jp',
    name: '美祢市',
  });
});

test.each([
  ['SHA256SUMS.txt', ''],
  ['site/SHA256SUMS.txt', 'site/'],
])('%s lists every file with its sum', (list, folder) => {
  const release = smallRelease();
  const lines = text(release, list).trimEnd().split('\n');
  for (const line of lines) {
    const [sum = '', path = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(release.get(folder + path) ?? 'missing')
        .digest('hex'),
    ).toBe(sum);
  }
  const unlisted = [...release.keys()].filter(
    (path) => path.startsWith(folder) && !lines.some((line) => line.endsWith(`  ${path.slice(folder.length)}`)),
  );
  expect(unlisted).toEqual(folder === '' ? [list] : ['site/SHA256SUMS.txt', 'site/web.config']);
});

test('both servers send the policy that the pages carry, and say who may frame them', () => {
  const release = smallRelease();
  const page = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text(release, 'site/taskpane.html'))?.[1];
  const nginx = /add_header Content-Security-Policy "([^"]*)" always;/.exec(text(release, 'server/nginx/shinchoku.conf'))?.[1];
  const iis = elements(text(release, 'site/web.config')).find(
    ({ attributes }) => attributes['name'] === 'Content-Security-Policy' && 'value' in attributes,
  );
  expect(nginx).toMatch(/^.*; frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /);
  expect(nginx?.replace(/; frame-ancestors .*$/, '')).toBe(page);
  expect(iis?.attributes['value']).toBe(nginx);
});

test.each([
  ['https://addin.example.lg.jp', 'listen 443 ssl;'],
  ['https://addin.example.lg.jp:8443', 'listen 8443 ssl;'],
])('nginx listens where %s says', (origin, line) => {
  const configuration = text(smallRelease({ origin }), 'server/nginx/shinchoku.conf');
  expect(configuration).toContain(line);
  expect(configuration).toContain('server_name addin.example.lg.jp;');
  expect(configuration).not.toMatch(/%[A-Z]/);
});

/** What IIS 10 lets a site set by itself: the sections that are not locked in its applicationHost.config as installed. */
const UNLOCKED = /^(defaultDocument|directoryBrowse|security\/requestFiltering|httpProtocol|staticContent|urlCompression)(\/|$)/;

test.each(['https://addin.example.lg.jp', 'https://xn--wgv71a.example.lg.jp:8443'])(
  'web.config for %s is well-formed, and sets only what IIS lets a site set',
  (origin) => {
    const configuration = elements(text(smallRelease({ origin }), 'site/web.config'));
    const settings = configuration
      .map(({ path }) => /^configuration\/(?:location\/)?system\.webServer\/(.*)$/.exec(path)?.[1])
      .filter((path) => path !== undefined && path !== 'security');
    expect(settings.length).toBeGreaterThan(20);
    expect(settings.filter((path) => !UNLOCKED.test(path ?? ''))).toEqual([]);
  },
);

test('web.config sets nothing twice without removing it first: IIS would answer 500.19', () => {
  for (const [element, key] of [
    ['customHeaders', 'name'],
    ['staticContent', 'fileExtension'],
  ] as const) {
    const removed = new Set<string>();
    for (const { path, attributes } of elements(text(smallRelease(), 'site/web.config'))) {
      const name = attributes[key];
      if (!path.includes(`${element}/`) || name === undefined) continue;
      if (path.endsWith('/remove')) removed.add(name);
      else expect([...removed]).toContain(name);
    }
    expect(removed.size).toBeGreaterThan(5);
  }
});

test('both servers let browsers keep what is named by its content, and only that, for ever', () => {
  const lasting = elements(text(smallRelease(), 'site/web.config')).filter(({ path }) => path === 'configuration/location');
  expect(lasting.map(({ attributes }) => attributes['path'])).toEqual(['assets', 'engine.0123456789ab.js']);
  const pattern = /"~(.*)"\s+"public, max-age=31536000, immutable"/.exec(text(smallRelease(), 'server/nginx/shinchoku.conf'))?.[1] ?? '';
  const kept = [...smallSite().keys()].filter((path) => new RegExp(pattern).test(`/${path}`));
  expect(kept).toEqual(['engine.0123456789ab.js']);
});

test.each(['README.txt', 'licences/LICENSE.txt', 'licences/third-party-notices.txt', 'site/web.config'])('%s opens in Notepad', (path) => {
  const content = text(smallRelease(), path);
  expect(content.match(/\r\n/g)?.length).toBe(content.match(/\n/g)?.length);
  // XML says itself how it is encoded.
  expect(content.startsWith(path.endsWith('.txt') ? '\ufeff' : '<?xml')).toBe(true);
});

test('README.txt names the origin', () => {
  expect(text(smallRelease(), 'README.txt')).toContain('https://addin.example.lg.jp');
});

test('the same files with the same date make the same zip, whatever order they come in', () => {
  const release = smallRelease();
  const date = new Date(2026, 3, 1, 12);
  const backwards = new Map([...release].reverse());
  expect(Buffer.compare(releaseZip(release, date), releaseZip(backwards, date))).toBe(0);
  expect(Buffer.compare(releaseZip(release, date), releaseZip(release, new Date(2026, 3, 2)))).not.toBe(0);
});
