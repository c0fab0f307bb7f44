import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerCertificate } from '../tools/doctor/certificates';

const PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];
const PATIENCE_MS = 30_000;

/** A server that runs until it is closed. */
export interface RunningNginx {
  /** What `nginx -t` said of the configuration. */
  readonly check: string;
  close(): Promise<void>;
}

/** A port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Runs nginx with the configuration of a release, of which only the three paths are changed that its first lines say must be.
 * @param release the folder that the release was unpacked to
 * @throws Error when there is no nginx, or it does not start
 */
export async function startNginx(release: string, { cert, key }: ServerCertificate, port: number): Promise<RunningNginx> {
  const program = process.env['NGINX'] ?? PLACES.find((place) => existsSync(place));
  if (program === undefined) throw new Error('No nginx found: install one, or name it in the variable NGINX.');
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-nginx-'));
  const path = (name: string): string => join(folder, name);
  mkdirSync(path('temp'));
  writeFileSync(path('server.crt'), cert);
  writeFileSync(path('server.key'), key);
  const site = readFileSync(join(release, 'server', 'nginx', 'shinchoku.conf'), 'utf8')
    .replace('/var/www/shinchoku/site', join(release, 'site'))
    .replace('/etc/nginx/tls/shinchoku.crt', path('server.crt'))
    .replace('/etc/nginx/tls/shinchoku.key', path('server.key'));
  writeFileSync(path('shinchoku.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${path('temp')}/${kind};`);
  writeFileSync(
    path('nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${path('nginx.pid')}; error_log stderr crit; worker_processes 1;
    events {} http { access_log off; ${temporary.join(' ')} include ${path('shinchoku.conf')}; }`,
  );
  const args = ['-p', folder, '-c', path('nginx.conf')];
  const check = spawnSync(program, [...args, '-t'], { encoding: 'utf8' }).stderr;
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await listening(port);
  return {
    check,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function listening(port: number): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await connects(port))) {
    if (Date.now() > end) throw new Error('nginx does not listen.');
    await wait(100);
  }
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
