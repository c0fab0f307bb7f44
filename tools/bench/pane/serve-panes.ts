import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { paneFolder } from '../../workbench/serve/build-pane';
import { officeScript } from '../../workbench/serve/office-script';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** A script with all that it needs, for a page of the bench. */
export function bundled(entry: string): Buffer {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0]?.contents ?? []);
}

/**
 * Serves our pane (below `/ours/`) and what was made for the bench to this machine only, compressed, as a web server would; `office.js` is
 * Microsoft's client bound to the emulated Excel.
 * @param made contents by their path
 */
export async function servePanes(made: ReadonlyMap<string, Buffer>): Promise<{ address: string; close(): void }> {
  const office = Buffer.from(officeScript());
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(paneFolder('offline'), pathname.replace(/^\/ours\//, ''));
    const content = pathname.endsWith('/office.js')
      ? office
      : (made.get(pathname) ?? (pathname.startsWith('/ours/') && existsSync(file) ? readFileSync(file) : undefined));
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const key = pathname.endsWith('/office.js') ? 'office' : pathname;
    const packed = compressed.get(key) ?? gzipSync(content);
    compressed.set(key, packed);
    const type = pathname === '/' ? TYPES['.html'] : (TYPES[extname(pathname)] ?? 'application/octet-stream');
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://localhost:${String(portOf(server))}/`, close: () => void server.close() };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
