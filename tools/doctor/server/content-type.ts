import { MIMEType } from 'node:util';
import { listedValues, type HeaderFields } from './header-fields';

/** What a Content-Type header says. */
export interface ContentType {
  /** In lower case; '': none that can be read. */
  readonly type: string;
  /** As it is written, without quotes; null: none is named. */
  readonly charset: string | null;
}

/** Reads the header as browsers do: of several types the last that can be read counts (Fetch, "extract a MIME type"). */
export function contentTypeOf(headers: HeaderFields): ContentType {
  let found: ContentType = { type: '', charset: null };
  for (const value of listedValues(headers, 'content-type')) {
    const read = parsed(value);
    if (read === null || read.type === '*/*') continue;
    found = { type: read.type, charset: read.charset ?? (read.type === found.type ? found.charset : null) };
  }
  return found;
}

function parsed(value: string): ContentType | null {
  try {
    const { essence, params } = new MIMEType(value);
    return { type: essence, charset: params.get('charset') };
  } catch {
    return null;
  }
}
