import { createHash } from 'node:crypto';
import { extname } from 'node:path/posix';
import type { Answer, NoAnswer } from '../server/answer';
import { checkCharset } from './check-charset';
import { checkKeeping } from './check-keeping';
import { contentTypeOf } from '../server/content-type';
import { failureOf } from '../server/failed-answer';
import type { Findings } from '../finding';
import { joinedField, listedValues, type HeaderFields } from '../server/header-fields';

/** Types by a file's ending; the first is what the release's configurations say. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  '.html': ['text/html'],
  '.js': ['text/javascript', 'application/javascript', 'application/x-javascript', 'text/ecmascript', 'application/ecmascript'],
  '.css': ['text/css'],
  '.xml': ['text/xml', 'application/xml'],
  '.txt': ['text/plain'],
  '.json': ['application/json'],
  '.png': ['image/png'],
  '.svg': ['image/svg+xml'],
  '.woff2': ['font/woff2', 'application/font-woff2', 'application/octet-stream'],
  '.xlsx': ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'],
};

const WORTH_COMPRESSING: ReadonlySet<string> = new Set(['.html', '.js', '.css']);
const WORTH_COMPRESSING_BYTES = 10_000;

/** What was asked for. */
export interface AskedFile {
  /** Without its leading `/`. */
  readonly path: string;
  /** In full. */
  readonly address: string;
  /** The SHA-256 sum that it should have; undefined: not known. */
  readonly sum: string | undefined;
}

/**
 * Looks at one file's answer: whether it came, as what, and how long it is kept.
 * @returns whether the file came, whatever is wrong with it
 */
export function checkAnswer({ path, address, sum }: AskedFile, answer: Answer | NoAnswer, findings: Findings): answer is Answer {
  const place = `/${path}`;
  const failure = failureOf(address, answer);
  if (failure !== null) findings.add(failure.code, place, failure.details);
  if (failure !== null || 'reason' in answer) return false;
  const { headers, body, intact } = answer;
  const extension = extname(path);
  if (!intact) {
    findings.add('compression-broken', place, { value: joinedField(headers, 'content-encoding') ?? '' });
    return false;
  }
  checkType(place, headers, TYPES[extension], findings);
  checkCharset(path, answer, findings);
  if (extension === '.html') checkShowing(place, headers, findings);
  // Browsers look at the first value alone (Fetch, "determine nosniff").
  if (listedValues(headers, 'x-content-type-options')[0]?.toLowerCase() !== 'nosniff') findings.add('nosniff-missing', place);
  checkKeeping(path, headers, findings);
  if (WORTH_COMPRESSING.has(extension) && body.length > WORTH_COMPRESSING_BYTES && headers['content-encoding'] === undefined)
    findings.add('not-compressed', place);
  // Excel on the web shows icons on a page of its own.
  const sharing = joinedField(headers, 'cross-origin-resource-policy')?.trim().toLowerCase() ?? '';
  if (extension === '.png' && ['same-origin', 'same-site'].includes(sharing)) findings.add('icon-not-shared', place, { value: sharing });
  if (sum === undefined && body.length === 0) findings.add('file-empty', place);
  if (sum !== undefined && createHash('sha256').update(body).digest('hex') !== sum) findings.add('content-differs', place);
  return true;
}

function checkType(place: string, headers: HeaderFields, expected: readonly string[] | undefined, findings: Findings): void {
  const { type } = contentTypeOf(headers);
  if (expected?.[0] === undefined || expected.includes(type)) return;
  findings.add('wrong-type', place, { type: type || (joinedField(headers, 'content-type') ?? ''), expected: expected[0] });
}

/** Looks for headers that make browsers do something else with a page than show it. */
function checkShowing(place: string, headers: HeaderFields, findings: Findings): void {
  const dispositions = headers['content-disposition'] ?? [];
  if (dispositions.some(isDownload) || new Set(dispositions).size > 1)
    findings.add('sent-as-download', place, { value: dispositions.join(', ') });
  const refresh = /^\s*\d*\.?\d*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(joinedField(headers, 'refresh') ?? '')?.[1];
  if (refresh !== undefined) findings.add('redirected', place, { status: 'Refresh', location: refresh.trim() });
}

/** Whether a browser saves what it should show: all that it does not know is a download; without a word for it, it is none. */
function isDownload(disposition: string): boolean {
  const kind = disposition.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[a-z-]+$/.test(kind) && kind !== 'inline';
}
