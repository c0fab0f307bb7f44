import type { Findings } from '../finding';

/**
 * The path of an address on the origin, without its leading `/` and as the file is called.
 * @param where what names the address
 * @returns empty where the address cannot be read, which is a finding
 */
export function ownPath(url: URL, where: string, findings: Findings): string[] {
  try {
    return [decodeURIComponent(url.pathname.slice(1))];
  } catch {
    findings.add('bad-escape', where, { url: url.href });
    return [];
  }
}

/** The address of a file on the origin. @param path without its leading `/` */
export function addressOf(origin: string, path: string): string {
  return `${origin}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
