import { readFile } from 'node:fs/promises';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { measured } from './child';
import { median } from './median';
import { plainSnapshotJson } from './plain-snapshot';

/** What is measured: the engine from snapshot to plan, or `JSON.parse` of the same sheets in one form or the other. */
export type EngineJob = 'engine' | 'parse-plain' | 'parse-compact';

/**
 * The engine alone, or `JSON.parse` beside it, each in a process of its own: what one leaves behind is not for the other to
 * clear away. Each round of the engine evaluates a snapshot that was parsed just before, so nothing can be left over from
 * the round before. Measured is user CPU: on a machine that has other things to do, time on the clock says little. Garbage
 * is collected when it is due; a collection forced before each measurement would throw away the engine's compiled code with
 * it, and nothing of JSON.parse. Arguments: the workbook, the {@link EngineJob}.
 * @returns seconds of the processor's time in the program itself (user CPU); the median
 */
const [input = '', job = ''] = process.argv.slice(2);
const WARM_UP = 4;
const ROUNDS = 15;

void measured(async () => {
  const { snapshot } = await openWorkbook(await readFile(input), 'large.xlsx', { codec: zlibCodec });
  const text = job === 'parse-plain' ? plainSnapshotJson(snapshot) : JSON.stringify(snapshot);
  const profile = parseProfile({});
  const seconds: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const parsed = JSON.parse(text) as WorkbookSnapshot;
    const between = process.cpuUsage(before);
    if (job === 'engine' && evaluateWorkbook(parsed, { profile }).results.length === 0) throw new Error('nothing was evaluated');
    const after = process.cpuUsage(before);
    if (round >= 0) seconds.push((job === 'engine' ? after.user - between.user : between.user) / 1e6);
  }
  return median(seconds);
});
