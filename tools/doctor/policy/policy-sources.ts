/**
 * Whether a list of sources allows one that a page needs.
 * @param source as it would be written: `'self'`, a keyword, a hash, a scheme or a server
 * @param origin what `'self'` is; null: not known
 */
export function allowsSource(allowed: readonly string[], source: string, origin: string | null): boolean {
  const words = allowed.map((one) => one.toLowerCase());
  const needed = source.toLowerCase();
  // Beside hashes and nonces browsers pass over 'unsafe-inline'; with 'strict-dynamic' also over servers.
  const anyInline = words.includes("'unsafe-inline'") && !words.some(isHashOrNonce);
  if (isHashOrNonce(needed)) return allowed.includes(source) || anyInline;
  if (needed === "'unsafe-inline'") return anyInline;
  const isServer = needed === "'self'" || !/^'|:$/.test(needed);
  if (isServer && words.includes("'strict-dynamic'")) return false;
  if (words.includes(needed)) return true;
  const address = needed === "'self'" ? origin : needed;
  return (
    isServer && (words.includes('*') || (address !== null && URL.canParse(address) && allowed.some((one) => coversAddress(one, address))))
  );
}

/** Whether a source, as it is written in a policy, covers all of a server. @param address its origin, over https */
export function coversAddress(source: string, address: string): boolean {
  if (isEverybody(source)) return true;
  const { hostname, port } = new URL(address);
  const [, scheme, host, givenPort, path] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^'/:\s]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (host === undefined || (path !== undefined && path !== '/') || (scheme !== undefined && !/^https?$/i.test(scheme))) return false;
  const wanted = host.toLowerCase();
  const isHost = wanted === '*' || wanted === hostname || (wanted.startsWith('*.') && hostname.endsWith(wanted.slice(1)));
  const isPort = givenPort === '*' || (givenPort ?? '443') === (port || '443') || (givenPort === '80' && port === '');
  return isHost && isPort;
}

/** Whether a source is everybody, or everybody with a certificate. */
export function isEverybody(source: string): boolean {
  return ['*', 'http:', 'https:', 'http://*', 'https://*'].includes(source.toLowerCase());
}

function isHashOrNonce(source: string): boolean {
  return /^'(sha\d+|nonce)-/i.test(source);
}
