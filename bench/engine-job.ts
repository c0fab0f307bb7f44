import { readFile } from 'node:fs/promises';
import { evaluateWorkbook } from '../src/evaluation/evaluate';
import { parseProfile } from '../src/evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../src/evaluation/workbook/snapshot';
import { zlibCodec } from '../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../src/xlsx/open-workbook';
import { measured } from './child';
import { median } from './median';

/**
 * The engine alone, snapshot to plan, beside `JSON.parse` of the same snapshot. Each round evaluates the snapshot that it
 * has just parsed, so nothing can be left over from the round before. Argument: the workbook.
 */
const [input = ''] = process.argv.slice(2);
const WARM_UP = 3;
const ROUNDS = 9;

void measured(async () => {
  const profile = parseProfile({});
  const json = JSON.stringify((await openWorkbook(await readFile(input), 'large.xlsx', { codec: zlibCodec })).snapshot);
  const parse: number[] = [];
  const engine: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    global.gc?.();
    const start = performance.now();
    const snapshot = JSON.parse(json) as WorkbookSnapshot;
    const parsed = performance.now();
    global.gc?.();
    const ready = performance.now();
    const { results } = evaluateWorkbook(snapshot, { profile });
    const evaluated = performance.now();
    if (results.length === 0) throw new Error('nothing was evaluated');
    if (round < 0) continue;
    parse.push((parsed - start) / 1000);
    engine.push((evaluated - ready) / 1000);
  }
  return { jsonParse: median(parse), engine: median(engine) };
});
