import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What the product is measured beside: libraries that only the bench installs. */
export const YARDSTICKS = join(__dirname, 'yardsticks');

/** What a job in a process of its own reports. */
export interface Measured<Result> {
  /** From the job's first line to its last, without starting Node and loading the modules. */
  readonly seconds: number;
  /** The most memory that the process ever held (resident set), in MB of 10^6 bytes. */
  readonly peakMB: number;
  readonly result: Result;
}

/** The same with all that the process took, Node's start and the loading of modules included. */
export interface MeasuredProcess<Result> extends Measured<Result> {
  readonly processSeconds: number;
}

/** In the child: runs the job once, measures it, and reports on standard output. */
export async function measured(job: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const result = await job();
  const seconds = (performance.now() - start) / 1000;
  const peakMB = (process.resourceUsage().maxRSS * 1024) / 1e6;
  process.stdout.write(JSON.stringify({ seconds, peakMB, result }));
}

/**
 * In the parent: runs a job of this folder in a process of its own.
 * @param file the job's file in this folder
 * @throws Error with what the child wrote when it failed
 */
export function runJob<Result>(file: string, ...parameters: readonly string[]): MeasuredProcess<Result> {
  const start = performance.now();
  const child = spawnSync(process.execPath, [join(__dirname, '../build/run-bundled.mjs'), join(__dirname, file), ...parameters], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // The yardsticks are installed in a folder of their own, and a bundle runs in another.
    env: { ...process.env, NODE_PATH: join(YARDSTICKS, 'node_modules') },
  });
  if (child.status !== 0) throw new Error(`${file} failed (${child.status ?? child.signal}):\n${child.stderr}`);
  const processSeconds = (performance.now() - start) / 1000;
  return { ...(JSON.parse(child.stdout) as Measured<Result>), processSeconds };
}
