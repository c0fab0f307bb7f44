import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../project';
import { largeWorkbook } from '../large-workbook';

/** What evaluating many small workbooks in one call took. */
export interface ManyFiles {
  readonly files: number;
  readonly seconds: number;
  /** Of all threads, in the program and in the system. */
  readonly cpuSeconds: number;
  readonly peakMB: number;
  /** The same for a quarter of the files: memory is flat where this is about the same. */
  readonly quarterPeakMB: number;
  readonly secondsTarget: number;
}

/** The municipalities of the nation. */
const FILES = 1741;
const INDICATORS = 81;
/** One file in so many is no workbook. */
const BAD = 100;
const SECONDS_TARGET = 15;

/** Evaluates as many workbooks as the nation has municipalities, no two alike, and writes each. @param folder where they are made */
export function measureManyFiles(folder: string): ManyFiles {
  const books = join(folder, 'books');
  mkdirSync(books);
  for (let file = 1; file <= FILES; file++)
    writeFileSync(join(books, name(file)), file % BAD === 0 ? 'PK' : largeWorkbook(INDICATORS, file));
  const all = runOn(folder, [books], FILES);
  const quarter = Math.floor(FILES / 4);
  const few = runOn(
    folder,
    Array.from({ length: quarter }, (_, file) => join(books, name(file + 1))),
    quarter,
  );
  return { files: FILES, ...all, quarterPeakMB: few.peakMB, secondsTarget: SECONDS_TARGET };
}

function name(file: number): string {
  return `${String(file).padStart(4, '0')}.xlsx`;
}

function runOn(folder: string, inputs: readonly string[], files: number): Pick<ManyFiles, 'seconds' | 'cpuSeconds' | 'peakMB'> {
  const usage = join(folder, 'usage.json');
  const results = join(folder, 'results');
  const program = [join(PROJECT, 'tools/build/run-bundled.mjs'), join(PROJECT, 'src/cli/main.ts'), 'evaluate'];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(__dirname, 'usage.cjs'), ...program, ...inputs, '--json', '--out-dir', results],
    { encoding: 'utf8', maxBuffer: 2 ** 30, env: { ...process.env, BENCH_USAGE: usage } },
  );
  const seconds = (performance.now() - start) / 1000;
  const evaluated = stdout.split('\n').filter((line) => line.includes('"summary"')).length;
  // 2: some could not be evaluated, as is meant.
  if (status !== 2 || evaluated !== files - Math.floor(files / BAD)) throw new Error(`evaluate failed (${String(status)}):\n${stderr}`);
  rmSync(results, { recursive: true });
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMB: (maxRSS * 1024) / 1e6 };
}
