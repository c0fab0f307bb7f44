import { extname } from 'node:path/posix';
import type { Findings } from '../finding';
import { joinedField, listedValues, type HeaderFields } from '../server/header-fields';

/** Files whose names change with their content may be kept for ever; the rest must be asked for anew after at most this long. */
const LONGEST_KEPT_S = 3600;

/** Looks at how long browsers keep a file. @param path without its leading `/` */
export function checkKeeping(path: string, headers: HeaderFields, findings: Findings): void {
  const value = joinedField(headers, 'cache-control') ?? '';
  const directives = listedValues(headers, 'cache-control').map((directive) => directive.toLowerCase());
  const says = (name: string): boolean => directives.includes(name);
  if (extname(path) === '.png') {
    if (says('no-store') || says('no-cache')) findings.add('icon-not-kept', `/${path}`, { value });
    return;
  }
  const namedByContent = /\.[0-9a-f]{12}\.js$/.test(path);
  if (namedByContent || says('no-cache') || says('no-store')) return;
  if (keptFor(directives, headers) > LONGEST_KEPT_S) findings.add('kept-too-long', `/${path}`, { value });
}

/** For how many seconds; without a word about it, browsers make up how long they keep a file. */
function keptFor(directives: readonly string[], headers: HeaderFields): number {
  const seconds = directives.flatMap((directive) => /^max-age="?(\d+)"?$/.exec(directive)?.[1] ?? [])[0];
  if (seconds !== undefined) return Number(seconds);
  const expires = headers['expires']?.[0];
  if (expires === undefined) return Infinity;
  // What is no date has passed (RFC 9111, 5.3): servers say 0 or -1.
  const until = /^[A-Za-z]/.test(expires) ? Date.parse(expires) : NaN;
  const now = Date.parse(headers['date']?.[0] ?? '');
  return Number.isNaN(until) ? 0 : (until - (Number.isNaN(now) ? Date.now() : now)) / 1000;
}
