import { readFile } from 'node:fs/promises';
import { evaluateWorkbook } from '../src/evaluation/evaluate';
import { parseProfile } from '../src/evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../src/evaluation/workbook/snapshot';
import { zlibCodec } from '../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../src/xlsx/open-workbook';
import { measured } from './child';
import { median } from './median';
import { rangeJson } from './range-json';

/** Seconds of the processor's time in the program itself (user CPU); of medians. */
export interface EngineJobResult {
  readonly engine: number;
  /** `JSON.parse` of the snapshot, which leaves out what is empty or says nothing. */
  readonly snapshotParse: number;
  /** `JSON.parse` of the same sheets as Excel's API hands them over, see {@link rangeJson}. */
  readonly rangesParse: number;
}

/**
 * The engine alone, snapshot to plan, beside `JSON.parse` of the same sheets. Each round evaluates the snapshot that it
 * has just parsed, so nothing can be left over from the round before. Measured is user CPU: on a machine that has other
 * things to do, time on the clock says little. Garbage is collected when it is due, at whoever's cost; a collection forced
 * before each measurement would throw away the engine's compiled code with it (a third more time), and nothing of JSON.parse.
 * Argument: the workbook.
 */
const [input = ''] = process.argv.slice(2);
const WARM_UP = 4;
const ROUNDS = 15;

void measured(async (): Promise<EngineJobResult> => {
  const profile = parseProfile({});
  const { snapshotText, rangesText } = await textsOf(input);
  const engine: number[] = [];
  const snapshotParse: number[] = [];
  const rangesParse: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const ranges = cpuOf(() => (JSON.parse(rangesText) as unknown[]).length);
    const parsed = cpuOf(() => JSON.parse(snapshotText) as WorkbookSnapshot);
    const evaluated = cpuOf(() => evaluateWorkbook(parsed.result, { profile }).results.length);
    if (evaluated.result === 0 || ranges.result === 0) throw new Error('nothing was evaluated');
    if (round < 0) continue;
    engine.push(evaluated.seconds);
    snapshotParse.push(parsed.seconds);
    rangesParse.push(ranges.seconds);
  }
  return { engine: median(engine), snapshotParse: median(snapshotParse), rangesParse: median(rangesParse) };
});

async function textsOf(path: string): Promise<{ snapshotText: string; rangesText: string }> {
  const { snapshot } = await openWorkbook(await readFile(path), 'large.xlsx', { codec: zlibCodec });
  return { snapshotText: JSON.stringify(snapshot), rangesText: rangeJson(snapshot) };
}

function cpuOf<Result>(job: () => Result): { result: Result; seconds: number } {
  const before = process.cpuUsage();
  const result = job();
  return { result, seconds: process.cpuUsage(before).user / 1e6 };
}
