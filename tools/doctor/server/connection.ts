import { X509Certificate } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { createSecureContext, rootCertificates, type SecureContext, type SecureContextOptions } from 'node:tls';

/** How the server is reached. */
export interface Connection {
  /** Authorities that are trusted besides those that Node knows, in PEM form. */
  readonly ca?: string;
  /** Finds a name's address; tests serve a name that no DNS knows. */
  readonly lookup?: LookupFunction;
}

/** How connections are made; made once, as reading all authorities' certificates takes a while. */
export interface TlsOptions {
  readonly secureContext: SecureContext;
  readonly rejectUnauthorized?: boolean;
  readonly lookup?: LookupFunction;
}

/** How long one answer may take, in ms. */
export const PATIENCE_MS = 15_000;

/** TLS options as a browser on the PCs would have them. */
export function demanding({ ca, lookup }: Connection): TlsOptions {
  return { secureContext: createSecureContext(trusting(ca)), ...(lookup === undefined ? {} : { lookup }) };
}

/**
 * TLS options that talk to any server, however bad its certificate and encryption: what is wrong is to be reported, and the
 * rest still checked.
 */
export function undemanding({ ca, lookup }: Connection): TlsOptions {
  return {
    secureContext: createSecureContext({ ...trusting(ca), minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }),
    rejectUnauthorized: false,
    ...(lookup === undefined ? {} : { lookup }),
  };
}

/**
 * As `undemanding`, but of what `ca` holds only the roots are trusted: authorities that certify themselves.
 * @returns null where it holds nothing else
 */
export function rootsOnly({ ca, ...connection }: Connection): TlsOptions | null {
  const certificates = certificatesIn(ca ?? '');
  const roots = certificates.filter(certifiesItself);
  return roots.length === certificates.length ? null : undemanding({ ...connection, ca: roots.map(String).join('') });
}

/** The certificates that a PEM file holds. @throws Error when one of them cannot be read */
export function certificatesIn(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^]*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}

function certifiesItself(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);
}

function trusting(ca: string | undefined): SecureContextOptions {
  return ca === undefined || ca === '' ? {} : { ca: [...rootCertificates, ca] };
}

/** Why a connection or a request failed, as an error code where there is one. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
