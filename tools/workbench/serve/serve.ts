import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { PROJECT } from '../../project';
import { WORKBENCH_PAGE } from './folders';
import { officeScript } from './office-script';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const HOST = '127.0.0.1';

/** A workbench that is being served. */
export interface ServedWorkbench {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the workbench to this machine only.
 * @param pane the folder of a built pane
 * @param port 0 takes one that is free
 * @throws Error when the port is taken
 */
export async function serveWorkbench(pane: string, port: number): Promise<ServedWorkbench> {
  const script = officeScript();
  const folders: readonly (readonly [string, string])[] = [
    ['/pane/', pane],
    ['/samples/', join(PROJECT, 'assets', 'samples')],
    ['/', WORKBENCH_PAGE],
  ];
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path.startsWith('/pane/') && path.endsWith('/office.js')) {
      response.writeHead(200, { 'content-type': TYPES['.js'], 'cache-control': 'no-store' }).end(script);
      return;
    }
    const file = fileOf(path, folders);
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return { address: `http://localhost:${String(portOf(server))}/`, close: () => close(server) };
}

function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return '/index.html';
  }
}

function fileOf(path: string, folders: readonly (readonly [string, string])[]): string | null {
  const [start, folder] = folders.find(([prefix]) => path.startsWith(prefix)) ?? [];
  if (start === undefined || folder === undefined) return null;
  const file = normalize(join(folder, path.slice(start.length)));
  const isInside = file.startsWith(normalize(folder + sep));
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
