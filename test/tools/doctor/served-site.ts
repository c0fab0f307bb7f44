import { createServer as createPlainServer } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { servedPolicy } from '../../../tools/release/site/served-policy';
import { isNamedByContent } from '../../../tools/release/site/server-files';
import { smallRelease } from '../release/small-release';

/** A name that no DNS knows. */
export const HOST = 'addin.example.lg.jp';

/** Finds every name on this machine. */
export const lookup: LookupFunction = (_name, options, found) => {
  if (options.all === true) found(null, [{ address: '127.0.0.1', family: 4 }]);
  else found(null, '127.0.0.1', 4);
};

/** What is served at one path; status 0 ends the connection without an answer. */
export interface ServedFile {
  status: number;
  headers: Record<string, string | string[]>;
  body: Uint8Array;
}

/** A release on a server, as its configurations would serve it; tests spoil it by path. */
export interface ServedSite {
  readonly origin: string;
  readonly files: Map<string, ServedFile>;
  /** What stands before the site: its answers go before those of the files. */
  before: ((path: string) => ServedFile) | null;
  /** The release that is served, by its paths in the zip. */
  readonly release: ReadonlyMap<string, Uint8Array>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  xml: 'text/xml',
  txt: 'text/plain',
  png: 'image/png',
};

/** Serves the small release. @param tls null: without encryption @param host how its origin calls the server */
export async function serveSite(tls: ServerOptions | null, host = HOST): Promise<ServedSite> {
  const files = new Map<string, ServedFile>();
  const site = {
    files,
    before: null as ServedSite['before'],
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  const answer: Parameters<typeof createPlainServer>[1] = (request, response) => {
    const path = (request.url ?? '').slice(1);
    const file = site.before?.(path) ?? files.get(path);
    if (file === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    else if (file.status === 0) response.destroy();
    else response.writeHead(file.status, file.headers).end(file.headers['content-encoding'] === 'gzip' ? gzipSync(file.body) : file.body);
  };
  const server = tls === null ? createPlainServer(answer) : createServer(tls, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `https://${host}:${String((server.address() as AddressInfo).port)}`;
  const release = smallRelease({ origin });
  const policy = servedPolicy(Buffer.from(release.get('site/taskpane.html') ?? []).toString());
  for (const [path, body] of release) {
    if (!path.startsWith('site/') || path === 'site/web.config') continue;
    const name = path.slice('site/'.length);
    files.set(name, { status: 200, headers: healthyHeaders(name, policy), body });
  }
  return Object.assign(site, { origin, release });
}

function healthyHeaders(path: string, policy: string): Record<string, string> {
  const ending = path.split('.').at(-1) ?? '';
  const kept = isNamedByContent(path)
    ? 'public, max-age=31536000, immutable'
    : path.startsWith('assets/')
      ? 'public, max-age=86400'
      : 'no-cache';
  return {
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=()',
    'strict-transport-security': 'max-age=31536000',
    'cache-control': kept,
    ...(ending === 'js' ? { 'content-encoding': 'gzip' } : {}),
  };
}
