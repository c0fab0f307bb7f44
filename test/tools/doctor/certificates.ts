import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);
const DAY_MS = 24 * 60 * 60 * 1000;
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** An authority of certificates, as a city hall may have one. */
export interface Authority {
  /** Its own certificate, in PEM form. */
  readonly pem: string;
  readonly certificate: x509.X509Certificate;
  readonly keys: CryptoKeyPair;
}

/** A server's certificate and key, in PEM form. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
  /** The key's fingerprint as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  readonly spki: string;
}

/** What a certificate says; days are counted from now. */
export interface CertificateWish {
  readonly names: readonly string[];
  /** IP addresses among the alternative names. */
  readonly addresses?: readonly string[];
  readonly fromDay?: number;
  readonly toDay?: number;
  /** The common name; by default the first of the names. */
  readonly commonName?: string;
  /** A weak RSA key of so many bits, or a signature with SHA-1, instead of what is good. */
  readonly rsaBits?: number;
  readonly sha1?: boolean;
}

function serialNumber(): string {
  return Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString('hex');
}

/** An authority with a key of its own. @param above who certifies it; null: itself */
export async function makeAuthority({ sha1 = false, name = 'Test Authority', above = null as Authority | null } = {}): Promise<Authority> {
  const algorithm = sha1 ? rsa(2048, 'SHA-1') : EC;
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${name}`,
    issuer: above?.certificate.subject ?? `CN=${name}`,
    publicKey: keys.publicKey,
    signingKey: (above?.keys ?? keys).privateKey,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + 3650 * DAY_MS),
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  return { pem: certificate.toString('pem'), certificate, keys };
}

/** A certificate that an authority has signed. */
export async function certify(
  authority: Authority,
  { names, commonName, addresses = [], fromDay = -1, toDay = 365, rsaBits, sha1 = false }: CertificateWish,
): Promise<ServerCertificate> {
  const algorithm = rsaBits === undefined ? EC : rsa(rsaBits, 'SHA-256');
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const alternatives = [
    ...names.map((value) => ({ type: 'dns' as const, value })),
    ...addresses.map((value) => ({ type: 'ip' as const, value })),
  ];
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${commonName ?? names[0] ?? 'nobody'}`,
    issuer: authority.certificate.subject,
    notBefore: new Date(Date.now() + fromDay * DAY_MS),
    notAfter: new Date(Date.now() + toDay * DAY_MS),
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: sha1 ? rsa(2048, 'SHA-1') : EC,
    extensions: [
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      ...(alternatives.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(alternatives)]),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const spki = Buffer.from(await webcrypto.subtle.digest('SHA-256', certificate.publicKey.rawData)).toString('base64');
  return { cert: certificate.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY'), spki };
}

function rsa(modulusLength: number, hash: string) {
  return { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash };
}
