import { readChecksums } from '../../../tools/doctor/manifest/checksums';
import { countsOf } from '../../../tools/doctor/report';
import { DOCTOR_CODES } from '../../../tools/doctor/sentences/doctor-findings';
import { HOST, type ServedFile } from './served-site';
import { examined, file, handedOut, header, policy, text, type Fault } from './spoilt-site';

/** A page that is changed is also not what the checksums say. */
const differs = 'content-differs';

const shiftJis = (utf8: string): Uint8Array => {
  const bytes: Record<string, readonly number[]> = { 進: [0x90, 0x69], 捗: [0x92, 0xbb], 評: [0x95, 0x5d], 価: [0x89, 0xbf] };
  return Uint8Array.from(
    [...utf8].flatMap((character) => bytes[character] ?? (character < '\x80' ? [character.charCodeAt(0)] : [0x81, 0x45])),
  );
};
const redirect = (location: string): ServedFile => ({ status: 302, headers: { location }, body: Buffer.of() });
const LOGIN_PAGE = { 'content-type': 'text/html; charset=utf-8' };

const faults: [string, Fault][] = [
  ['a certificate of an authority that nobody knows', { withoutCa: true, says: ['certificate-untrusted'] }],
  ['an expired certificate', { certificate: { fromDay: -30, toDay: -1 }, says: ['certificate-expired'] }],
  ['a certificate that expires in ten days', { certificate: { toDay: 10 }, says: ['certificate-expires-soon'] }],
  ['a certificate from tomorrow on', { certificate: { fromDay: 1 }, says: ['certificate-not-yet-valid'] }],
  ["another server's certificate", { certificate: { names: ['www.example.lg.jp'] }, says: ['certificate-wrong-host'] }],
  ['a certificate without alternative names', { certificate: { names: [] }, says: ['certificate-wrong-host'] }],
  [
    'a certificate for an IP address, with the name in it only as the common one',
    { certificate: { names: [], commonName: HOST, addresses: ['127.0.0.1'] }, says: ['certificate-for-addresses'] },
  ],
  ['a certificate for a name where the origin is an IP address', { host: '127.0.0.1', says: ['certificate-for-names'] }],
  [
    'a certificate for another IP address and another name',
    { certificate: { names: ['www.example.lg.jp'], addresses: ['10.0.0.1'] }, says: ['certificate-wrong-host'] },
  ],
  ['an intermediate certificate that only --ca has', { chain: { sent: false, given: 'bundle' }, says: ['chain-incomplete'] }],
  ['an intermediate certificate that nobody has', { chain: { sent: false, given: 'root' }, says: ['certificate-untrusted'] }],
  ['a key of 1024 bits', { certificate: { rsaBits: 1024 }, says: ['certificate-weak'] }],
  ['a signature with SHA-1', { signedWith: 'sha1', says: ['certificate-weak'] }],
  ['TLS 1.1', { protocol: 'TLSv1.1', says: ['tls-outdated'] }],
  ['no encryption', { plain: true, says: ['not-tls'] }],
  ['nobody there', { ask: () => ({ origin: `https://${HOST}:1` }), says: ['unreachable'] }],
  [
    'a login page in front of the pane',
    {
      spoil: (site) =>
        site.files.set('taskpane.html', { status: 302, headers: { location: 'https://login.example.lg.jp/' }, body: Buffer.of() }),
      says: ['redirected'],
    },
  ],
  [
    'a login that is asked for',
    { spoil: (site) => site.files.set('taskpane.js', { status: 401, headers: {}, body: Buffer.of() }), says: ['login-required'] },
  ],
  ['a missing script', { spoil: (site) => site.files.delete('engine.0123456789ab.js'), says: ['missing'] }],
  ['a missing icon', { spoil: (site) => site.files.delete('assets/icon-32.png'), says: ['missing'] }],
  [
    'a setting that IIS refuses',
    { spoil: (site) => site.files.set('outcome.js', { status: 500, headers: {}, body: Buffer.of() }), says: ['server-error'] },
  ],
  ['a server that hangs up', { spoil: (site) => (file(site, 'outcome.js').status = 0), says: ['no-answer'] }],
  ['an old version of a script', { spoil: text('taskpane.js', (before) => `${before} of last year`), says: [differs] }],
  ['scripts as plain text', { spoil: header('taskpane.js', 'content-type', 'text/plain'), says: ['wrong-type'] }],
  ['no type for styles', { spoil: header('taskpane.css', 'content-type', null), says: ['wrong-type'] }],
  [
    'scripts read as Shift_JIS',
    { spoil: header('taskpane.js', 'content-type', 'text/javascript; charset=Shift_JIS'), says: ['wrong-charset'] },
  ],
  ['styles read as EUC-JP', { spoil: header('taskpane.css', 'content-type', 'text/css;charset="euc-jp"'), says: ['wrong-charset'] }],
  ['a page read as Shift_JIS', { spoil: header('taskpane.html', 'content-type', 'TEXT/HTML; Charset="x-sjis"'), says: ['wrong-charset'] }],
  [
    'a name for an encoding that there is not',
    { spoil: header('outcome.html', 'content-type', 'text/html; charset=cp932'), says: ['wrong-charset'] },
  ],
  [
    'Latin for all scripts',
    { spoil: header('engine.0123456789ab.js', 'content-type', 'text/javascript; charset=iso-8859-1'), says: ['wrong-charset'] },
  ],
  [
    'two types, the second for another encoding',
    {
      spoil: header('taskpane.html', 'content-type', ['text/html; charset=utf-8', 'text/html; charset=windows-31j']),
      says: ['wrong-charset'],
    },
  ],
  [
    'a manifest that is sent as Shift_JIS',
    { spoil: header('manifest.xml', 'content-type', 'text/xml; charset=Shift_JIS'), says: ['wrong-charset'] },
  ],
  [
    'a mark of UTF-16 before what is not',
    { spoil: (site) => (file(site, 'taskpane.js').body = Buffer.from([0xff, 0xfe, 0x61, 0x3b])), says: ['wrong-charset', differs] },
  ],
  [
    'a page that calls itself Shift_JIS where the server says nothing',
    {
      spoil: (site) => {
        header('taskpane.html', 'content-type', 'text/html')(site);
        text('taskpane.html', (page) => page.replace('<head>', '<head><meta charset="Shift_JIS">'))(site);
      },
      says: ['wrong-charset', differs],
    },
  ],
  [
    'a script that was saved in Shift_JIS',
    { spoil: (site) => (file(site, 'taskpane.js').body = shiftJis("alert('進捗')")), says: ['not-utf-8', differs] },
  ],
  [
    'a page that is downloaded',
    { spoil: header('taskpane.html', 'content-disposition', 'Attachment; filename="taskpane.html"'), says: ['sent-as-download'] },
  ],
  [
    'a page with a disposition that nobody knows',
    { spoil: header('outcome.html', 'content-disposition', 'save'), says: ['sent-as-download'] },
  ],
  [
    'a page that is shown and downloaded',
    { spoil: header('taskpane.html', 'content-disposition', ['inline', 'attachment']), says: ['sent-as-download'] },
  ],
  [
    'a page that leads elsewhere at once',
    { spoil: header('taskpane.html', 'refresh', '0; url=https://login.example.lg.jp/'), says: ['redirected'] },
  ],
  ['what is not compressed as it says', { spoil: header('taskpane.css', 'content-encoding', 'br'), says: ['compression-broken'] }],
  ['nosniff behind something else', { spoil: header('*', 'x-content-type-options', 'none, nosniff'), says: ['nosniff-missing'] }],
  ['no nosniff', { spoil: header('*', 'x-content-type-options', null), says: ['nosniff-missing'] }],
  ['no content security policy', { spoil: header('*', 'content-security-policy', null), says: ['csp-missing'] }],
  [
    'inline scripts allowed',
    { spoil: policy((before) => before.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")), says: ['csp-lax'] },
  ],
  ['framing by anybody', { spoil: policy((before) => before.replace(/; frame-ancestors .*/, '')), says: ['csp-lax'] }],
  [
    'a policy that stops the scripts',
    { spoil: policy((before) => before.replace("script-src 'self'", "script-src 'sha256-x'")), says: ['csp-blocks'] },
  ],
  [
    'framing by nobody',
    { spoil: policy((before) => before.replace(/frame-ancestors .*/, "frame-ancestors 'none'")), says: ['framing-blocked'] },
  ],
  [
    'a second policy, joined by a comma, that stops the scripts',
    { spoil: policy((before) => `${before}, script-src 'none'`), says: ['csp-blocks'] },
  ],
  ['a second policy on a line of its own', { spoil: policy((before) => [before, "default-src 'none'"]), says: ['csp-blocks'] }],
  [
    'a second policy for the elements alone',
    { spoil: policy((before) => `script-src-elem https://cdn.example.jp, ${before}`), says: ['csp-blocks'] },
  ],
  [
    'a second policy that wants nonces',
    { spoil: policy((before) => `${before}, script-src 'self' 'nonce-x' 'strict-dynamic'`), says: ['csp-blocks'] },
  ],
  [
    'Trusted Types where the page has none',
    { spoil: policy((before) => `${before}, require-trusted-types-for 'script'`), says: ['csp-blocks'] },
  ],
  ['a sandbox', { spoil: policy((before) => `${before}, sandbox`), says: ['csp-blocks'] }],
  ['a sandbox with scripts alone', { spoil: policy((before) => [before, 'Sandbox Allow-Scripts']), says: ['csp-blocks'] }],
  ['a second policy that frames nobody', { spoil: policy((before) => `${before}, frame-ancestors 'self'`), says: ['framing-blocked'] }],
  [
    'two policies that both allow inline scripts',
    {
      spoil: policy((before) => {
        const lax = before.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
        return [lax, lax];
      }),
      says: ['csp-lax'],
    },
  ],
  [
    'a policy in the page beside its own',
    {
      spoil: text('taskpane.html', (page) =>
        page.replace('</head>', "<META content='script-src https://cdn.example.jp' HTTP-EQUIV=content-security-policy></head>"),
      ),
      says: [differs, 'csp-blocks'],
    },
  ],
  [
    'a report-only policy alone',
    {
      spoil: (site) => {
        const { headers } = file(site, 'taskpane.html');
        headers['content-security-policy-report-only'] = headers['content-security-policy'] ?? '';
        Reflect.deleteProperty(headers, 'content-security-policy');
      },
      says: ['csp-missing'],
    },
  ],
  ['X-Frame-Options', { spoil: header('taskpane.html', 'x-frame-options', 'SAMEORIGIN'), says: ['framing-blocked'] }],
  ['no Referrer-Policy', { spoil: header('*', 'referrer-policy', null), says: ['header-recommended'] }],
  ['no-store on icons', { spoil: header('assets/icon-32.png', 'cache-control', 'no-store'), says: ['icon-not-kept'] }],
  [
    'icons for the own pages alone',
    { spoil: header('assets/icon-32.png', 'cross-origin-resource-policy', 'same-origin'), says: ['icon-not-shared'] },
  ],
  [
    'an empty script where there are no checksums',
    {
      spoil: (site) => {
        site.files.delete('SHA256SUMS.txt');
        text('taskpane.js', () => '')(site);
      },
      says: ['file-empty', 'checksums-missing'],
    },
  ],
  ['a page that is kept for a day', { spoil: header('taskpane.html', 'cache-control', 'max-age=86400'), says: ['kept-too-long'] }],
  ['a manifest that is kept as long as browsers please', { spoil: header('manifest.xml', 'cache-control', null), says: ['kept-too-long'] }],
  [
    'a script from an address without encryption',
    { spoil: text('taskpane.html', (page) => page.replace('taskpane.js', 'http://cdn.example.jp/x.js')), says: [differs, 'mixed-content'] },
  ],
  [
    "somebody else's script",
    {
      spoil: text('outcome.html', (page) => `${page}<script src="https://cdn.example.jp/x.js"></script>`),
      says: [differs, 'foreign-resource'],
    },
  ],
  [
    'the other bundle on a network without internet',
    {
      spoil: text('outcome.html', (page) => `${page}<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`),
      says: [differs, 'office-js-unreachable'],
    },
  ],
  ['no manifest anywhere', { spoil: (site) => site.files.delete('manifest.xml'), says: ['manifest-missing'] }],
  [
    'a manifest only in hand',
    { spoil: (site) => site.files.delete('manifest.xml'), ask: handedOut((same) => same), says: ['manifest-not-served'] },
  ],
  ['a manifest that was saved in Shift_JIS', { ask: handedOut(shiftJis), says: ['manifest-encoding'] }],
  [
    'a served manifest that was saved in Shift_JIS',
    {
      spoil: (site) => {
        const served = file(site, 'manifest.xml');
        served.body = shiftJis(Buffer.from(served.body).toString());
      },
      says: [differs, 'manifest-encoding'],
    },
  ],
  [
    'a manifest that names another encoding',
    { ask: handedOut((xml) => xml.replace('encoding="UTF-8"', "encoding='Shift_JIS'")), says: ['manifest-encoding'] },
  ],
  [
    'a manifest that names an encoding that there is not',
    { ask: handedOut((xml) => xml.replace('"UTF-8"', '"cp932"')), says: ['manifest-encoding'] },
  ],
  [
    'a manifest in UTF-16 that names UTF-8',
    { ask: handedOut((xml) => Buffer.from(`\ufeff${xml}`, 'utf16le')), says: ['manifest-encoding'] },
  ],
  [
    'a manifest in no encoding at all',
    {
      ask: handedOut((xml) =>
        Buffer.concat([Buffer.from(xml.replace('</OfficeApp>', '<!-- ')), Buffer.of(0xff), Buffer.from(' --></OfficeApp>')]),
      ),
      says: ['manifest-encoding'],
    },
  ],
  ['a manifest that was saved anew', { ask: handedOut((xml) => xml.replaceAll('\n', '\r\n')), says: ['manifest-differs'] }],
  [
    'a manifest that is neither the served one nor that of the list',
    {
      spoil: text('manifest.xml', (xml) => `${xml}\n`),
      ask: handedOut((xml) => `${xml}\n`),
      says: [differs, 'manifest-differs'],
    },
  ],
  [
    'a manifest that differs where there are no checksums',
    {
      spoil: (site) => site.files.delete('SHA256SUMS.txt'),
      ask: handedOut((xml) => `${xml}\n`),
      says: ['manifest-differs', 'checksums-missing'],
    },
  ],
  [
    'a percent sign for nothing in the manifest',
    { ask: handedOut((xml) => xml.replaceAll('taskpane.html', 'taskpane.html%E9%80')), says: ['bad-escape'] },
  ],
  [
    'a percent sign for nothing in a page',
    { spoil: text('outcome.html', (page) => page.replace('outcome.js', 'outcome.js%zz')), says: [differs, 'bad-escape'] },
  ],
  [
    'a login before everything',
    {
      spoil: (site) => (site.before = (path) => redirect(`https://login.example.lg.jp/?next=${encodeURIComponent(path)}`)),
      says: ['site-redirected'],
    },
  ],
  [
    'a login with an address for every file',
    { spoil: (site) => (site.before = (path) => redirect(`/session/${String(path.length)}/login`)), says: ['site-redirected'] },
  ],
  [
    'a server that was renamed',
    {
      spoil: (site) => (site.before = (path) => redirect(`https://new.example.lg.jp/${path}`)),
      ask: handedOut((same) => same),
      says: ['site-redirected'],
    },
  ],
  [
    'redirects of all but the manifest',
    {
      spoil: (site) =>
        (site.before = (path) =>
          (/^(manifest\.xml|SHA256.*)$/.test(path) ? null : redirect(`https://login.example.lg.jp/${path}?a=${path}`)) as ServedFile),
      says: ['redirected'],
    },
  ],
  [
    'a login page for everything',
    {
      spoil: (site) =>
        (site.before = (path) => ({ status: 200, headers: LOGIN_PAGE, body: Buffer.from(`<!DOCTYPE html><title>Login</title>${path}`) })),
      says: ['site-replaced'],
    },
  ],
  [
    'a password for everything',
    {
      spoil: (site) => (site.before = () => ({ status: 401, headers: { 'www-authenticate': 'Negotiate' }, body: Buffer.of() })),
      says: ['login-required'],
    },
  ],
  [
    'errors for everything',
    { spoil: (site) => (site.before = () => ({ status: 502, headers: {}, body: Buffer.of() })), says: ['server-error'] },
  ],
  ['a damaged manifest', { spoil: text('manifest.xml', (xml) => xml.slice(0, 900)), says: [differs, 'manifest-unreadable'] }],
  [
    'a manifest for another server',
    { ask: handedOut((xml) => xml.replaceAll(HOST, 'old.example.lg.jp')), says: ['manifest-other-origin'] },
  ],
  ['a manifest with http', { ask: handedOut((xml) => xml.replace('https://addin', 'http://addin')), says: ['manifest-not-https'] }],
  [
    'another server among AppDomains',
    {
      ask: handedOut((xml) => xml.replace('<Hosts>', '<AppDomains><AppDomain>https://evil.example</AppDomain></AppDomains><Hosts>')),
      says: ['manifest-other-domain'],
    },
  ],
  [
    'a manifest with another id',
    {
      ask: handedOut((xml) => xml.replace(/<Id>.*?</, '<Id>6c1f0a52-5b0e-4f0d-9a57-0d6f3e8c4b21<')),
      says: ['manifest-id-differs'],
    },
  ],
  [
    'a manifest with an id of the wrong form',
    { ask: handedOut((xml) => xml.replace(/<Id>.*?</, '<Id>shinchoku<')), says: ['manifest-id-invalid', 'manifest-id-differs'] },
  ],
  ['the manifest of another version', { ask: handedOut((xml) => xml.replace('1.2.3.0', '1.2.2.0')), says: ['manifest-version-differs'] }],
  ['no checksums', { spoil: (site) => site.files.delete('SHA256SUMS.txt'), says: ['checksums-missing'] }],
  ['no compression', { spoil: header('engine.0123456789ab.js', 'content-encoding', null), says: ['not-compressed'] }],
];

test('a healthy server: nothing is found, and everything was looked at', async () => {
  const result = await examined({
    ask: (site) => ({
      ...handedOut((same) => same)(site),
      checksums: readChecksums(Buffer.from(site.release.get('SHA256SUMS.txt') ?? []).toString()),
    }),
  });
  expect(result.findings).toEqual([]);
  expect(result.addresses).toBeGreaterThan(20);
});

test.each(faults)('%s', async (_, { says, ...fault }) => {
  const result = await examined(fault);
  expect(result.findings.map(({ code }) => code)).toEqual(says);
});

test('hints alone leave the server without a problem', async () => {
  const result = await examined({ spoil: header('engine.0123456789ab.js', 'content-encoding', null) });
  expect(countsOf(result)).toEqual({ problems: 0, hints: 1 });
});

test('the same thing at several addresses is said once, with all of them', async () => {
  const { findings } = await examined({ spoil: header('*', 'x-content-type-options', null) });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.addresses).toEqual(expect.arrayContaining(['/taskpane.html', '/manifest.xml', '/assets/icon-80.png']));
});

test('every finding that there are words for has a fault that shows it', () => {
  expect(new Set(faults.flatMap(([, { says }]) => says))).toEqual(new Set(DOCTOR_CODES));
});
