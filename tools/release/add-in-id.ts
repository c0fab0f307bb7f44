import { createHash } from 'node:crypto';

/** Whether a text is an id as manifests have it: a UUID in lower case. */
export function isAddInId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}

/**
 * The id that follows from a name, always the same: a UUID of version 5 (RFC 9562).
 *
 * Every organisation's add-in has an id of its own, or two of them on one PC would be taken for one. Updates must keep it:
 * a workbook that opens the add-in remembers it by its id.
 * @param namespace a UUID
 */
export function idFrom(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  hash[6] = (hash.readUInt8(6) & 0x0f) | 0x50;
  hash[8] = (hash.readUInt8(8) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
