import type { Beside } from './beside';
import type { ManyFiles } from './small/many-files';
import type { SmallFile } from './small/small-job';

/** What the benchmarks found. Times are medians in seconds, memory is the most that a process held, in MB of 10^6 bytes. */
export interface Report {
  readonly node: string;
  readonly indicators: number;
  readonly runs: number;
  /** The whole job on one .xlsx, beside ExcelJS doing the same. */
  readonly file: {
    readonly ours: Cost;
    readonly exceljs: Cost;
    readonly timeRatio: number;
    readonly timeRatioTarget: number;
    readonly memoryRatio: number;
    readonly memoryRatioTarget: number;
  };
  /** The job beside what no program can go below ({@link file://./floor-job.ts}): unfold, look at each byte once, fold up. */
  readonly floor: Beside;
  /** The whole command as a process, beside whole processes of the fastest library and of ExcelJS. */
  readonly command: { readonly hucre: Beside; readonly hucreMemory: Beside; readonly exceljs: Beside };
  /** The command on the sample of 81 indicators, beside Node doing nothing. */
  readonly start: { readonly commandSeconds: number; readonly nodeSeconds: number; readonly more: number; readonly moreTarget: number };
  /** The sample in a warm process, from its bytes to those of the evaluated file. */
  readonly small: SmallFile;
  /** All of the nation's municipalities, in one call. */
  readonly many: ManyFiles;
  /** `timePerIndicatorRatio`: time per indicator of the largest workbook over that of the smallest; 1 is proportional. */
  readonly growth: {
    readonly sizes: readonly (Cost & { readonly indicators: number })[];
    readonly timePerIndicatorRatio: number;
  };
  /**
   * From snapshot to plan, beside `JSON.parse` of the same sheets: plain, with all that is to be said of each cell, and
   * compact, without what is empty or can be worked out, as the engine takes it. User CPU.
   */
  readonly engine: {
    readonly cpuSeconds: number;
    readonly plainParseCpuSeconds: number;
    readonly plainParseRatio: number;
    readonly plainParseRatioTarget: number;
    readonly compactParseCpuSeconds: number;
    readonly compactParseRatio: number;
  };
  /** From snapshot to plan, beside a formula engine working the plan's formulas out. */
  readonly formulaEngine: { readonly name: string; readonly seconds: number; readonly engineSeconds: number; readonly ratio: number };
}

/** What one job took. */
export interface Cost {
  readonly seconds: number;
  readonly peakMB: number;
}

/** Width of the first column. */
const LABEL = 42;

/** The report as lines for people. */
export function reportLines({
  node,
  indicators,
  runs,
  file,
  floor,
  command,
  start,
  small,
  many,
  growth,
  engine,
  formulaEngine,
}: Report): string[] {
  const line = (what: string, ours: string, other: string, ratio: number, target?: number): string => {
    const verdict = target === undefined ? '' : `  target ${target}: ${ratio <= target ? 'met' : 'missed'}`;
    return `${what.padEnd(LABEL)}${ours.padStart(10)}${other.padStart(12)}${ratio.toFixed(3).padStart(9)}${verdict}`;
  };
  return [
    `${count(indicators)} indicators, medians of ${runs} runs, Node ${node}`,
    `${''.padEnd(LABEL)}${'ours'.padStart(10)}${'beside it'.padStart(12)}${'ratio'.padStart(9)}`,
    line('file, time; ExcelJS', time(file.ours), time(file.exceljs), file.timeRatio, file.timeRatioTarget),
    besideLine('file, time; the floor', floor, ' s'),
    besideLine('command, time; hucre', command.hucre, ' s'),
    besideLine('command, peak memory; hucre', command.hucreMemory, ' MB'),
    besideLine('command, time; ExcelJS', command.exceljs, ' s'),
    `command on 81 indicators: ${start.commandSeconds.toFixed(3)} s, ${start.more.toFixed(3)} s more than Node doing nothing  target ${String(start.moreTarget)}: ${start.more <= start.moreTarget ? 'met' : 'missed'}`,
    `81 indicators, warm: open ${small.open.toFixed(1)}, evaluate ${small.evaluate.toFixed(1)}, commit ${small.commit.toFixed(1)}, all ${small.all.toFixed(1)} ms  target ${String(small.allTarget)}: ${small.all <= small.allTarget ? 'met' : 'missed'}`,
    `${count(many.files)} files of 81 indicators: ${many.seconds.toFixed(1)} s, CPU ${many.cpuSeconds.toFixed(1)} s  target ${String(many.secondsTarget)}: ${many.seconds <= many.secondsTarget ? 'met' : 'missed'}; ${many.peakMB.toFixed(0)} MB, of a quarter of them ${many.quarterPeakMB.toFixed(0)} MB`,
    line('file, peak memory; ExcelJS', memory(file.ours), memory(file.exceljs), file.memoryRatio, file.memoryRatioTarget),
    line(
      'engine, CPU; JSON.parse, plain snapshot',
      time({ seconds: engine.cpuSeconds }),
      time({ seconds: engine.plainParseCpuSeconds }),
      engine.plainParseRatio,
      engine.plainParseRatioTarget,
    ),
    line(
      'engine, CPU; JSON.parse, compact snapshot',
      time({ seconds: engine.cpuSeconds }),
      time({ seconds: engine.compactParseCpuSeconds }),
      engine.compactParseRatio,
    ),
    line(
      `engine, time; ${formulaEngine.name}`,
      time({ seconds: formulaEngine.engineSeconds }),
      time({ seconds: formulaEngine.seconds }),
      formulaEngine.ratio,
    ),
    ...growth.sizes.map(
      (size) => `file, ${count(size.indicators)} indicators`.padEnd(LABEL) + time(size).padStart(10) + memory(size).padStart(12),
    ),
    `time per indicator, largest over smallest: ${growth.timePerIndicatorRatio.toFixed(2)} (1 is proportional)`,
  ];
}

function besideLine(what: string, { ours, other, ratio, lowest, highest, target }: Beside, unit: string): string {
  const figure = (value: number): string => `${value.toFixed(unit === ' s' ? 3 : 0)}${unit}`;
  const verdict = `  target ${String(target)}: ${ratio <= target ? 'met' : 'missed'} (${lowest.toFixed(3)} to ${highest.toFixed(3)})`;
  return `${what.padEnd(LABEL)}${figure(ours).padStart(10)}${figure(other).padStart(12)}${ratio.toFixed(3).padStart(9)}${verdict}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function time({ seconds }: Pick<Cost, 'seconds'>): string {
  return `${seconds.toFixed(3)} s`;
}

function memory({ peakMB }: Pick<Cost, 'peakMB'>): string {
  return `${peakMB.toFixed(0)} MB`;
}
