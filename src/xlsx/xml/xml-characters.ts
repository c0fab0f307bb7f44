const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;

const NAMED = ['amp', 'lt', 'gt', 'quot', 'apos'].map((name) => new TextEncoder().encode(name));

/** Whether what stands between `&` and `;` refers to a character that XML allows. */
export function isReference(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] === HASH) return isCharacter(characterCode(String.fromCharCode(...bytes.subarray(from, to))));
  return NAMED.some((name) => {
    if (name.length !== to - from) return false;
    for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name[i]) return false;
    return true;
  });
}

/** The code of `#65` or `#x41`; NaN when it is neither. */
function characterCode(body: string): number {
  if (/^#[0-9]+$/.test(body)) return Number(body.slice(1));
  return /^#x[0-9A-Fa-f]+$/.test(body) ? parseInt(body.slice(2), 16) : NaN;
}

/** Whether XML 1.0 allows the character. */
function isCharacter(code: number): boolean {
  return (
    code === TAB ||
    code === LINE_FEED ||
    code === RETURN ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
