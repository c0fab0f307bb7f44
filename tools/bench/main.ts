import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installOnce } from '../command/install-once';
import { type Measured, type MeasuredProcess, runJob, YARDSTICKS } from './child';
import type { EngineJob } from './engine-job';
import { type FirstPaint, firstPaintLines, measureFirstPaint } from './first-paint';
import { largeWorkbook } from './large-workbook';
import { beside } from './beside';
import { measureManyFiles } from './small/many-files';
import { runCommand, runNothing } from './command';
import { median } from './median';
import { measurePane, paneLines, type PaneTimes } from './pane/pane-times';
import { PROJECT } from '../project';
import { type Cost, type Report, reportLines } from './report';
import type { SmallFile } from './small/small-job';

/*
 * The benchmarks. Each figure that counts is a ratio of two things measured in the same run, because times alone say
 * more about the machine than about the program. `--json` prints one JSON object; `--runs` is how often each file job
 * runs (default 3).
 */
const SIZES = [25_000, 50_000, 100_000] as const;
const LARGEST = 100_000;
const SAMPLE = join(PROJECT, 'assets/samples/mine-r1.xlsx');

interface FileResult {
  readonly indicators: number;
  readonly counts: Readonly<Record<string, number>>;
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, runs: { type: 'string', default: '3' } } });
const folder = mkdtempSync(join(tmpdir(), 'shinchoku-bench-'));
void run();

async function run(): Promise<void> {
  const report = measured();
  const firstPaint = await firstPaintOrNull();
  const pane = await paneOrNull();
  const lines = [
    ...reportLines(report),
    ...(firstPaint === null ? [] : firstPaintLines(firstPaint)),
    ...(pane === null ? [] : paneLines(pane)),
  ];
  console.log(values.json ? JSON.stringify({ ...report, firstPaint, pane }) : lines.join('\n'));
}

function measured(): Report {
  try {
    return measure(Number(values.runs));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** null where there is no Chromium, or React and Fluent cannot be installed. */
async function firstPaintOrNull(): Promise<FirstPaint | null> {
  console.error('first paint');
  return measureFirstPaint(9, (line) => {
    console.error(line);
  }).catch((error: unknown) => {
    console.error(`first paint not measured: ${String(error)}`);
    return null;
  });
}

/** null where there is no Chromium. */
async function paneOrNull(): Promise<PaneTimes | null> {
  return measurePane([81, 2000, 20_000], 3, (line) => {
    console.error(line);
  }).catch((error: unknown) => {
    console.error(`pane not measured: ${String(error)}`);
    return null;
  });
}

function measure(runs: number): Report {
  installOnce(YARDSTICKS, 'ExcelJS and HyperFormula', (line) => {
    console.error(line);
  });
  const books = SIZES.map((size) => ({ size, path: join(folder, `${size}.xlsx`), jobs: [] as MeasuredProcess<FileResult>[] }));
  for (const { size, path } of books) writeFileSync(path, largeWorkbook(size));
  const largest = join(folder, `${LARGEST}.xlsx`);
  const exceljs: MeasuredProcess<FileResult>[] = [];
  const hucre: MeasuredProcess<{ indicators: number }>[] = [];
  const floor: MeasuredProcess<unknown>[] = [];
  const commands: number[] = [];
  const sample = { command: [] as number[], nothing: [] as number[] };
  for (let run = 1; run <= runs; run++) {
    console.error(`file jobs, run ${run} of ${runs}`);
    for (const { path, jobs } of books) jobs.push(runJob('file-job.ts', path, join(folder, 'ours.xlsx')));
    floor.push(runJob('floor-job.ts', largest, join(folder, 'floor.bin')));
    commands.push(runCommand(largest, '--out', join(folder, 'command.xlsx')));
    hucre.push(runJob('yardsticks/file-job-hucre.ts', largest, join(folder, 'hucre.xlsx')));
    exceljs.push(runJob('yardsticks/file-job-exceljs.ts', largest, join(folder, 'exceljs.xlsx')));
    sample.nothing.push(runNothing());
    sample.command.push(runCommand(SAMPLE));
  }
  console.error('a small file over and over, and many files');
  const small = runJob<SmallFile>('small/small-job.ts', SAMPLE).result;
  const many = measureManyFiles(folder);
  const engineSeconds: Record<EngineJob, number[]> = { engine: [], 'parse-plain': [], 'parse-compact': [] };
  for (let run = 1; run <= runs; run++) {
    console.error(`engine beside JSON.parse, run ${run} of ${runs}`);
    for (const [job, seconds] of Object.entries(engineSeconds)) seconds.push(runJob<number>('engine-job.ts', largest, job).result);
  }
  const engine = median(engineSeconds.engine);
  const plainParse = median(engineSeconds['parse-plain']);
  const compactParse = median(engineSeconds['parse-compact']);
  console.error('engine beside HyperFormula');
  const formulas = runJob<{ engine: number; formulaEngine: number; differences: number }>('yardsticks/formula-job.ts', largest).result;

  const sizes = books.map(({ size, jobs }) => ({ indicators: size, ...middleCost(jobs) }));
  const smallest = sizes[0];
  const ours = sizes.at(-1);
  if (smallest === undefined || ours === undefined) throw new Error('no sizes');
  const theirs = middleCost(exceljs);
  const jobs = books.at(-1)?.jobs ?? [];
  checkAgreement(books.at(-1)?.jobs[0]?.result, exceljs[0]?.result);
  if (formulas.differences > 0) throw new Error(`HyperFormula comes to other results in ${formulas.differences} cells`);
  return {
    node: process.version,
    indicators: LARGEST,
    runs,
    file: {
      ours: { seconds: ours.seconds, peakMB: ours.peakMB },
      exceljs: theirs,
      timeRatio: ours.seconds / theirs.seconds,
      timeRatioTarget: 0.15,
      memoryRatio: ours.peakMB / theirs.peakMB,
      memoryRatioTarget: 0.35,
    },
    floor: beside(seconds(jobs), seconds(floor), 3),
    command: {
      hucre: beside(commands, whole(hucre), 0.5),
      hucreMemory: beside(memory(jobs), memory(hucre), 0.6),
      exceljs: beside(commands, whole(exceljs), 0.12),
    },
    start: {
      commandSeconds: median(sample.command),
      nodeSeconds: median(sample.nothing),
      more: median(sample.command) - median(sample.nothing),
      moreTarget: 0.15,
    },
    small,
    many,
    growth: { sizes, timePerIndicatorRatio: ours.seconds / ours.indicators / (smallest.seconds / smallest.indicators) },
    engine: {
      cpuSeconds: engine,
      plainParseCpuSeconds: plainParse,
      plainParseRatio: engine / plainParse,
      plainParseRatioTarget: 0.8,
      compactParseCpuSeconds: compactParse,
      compactParseRatio: engine / compactParse,
    },
    formulaEngine: {
      name: 'HyperFormula',
      seconds: formulas.formulaEngine,
      engineSeconds: formulas.engine,
      ratio: formulas.engine / formulas.formulaEngine,
    },
  };
}

function seconds(jobs: readonly Measured<unknown>[]): number[] {
  return jobs.map((job) => job.seconds);
}

function whole(jobs: readonly MeasuredProcess<unknown>[]): number[] {
  return jobs.map((job) => job.processSeconds);
}

function memory(jobs: readonly Measured<unknown>[]): number[] {
  return jobs.map((job) => job.peakMB);
}

function middleCost(jobs: readonly Measured<FileResult>[]): Cost {
  return { seconds: median(jobs.map((job) => job.seconds)), peakMB: median(jobs.map((job) => job.peakMB)) };
}

/** A ratio between two programs says something only while they do the same job. */
function checkAgreement(ours: FileResult | undefined, theirs: FileResult | undefined): void {
  const differing = Object.keys(theirs?.counts ?? {}).filter((status) => ours?.counts[status] !== theirs?.counts[status]);
  if (ours?.indicators !== theirs?.indicators || differing.length > 0) {
    throw new Error(`The two programs disagree: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`);
  }
}
