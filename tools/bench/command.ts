import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../project';

/**
 * Runs the command itself as a process, as a person does: `evaluate INPUT … --out OUTPUT`.
 * @returns seconds of wall-clock time, Node's start included
 */
export function runCommand(...parameters: readonly string[]): number {
  const start = performance.now();
  const program = [join(PROJECT, 'tools/build/run-bundled.mjs'), join(PROJECT, 'src/cli/main.ts'), 'evaluate'];
  const { status, stderr } = spawnSync(process.execPath, [...program, ...parameters], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`evaluate failed (${String(status)}):\n${stderr}`);
  return (performance.now() - start) / 1000;
}

/** Seconds that Node takes to do nothing. */
export function runNothing(): number {
  const start = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return (performance.now() - start) / 1000;
}
