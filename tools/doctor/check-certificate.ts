import { checkServerIdentity, connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { PATIENCE_MS, reasonOf, type TlsOptions } from './connection';
import type { Findings } from './finding';
import { weakSignature } from './signature-algorithm';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Certificates are renewed by hand at a city hall: a month is not too early to say so. */
const SOON_DAYS = 30;
const [LEAST_RSA_BITS, LEAST_EC_BITS] = [2048, 256];
/** What a plain HTTP server's answer looks like to TLS. */
const NOT_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL|RECORD_LAYER/;
/** Said apart, in words of their own. */
const SAID_OTHERWISE = /EXPIRED|NOT_YET_VALID|ALTNAME|KEY_TOO_SMALL|MD_TOO_WEAK/;

/**
 * Connects and looks at the encryption and the certificate.
 * @returns whether there is a server to ask further
 */
export async function checkCertificate(origin: string, tls: TlsOptions, findings: Findings): Promise<boolean> {
  const { hostname, port } = new URL(origin);
  let socket: TLSSocket;
  try {
    socket = await open(hostname, port === '' ? 443 : Number(port), tls);
  } catch (error) {
    const reason = reasonOf(error);
    if (NOT_TLS.test(reason)) findings.add('not-tls', null);
    else findings.add('unreachable', null, { reason });
    return false;
  }
  try {
    const protocol = socket.getProtocol() ?? '';
    if (!['TLSv1.2', 'TLSv1.3'].includes(protocol)) findings.add('tls-outdated', null, { protocol });
    judge(socket, hostname, findings);
    return true;
  } finally {
    socket.destroy();
  }
}

function open(host: string, port: number, tls: TlsOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, timeout: PATIENCE_MS, ...tls });
    socket.once('secureConnect', () => {
      resolve(socket);
    });
    socket.once('timeout', () => socket.destroy(new Error('timeout')));
    socket.once('error', reject);
  });
}

function judge(socket: TLSSocket, host: string, findings: Findings): void {
  const leaf = socket.getPeerCertificate(true);
  const chain = chainOf(leaf);
  const now = Date.now();
  for (const certificate of chain) {
    const subject = nameOf(certificate.subject);
    const [from, to] = [Date.parse(certificate.valid_from), Date.parse(certificate.valid_to)];
    const days = Math.floor((to - now) / DAY_MS);
    if (to < now) findings.add('certificate-expired', null, { subject, date: dateOf(to) });
    else if (days < SOON_DAYS) findings.add('certificate-expires-soon', null, { subject, date: dateOf(to), days: String(days) });
    if (from > now) findings.add('certificate-not-yet-valid', null, { subject, date: dateOf(from) });
    const weak = weaknessOf(certificate);
    if (weak !== null) findings.add('certificate-weak', null, { subject, what: weak });
  }
  // Browsers look at the alternative names alone; Node would take the common name for want of any.
  const names = leaf.subjectaltname ?? '';
  if (names === '' || checkServerIdentity(host, leaf) !== undefined) {
    findings.add('certificate-wrong-host', null, { host, names: names.replaceAll('DNS:', '') });
  }
  // Typed as an error; it is the code of one.
  const reason = socket.authorizationError as unknown as string | null;
  if (reason !== null && !SAID_OTHERWISE.test(reason)) {
    findings.add('certificate-untrusted', null, { reason, issuer: nameOf(leaf.issuer) });
  }
}

/** The certificates from the server's up to the one that no other certifies. */
function chainOf(leaf: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  for (
    let certificate: DetailedPeerCertificate | undefined = leaf;
    certificate !== undefined && !chain.some(({ fingerprint256 }) => fingerprint256 === certificate?.fingerprint256);
    certificate = certificate.issuerCertificate
  )
    chain.push(certificate);
  return chain;
}

function weaknessOf(certificate: DetailedPeerCertificate): string | null {
  const { bits, asn1Curve, modulus } = certificate;
  if (modulus !== undefined && bits !== undefined && bits < LEAST_RSA_BITS) return `RSA ${bits}`;
  if (modulus === undefined && bits !== undefined && bits < LEAST_EC_BITS) return `EC ${asn1Curve ?? ''} ${bits}`;
  // A root is trusted as it is, not for its signature.
  const isRoot = nameOf(certificate.subject) === nameOf(certificate.issuer);
  return isRoot ? null : weakSignature(certificate.raw);
}

function nameOf(name: DetailedPeerCertificate['subject']): string {
  return [name.CN, name.O].flat().find((part) => part !== undefined && part !== '') ?? '';
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
