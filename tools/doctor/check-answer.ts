import { createHash } from 'node:crypto';
import { extname } from 'node:path/posix';
import type { Answer, NoAnswer } from './answer';
import type { Findings } from './finding';

/** Types by a file's ending; the first is what the release's configurations say. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  '.html': ['text/html'],
  '.js': ['text/javascript', 'application/javascript', 'application/x-javascript'],
  '.css': ['text/css'],
  '.xml': ['text/xml', 'application/xml'],
  '.txt': ['text/plain'],
  '.json': ['application/json'],
  '.png': ['image/png'],
  '.svg': ['image/svg+xml'],
  '.woff2': ['font/woff2', 'application/font-woff2'],
  '.xlsx': ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'],
};

const WORTH_COMPRESSING: ReadonlySet<string> = new Set(['.html', '.js', '.css']);
const WORTH_COMPRESSING_BYTES = 10_000;
/** Files whose names change with their content may be kept for ever; the rest must be asked for anew after at most this long. */
const LONGEST_KEPT_S = 3600;

/**
 * Looks at one file's answer: whether it came, as what, and how long it is kept.
 * @param path without its leading `/`
 * @param sum the SHA-256 sum that it should have, where that is known
 * @returns whether the file came, whatever is wrong with it
 */
export function checkAnswer(path: string, answer: Answer | NoAnswer, sum: string | undefined, findings: Findings): answer is Answer {
  const address = `/${path}`;
  if ('reason' in answer) {
    findings.add('no-answer', address, { reason: answer.reason });
    return false;
  }
  const { status, headers, body } = answer;
  if (status !== 200) {
    const details = { status: String(status), location: headers.location ?? '' };
    if (status >= 300 && status < 400) findings.add('redirected', address, details);
    else if (status === 401 || status === 403) findings.add('login-required', address, { status: details.status });
    else if (status === 404 || status === 410) findings.add('missing', address, { status: details.status });
    else findings.add('server-error', address, { status: details.status });
    return false;
  }
  const extension = extname(path);
  checkType(address, headers['content-type'], TYPES[extension], findings);
  if (headers['x-content-type-options']?.toString().toLowerCase() !== 'nosniff') findings.add('nosniff-missing', address);
  checkKeeping(path, headers['cache-control'] ?? '', findings);
  if (WORTH_COMPRESSING.has(extension) && body.length > WORTH_COMPRESSING_BYTES && headers['content-encoding'] === undefined)
    findings.add('not-compressed', address);
  if (sum !== undefined && createHash('sha256').update(body).digest('hex') !== sum) findings.add('content-differs', address);
  return true;
}

function checkType(address: string, header: string | undefined, expected: readonly string[] | undefined, findings: Findings): void {
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (expected?.[0] === undefined || expected.includes(type)) return;
  findings.add('wrong-type', address, { type, expected: expected[0] });
}

function checkKeeping(path: string, value: string, findings: Findings): void {
  const directives = value
    .toLowerCase()
    .split(',')
    .map((directive) => directive.trim());
  const says = (name: string): boolean => directives.includes(name);
  if (extname(path) === '.png') {
    if (says('no-store') || says('no-cache')) findings.add('icon-not-kept', `/${path}`, { value });
    return;
  }
  const namedByContent = /\.[0-9a-f]{12}\.js$/.test(path);
  if (namedByContent || says('no-cache') || says('no-store')) return;
  // Without a word about it, browsers make up how long they keep a file.
  const seconds = Number(directives.flatMap((directive) => /^max-age=(\d+)$/.exec(directive)?.[1] ?? [])[0] ?? Infinity);
  if (seconds > LONGEST_KEPT_S) findings.add('kept-too-long', `/${path}`, { value });
}
