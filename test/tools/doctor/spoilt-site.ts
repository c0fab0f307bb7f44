import { examine, type Examination, type Examined } from '../../../tools/doctor/examine';
import type { DoctorCode } from '../../../tools/doctor/sentences/doctor-findings';
import { certify, makeAuthority, type Authority, type CertificateWish } from './certificates';
import { HOST, lookup, serveSite, type ServedFile, type ServedSite } from './served-site';

/** Authorities, which take a while to make: a good one, one that it certifies, and one that signs badly. */
interface Authorities {
  readonly root: Authority;
  readonly between: Authority;
  readonly weak: Authority;
}
let authorities: Promise<Authorities> | undefined;

async function makeAuthorities(): Promise<Authorities> {
  const [root, weak] = await Promise.all([makeAuthority(), makeAuthority({ sha1: true })]);
  return { root, weak, between: await makeAuthority({ name: 'Test Authority Between', above: root }) };
}

/** One deliberate fault, or what looks like one: what is spoilt. */
export interface Spoilt {
  readonly certificate?: Partial<CertificateWish>;
  /** How the origin calls the server. */
  readonly host?: string;
  /** Trusts nobody beyond those that Node knows. */
  readonly withoutCa?: true;
  readonly signedWith?: 'sha1';
  /** The certificate comes from an authority that a root certifies: what the server sends of it, and what --ca holds. */
  readonly chain?: { readonly sent: boolean; readonly given: 'root' | 'bundle' };
  readonly protocol?: 'TLSv1.1';
  readonly plain?: true;
  readonly spoil?: (site: ServedSite) => unknown;
  readonly ask?: (site: ServedSite) => Partial<Examination>;
}

/** A fault with what the check must say, which is nothing else. */
export interface Fault extends Spoilt {
  readonly says: readonly DoctorCode[];
}

/** What is served at a path. */
export const file = (site: ServedSite, path: string): ServedFile => {
  const found = site.files.get(path);
  if (found === undefined) throw new Error(path);
  return found;
};
/** Sets a header, of one file or of all (`*`); null takes it away, a list sends several lines. */
export const header = (path: string, name: string, value: string | readonly string[] | null) => (site: ServedSite) => {
  const paths = path === '*' ? [...site.files.keys()] : [path];
  for (const { headers } of paths.map((one) => file(site, one))) {
    if (value === null) Reflect.deleteProperty(headers, name);
    else headers[name] = typeof value === 'string' ? value : [...value];
  }
};
/** Changes what a file holds. */
export const text = (path: string, change: (before: string) => string) => (site: ServedSite) => {
  const changed = file(site, path);
  changed.body = Buffer.from(change(Buffer.from(changed.body).toString()));
};
/** Changes the policy that is sent with the pane. */
export const policy = (change: (before: string) => string | string[]) => (site: ServedSite) => {
  const { headers } = file(site, 'taskpane.html');
  headers['content-security-policy'] = change(String(headers['content-security-policy']));
};
/** The manifest that is handed out, changed. */
export const handedOut = (change: (manifest: string) => string | Uint8Array) => (site: ServedSite) => ({
  manifest: Buffer.from(change(Buffer.from(site.release.get('handout/manifest.xml') ?? []).toString())),
});

/** Examines a server with a fault. */
export async function examined(fault: Spoilt): Promise<Examined> {
  const { root, between, weak } = await (authorities ??= makeAuthorities());
  const sha1 = fault.signedWith === 'sha1';
  const signer = sha1 ? weak : fault.chain === undefined ? root : between;
  const certificate = await certify(signer, { names: [HOST], ...fault.certificate, sha1 });
  const tls = {
    cert: fault.chain?.sent === true ? `${certificate.cert}\n${between.pem}` : certificate.cert,
    key: certificate.key,
    ciphers: 'DEFAULT@SECLEVEL=0',
    ...(fault.protocol === undefined ? {} : ({ minVersion: 'TLSv1', maxVersion: fault.protocol } as const)),
  };
  const site = await serveSite(fault.plain === true ? null : tls, fault.host);
  try {
    fault.spoil?.(site);
    const trusted = fault.chain?.given === 'bundle' ? `${between.pem}\n${root.pem}` : (sha1 ? weak : root).pem;
    const ca = fault.withoutCa === true ? {} : { ca: trusted };
    const asked = { origin: site.origin, manifest: null, checksums: null, lookup, ...ca, ...fault.ask?.(site) };
    return await examine(asked);
  } finally {
    await site.close();
  }
}
