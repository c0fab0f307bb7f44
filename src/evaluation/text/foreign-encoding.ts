/** The encodings other than UTF-8 in which office programs save text, by the names that people know. */
export type ForeignEncoding = 'UTF-16LE' | 'UTF-16BE' | 'UTF-32' | 'Shift_JIS' | 'EUC-JP' | 'ISO-2022-JP';

/**
 * The encoding that a text is in, where it is one of those that are known and not UTF-8; null where it may be UTF-8, or
 * is in none of them. A text in UTF-16 without a byte order mark is known by the zeros beside its Latin letters.
 */
export function foreignEncoding(bytes: Uint8Array): ForeignEncoding | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  if (bytes.includes(0)) return byZeros(bytes);
  // The escapes of ISO-2022-JP are valid UTF-8, and no text that a person types.
  if (/\u001b(?:\$[@B]|\([BJI])/.test(decoded('windows-1252', bytes) ?? '')) return 'ISO-2022-JP';
  return decoded('utf-8', bytes) === null ? japanese(bytes) : null;
}

function byMark([first, second, third, fourth]: Uint8Array): ForeignEncoding | null {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'UTF-32' : null;
}

function byZeros(bytes: Uint8Array): ForeignEncoding | null {
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < bytes.length; index++) if (bytes[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  if (first + second + third + fourth > bytes.length / 2) return 'UTF-32';
  const [even, odd] = [first + third, second + fourth];
  if (even === odd) return null;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

/** Most texts of one can also be read in the other, as half-width katakana and rare characters. */
function japanese(bytes: Uint8Array): ForeignEncoding | null {
  const [shiftJis, eucJp] = [decoded('shift_jis', bytes), decoded('euc-jp', bytes)];
  if (shiftJis === null) return eucJp === null ? null : 'EUC-JP';
  return eucJp === null || likelihood(shiftJis) > likelihood(eucJp) ? 'Shift_JIS' : 'EUC-JP';
}

/** Kana and kanji in use speak for a reading; half-width katakana and what hardly anybody types against it. */
function likelihood(text: string): number {
  let score = 0;
  for (const sign of text) {
    if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(sign)) score += 1;
    else if (/[\uff61-\uff9f\ue000-\uf8ff\u0080-\u009f]/.test(sign)) score -= 1;
  }
  return score;
}

/** null where the bytes are no text in that encoding, or where it is not known here. */
function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
