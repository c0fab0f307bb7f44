import { extname } from 'node:path/posix';
import type { Answer } from '../server/answer';
import { decodedAs, encodingNamed, markedEncoding } from '../server/character-encoding';
import { contentTypeOf } from '../server/content-type';
import type { Findings } from '../finding';

/** Files in which Japanese stands, and which browsers read in the encoding that the server names. */
const READ_AS_NAMED: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.xml']);

/** Looks at the encoding that a file is read in: all of the release is in UTF-8. @param path without its leading `/` */
export function checkCharset(path: string, { headers, body }: Answer, findings: Findings): void {
  const extension = extname(path);
  if (!READ_AS_NAMED.has(extension)) return;
  const mark = markedEncoding(body);
  if (mark === 'utf-8') return;
  const named = mark?.toUpperCase() ?? contentTypeOf(headers).charset ?? (extension === '.html' ? charsetInPage(body) : null);
  if (named !== null && encodingNamed(named) !== 'utf-8') findings.add('wrong-charset', `/${path}`, { charset: named });
  // What a manifest is saved in is looked at with what it says about itself.
  else if (extension !== '.xml' && decodedAs('utf-8', body) === null) findings.add('not-utf-8', `/${path}`);
}

/** What a page says in its first 1024 bytes, which is as far as browsers look (HTML, "prescan"). */
function charsetInPage(body: Uint8Array): string | null {
  const start = Buffer.from(body.subarray(0, 1024)).toString('latin1');
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start)?.[1] ?? null;
}
