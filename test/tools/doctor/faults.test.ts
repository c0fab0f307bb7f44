import { examine, type Examination } from '../../../tools/doctor/examine';
import { readChecksums } from '../../../tools/doctor/checksums';
import { countsOf } from '../../../tools/doctor/report';
import { DOCTOR_CODES, type DoctorCode } from '../../../tools/doctor/sentences/doctor-findings';
import { certify, makeAuthority, type Authority, type CertificateWish } from './certificates';
import { HOST, lookup, serveSite, type ServedFile, type ServedSite } from './served-site';

let authority: Authority;
let weakAuthority: Authority;
beforeAll(async () => {
  [authority, weakAuthority] = await Promise.all([makeAuthority(), makeAuthority({ sha1: true })]);
});

/** One deliberate fault: what is spoilt, and what the check must say, which is nothing else. */
interface Fault {
  readonly certificate?: Partial<CertificateWish>;
  /** Trusts nobody beyond those that Node knows. */
  readonly withoutCa?: true;
  readonly signedWith?: 'sha1';
  readonly protocol?: 'TLSv1.1';
  readonly plain?: true;
  readonly spoil?: (site: ServedSite) => unknown;
  readonly ask?: (site: ServedSite) => Partial<Examination>;
  readonly says: readonly DoctorCode[];
}

const file = (site: ServedSite, path: string): ServedFile => {
  const found = site.files.get(path);
  if (found === undefined) throw new Error(path);
  return found;
};
const header = (path: string, name: string, value: string | null) => (site: ServedSite) => {
  const paths = path === '*' ? [...site.files.keys()] : [path];
  for (const { headers } of paths.map((one) => file(site, one))) {
    if (value === null) Reflect.deleteProperty(headers, name);
    else headers[name] = value;
  }
};
const text = (path: string, change: (before: string) => string) => (site: ServedSite) => {
  const changed = file(site, path);
  changed.body = Buffer.from(change(Buffer.from(changed.body).toString()));
};
const policy = (change: (before: string) => string) => (site: ServedSite) => {
  const { headers } = file(site, 'taskpane.html');
  headers['content-security-policy'] = change(headers['content-security-policy'] ?? '');
};
const handedOut = (change: (manifest: string) => string) => (site: ServedSite) => ({
  manifest: change(Buffer.from(site.release.get('handout/manifest.xml') ?? []).toString()),
});
/** A page that is changed is also not what the checksums say. */
const differs = 'content-differs';

const faults: [string, Fault][] = [
  ['a certificate of an authority that nobody knows', { withoutCa: true, says: ['certificate-untrusted'] }],
  ['an expired certificate', { certificate: { fromDay: -30, toDay: -1 }, says: ['certificate-expired'] }],
  ['a certificate that expires in ten days', { certificate: { toDay: 10 }, says: ['certificate-expires-soon'] }],
  ['a certificate from tomorrow on', { certificate: { fromDay: 1 }, says: ['certificate-not-yet-valid'] }],
  ["another server's certificate", { certificate: { names: ['www.example.lg.jp'] }, says: ['certificate-wrong-host'] }],
  ['a certificate without alternative names', { certificate: { names: [] }, says: ['certificate-wrong-host'] }],
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
  ['X-Frame-Options', { spoil: header('taskpane.html', 'x-frame-options', 'SAMEORIGIN'), says: ['framing-blocked'] }],
  ['no Referrer-Policy', { spoil: header('*', 'referrer-policy', null), says: ['header-recommended'] }],
  ['no-store on icons', { spoil: header('assets/icon-32.png', 'cache-control', 'no-store'), says: ['icon-not-kept'] }],
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

async function examined(fault: Omit<Fault, 'says'>) {
  const sha1 = fault.signedWith === 'sha1';
  const signer = sha1 ? weakAuthority : authority;
  const certificate = await certify(signer, { names: [HOST], ...fault.certificate, sha1 });
  const tls = {
    cert: certificate.cert,
    key: certificate.key,
    ciphers: 'DEFAULT@SECLEVEL=0',
    ...(fault.protocol === undefined ? {} : ({ minVersion: 'TLSv1', maxVersion: fault.protocol } as const)),
  };
  const site = await serveSite(fault.plain === true ? null : tls);
  try {
    fault.spoil?.(site);
    const ca = fault.withoutCa === true ? {} : { ca: signer.pem };
    const asked = { origin: site.origin, manifest: null, checksums: null, lookup, ...ca, ...fault.ask?.(site) };
    return await examine(asked);
  } finally {
    await site.close();
  }
}

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
