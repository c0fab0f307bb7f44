import { isIP } from 'node:net';
import { checkServerIdentity, connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { PATIENCE_MS, reasonOf, type TlsOptions } from '../server/connection';
import type { Findings } from '../finding';
import { weakSignature } from '../server/signature-algorithm';

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
 * @param withoutBundle how a PC would connect that knows only the roots of the file of `--ca`; null: it holds nothing else
 * @returns whether there is a server to ask further
 */
export async function checkCertificate(
  origin: string,
  tls: TlsOptions,
  withoutBundle: TlsOptions | null,
  findings: Findings,
): Promise<boolean> {
  const url = new URL(origin);
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? 443 : Number(url.port);
  let socket: TLSSocket;
  try {
    socket = await open(hostname, port, tls);
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
    const lacking = socket.authorized && withoutBundle !== null ? await lackingIssuer(hostname, port, withoutBundle, socket) : null;
    if (lacking !== null) findings.add('chain-incomplete', null, { issuer: lacking });
    return true;
  } finally {
    socket.destroy();
  }
}

/**
 * PCs have the roots of authorities, and what is between a root and the server's certificate comes from the server. Where
 * the file of `--ca` holds more than roots, it may have filled a gap that the PCs will not.
 * @returns the issuer whose certificate the server does not send; null: none is lacking
 */
async function lackingIssuer(host: string, port: number, tls: TlsOptions, whole: TLSSocket): Promise<string | null> {
  const socket = await open(host, port, tls).catch(() => null);
  try {
    return socket === null || socket.authorized ? null : nameOf(whole.getPeerCertificate(true).issuer);
  } finally {
    socket?.destroy();
  }
}

function open(host: string, port: number, tls: TlsOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: isIP(host) === 0 ? host : '', timeout: PATIENCE_MS, ...tls });
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
  judgeNames(leaf, host, findings);
  // Typed as an error; it is the code of one.
  const reason = socket.authorizationError as unknown as string | null;
  if (reason !== null && !SAID_OTHERWISE.test(reason)) {
    findings.add('certificate-untrusted', null, { reason, issuer: nameOf(leaf.issuer) });
  }
}

/** Browsers look at the alternative names alone; Node would take the common name for want of a name among them. */
function judgeNames(leaf: DetailedPeerCertificate, host: string, findings: Findings): void {
  const names = leaf.subjectaltname ?? '';
  const kinds = new Set(names.match(/(?<=^|, )(DNS|IP Address)(?=:)/g));
  const nobody = { ...leaf.subject, CN: undefined } as unknown as DetailedPeerCertificate['subject'];
  if (names !== '' && checkServerIdentity(host, { ...leaf, subject: nobody }) === undefined) return;
  const details = { host, names: names.replaceAll('DNS:', '').replaceAll('IP Address:', '') };
  if (isIP(host) === 0 && kinds.has('IP Address') && !kinds.has('DNS')) findings.add('certificate-for-addresses', null, details);
  else if (isIP(host) !== 0 && kinds.has('DNS') && !kinds.has('IP Address')) findings.add('certificate-for-names', null, details);
  else findings.add('certificate-wrong-host', null, details);
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
