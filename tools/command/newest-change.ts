import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a file was made after everything below the given files and folders was last changed. */
export function isNewer(made: string, than: readonly string[]): boolean {
  return existsSync(made) && statSync(made).mtimeMs >= Math.max(...than.map(newestChange));
}

function newestChange(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'node_modules');
  return Math.max(0, ...inside.map((name) => newestChange(join(path, name))));
}
