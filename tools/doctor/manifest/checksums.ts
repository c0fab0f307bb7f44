/** SHA-256 sums in hexadecimal, by the served path without its leading `/`. */
export type Checksums = ReadonlyMap<string, string>;

/**
 * Reads a list of checksums as a release has it: that of the served files, or that of the whole zip, of which the served
 * files count. The server's own configuration does not count: it is never sent.
 * @returns null when the text is no such list
 */
export function readChecksums(text: string): Checksums | null {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const entries = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
  const sums = new Map(entries.flatMap((entry) => (entry?.[1] === undefined || entry[2] === undefined ? [] : [[entry[2], entry[1]]])));
  if (sums.size === 0 || sums.size !== lines.length) return null;
  const ofZip = [...sums.keys()].some((path) => path.startsWith('site/'));
  const served = [...sums].flatMap(([path, sum]): [string, string][] => {
    if (!ofZip) return [[path, sum]];
    return path.startsWith('site/') ? [[path.slice('site/'.length), sum]] : [];
  });
  return new Map(served.filter(([path]) => path !== 'web.config' && path !== 'SHA256SUMS.txt'));
}
