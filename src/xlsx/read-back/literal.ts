import { NO_MATCH } from './text-match';

/** Goes along bytes that must stand there just so. @returns where they end, or {@link NO_MATCH} */
export function literal(bytes: Uint8Array, at: number, wanted: Uint8Array): number {
  const { length } = wanted;
  if (at === NO_MATCH || at + length > bytes.length) return NO_MATCH;
  let i = 0;
  // Four at a time: most of what is read back passes through here.
  for (const last = length - 3; i < last; i += 4) {
    const differs =
      (bytes[at + i]! ^ wanted[i]!) |
      (bytes[at + i + 1]! ^ wanted[i + 1]!) |
      (bytes[at + i + 2]! ^ wanted[i + 2]!) |
      (bytes[at + i + 3]! ^ wanted[i + 3]!);
    if (differs !== 0) return NO_MATCH;
  }
  for (; i < length; i++) if (bytes[at + i] !== wanted[i]) return NO_MATCH;
  return at + length;
}
