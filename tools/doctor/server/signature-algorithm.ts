/** Signatures that can be forged, by the bytes of their object identifiers. */
const WEAK_SIGNATURES: Readonly<Record<string, string>> = {
  '2a864886f70d010104': 'MD5',
  '2a864886f70d010105': 'SHA-1',
  '2a8648ce3d0401': 'SHA-1',
};

/**
 * The weak hash that a certificate is signed with; null: a good one. Node 20 does not tell.
 * A certificate is a sequence of what is signed, the algorithm and the signature (RFC 5280, 4.1).
 * @param der the certificate
 */
export function weakSignature(der: Uint8Array): string | null {
  const certificate = content(der, 0);
  const signed = content(der, certificate.start);
  const algorithm = content(der, signed.end);
  const identifier = content(der, algorithm.start);
  return WEAK_SIGNATURES[Buffer.from(der.subarray(identifier.start, identifier.end)).toString('hex')] ?? null;
}

/** Where the content of the DER element at an offset starts and ends. */
function content(der: Uint8Array, offset: number): { start: number; end: number } {
  const first = der[offset + 1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const start = offset + 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : der.subarray(offset + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return { start, end: start + length };
}
