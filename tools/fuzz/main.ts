import { counted } from '../../src/i18n/counted';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { fuzzCase } from '../../test/tools/fuzz/fuzz-case';
import { seedWorkbooks } from '../../test/tools/fuzz/seed-workbooks';
import { HEAP_MIB, ReadingProcess } from './reading-process';
import { PROJECT } from '../project';

/**
 * Fuzzes the file room: spoils workbooks in thousands of ways and has each opened, evaluated and written as the command
 * does it. Every one must be evaluated or refused with a sentence, within bounds of time and memory.
 * `--runs` how many cases (default 5,000), `--seed` to repeat a run (default 1), `--only` one case by its number,
 * `--keep` a folder for the files that broke.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});

/** CPU time that a file may take, in milliseconds; it grows with what else the machine does. */
const CPU_LIMIT = 10_000;
/** Memory that the process may hold, in bytes: heap, buffers and Node itself. */
const MEMORY_LIMIT = 1536 * 1024 * 1024;
/** Wall-clock time after which a file is given up: a busy machine takes long over what is right. */
const PATIENCE = 60_000;
/** One file in so many unfolds to far more than it weighs. */
const CASES_A_BOMB = 25;
/** One file in so many is read by the codec that runs everywhere; the others by the command's. */
const PORTABLE = 5;

void fuzz().then((sound) => {
  process.exitCode = sound ? 0 : 1;
});

async function fuzz(): Promise<boolean> {
  const seed = Number(values.seed);
  const numbers = values.only === undefined ? Array.from({ length: Number(values.runs) }, (_, number) => number) : [Number(values.only)];
  const seeds = await seedWorkbooks();
  const program = join(PROJECT, 'node_modules', '.cache', 'shinchoku', `fuzz-reader.${process.pid}.cjs`);
  buildSync({
    entryPoints: [join(PROJECT, 'tools', 'fuzz', 'reader.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
  const reading = new ReadingProcess(program, PATIENCE);
  const outcomes = new Map<string, number>();
  const most = { cpu: 0, slowest: '', memory: 0 };
  let broken = 0;
  for (const number of numbers) {
    const { name, file } = fuzzCase(number, seed, seeds, CASES_A_BOMB);
    const answer = await reading.read({ number, file, native: number % PORTABLE !== 0 });
    const faults = [
      ...(answer.outcome === null ? [answer.failure] : []),
      ...(answer.cpu > CPU_LIMIT ? [`${(answer.cpu / 1000).toFixed(1)} s of CPU time`] : []),
      ...(answer.peak > MEMORY_LIMIT ? [`${mib(answer.peak)} of memory`] : []),
    ];
    if (faults.length > 0) {
      broken++;
      console.log(`✘ ${number} (${name}): ${faults.join('; ')}`);
      if (values.keep !== undefined) keep(values.keep, `${seed}-${number}.xlsx`, file);
      // The next case's memory is its own.
      reading.stop();
    } else {
      if (answer.cpu > most.cpu) Object.assign(most, { cpu: answer.cpu, slowest: `${number}, ${name}` });
      most.memory = Math.max(most.memory, answer.peak);
    }
    const outcome = answer.outcome ?? 'broken';
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  reading.stop();
  rmSync(program);
  const sorted = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${count}`);
  console.log(`${counted(numbers.length, 'file')} (seed ${seed}): ${sorted.join(', ')}`);
  console.log(`slowest ${(most.cpu / 1000).toFixed(2)} s of CPU time (${most.slowest})`);
  console.log(`most memory of the process ${mib(most.memory)} (heap limit ${HEAP_MIB} MiB); ${broken} broken`);
  return broken === 0;
}

function mib(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}

function keep(folder: string, name: string, file: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), file);
}
