import { resolve } from 'node:path';

/** A path that a person typed: npm runs scripts in the project's folder, but what is typed is meant from where the person is. */
export function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
