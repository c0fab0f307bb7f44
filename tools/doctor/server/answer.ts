import { Agent, request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { PATIENCE_MS, reasonOf, type TlsOptions } from './connection';
import { listedValues, type HeaderFields } from './header-fields';

/** No file of the add-in is nearly as large. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Some firewalls refuse whoever does not say what it is. */
const ASKING = { 'accept-encoding': 'gzip, deflate, br', accept: '*/*', 'user-agent': 'Mozilla/5.0 (compatible; shinchoku-doctor)' };

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderFields;
  /** The content, decompressed; as it came where that fails. */
  readonly body: Uint8Array;
  /** Whether the content is compressed as its header says. */
  readonly intact: boolean;
}

/** Why there was no answer, as an error code where there is one. */
export interface NoAnswer {
  readonly reason: string;
}

/** Fetches addresses over connections that are kept. */
export class Fetcher {
  private readonly agent: Agent;

  /** @param tls how connections are made */
  constructor(tls: TlsOptions) {
    this.agent = new Agent({ ...tls, keepAlive: true, maxSockets: 6 });
  }

  /** Never throws: what goes wrong is an answer as well. Redirects are not followed. */
  get(url: string): Promise<Answer | NoAnswer> {
    return new Promise((resolve) => {
      const fail = (error: unknown): void => {
        resolve({ reason: reasonOf(error) });
      };
      const asked = request(url, { agent: this.agent, timeout: PATIENCE_MS, headers: ASKING }, (response) => {
        read(response).then(resolve, fail);
      });
      asked.on('timeout', () => asked.destroy(new Error('timeout')));
      asked.on('error', fail);
      asked.end();
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

async function read(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  const headers = response.headersDistinct;
  const body = decompressed(content, listedValues(headers, 'content-encoding'));
  return { status: response.statusCode ?? 0, headers, body: body ?? content, intact: body !== null };
}

/** The content as it was before it was sent; null: it is not compressed as is said. */
function decompressed(content: Buffer, encodings: readonly string[]): Uint8Array | null {
  if (content.length === 0) return content;
  try {
    // The last is what was done last.
    return encodings.reduceRight((body, encoding) => once(body, encoding.toLowerCase()), content);
  } catch {
    return null;
  }
}

function once(content: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: MOST_BYTES };
  if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(content, limit);
  if (encoding === 'br') return brotliDecompressSync(content, limit);
  // Some servers leave out the frame around the deflated content, which browsers let pass.
  if (encoding === 'deflate') return (content[0] ?? 0) % 16 === 8 ? inflateSync(content, limit) : inflateRawSync(content, limit);
  // Names that browsers do not know change nothing for them.
  return content;
}
