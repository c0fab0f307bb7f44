import { Agent, request } from 'node:https';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { PATIENCE_MS, reasonOf, type TlsOptions } from './connection';

/** No file of the add-in is nearly as large. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The content, decompressed. */
  readonly body: Uint8Array;
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
      const asked = request(
        url,
        { agent: this.agent, timeout: PATIENCE_MS, headers: { 'accept-encoding': 'gzip, deflate, br', accept: '*/*' } },
        (response) => {
          read(response).then(resolve, fail);
        },
      );
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
  const body = decompressed(Buffer.concat(chunks), response.headers['content-encoding']);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

function decompressed(content: Buffer, encoding: string | undefined): Uint8Array {
  const limit = { maxOutputLength: MOST_BYTES };
  if (content.length === 0) return content;
  if (encoding === 'gzip') return gunzipSync(content, limit);
  if (encoding === 'br') return brotliDecompressSync(content, limit);
  if (encoding === 'deflate') return inflateSync(content, limit);
  return content;
}
