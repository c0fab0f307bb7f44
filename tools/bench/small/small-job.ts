import { readFile } from 'node:fs/promises';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { measured } from '../child';
import { median } from '../median';

/** What a small workbook takes once everything is compiled, in milliseconds. */
export interface SmallFile {
  readonly open: number;
  readonly evaluate: number;
  readonly commit: number;
  readonly all: number;
  readonly allTarget: number;
}

/** A small workbook over and over in one process, medians of the second half. Argument: the workbook. */
const [input = ''] = process.argv.slice(2);
const ROUNDS = 600;
const ALL_TARGET = 8;

void measured(async (): Promise<SmallFile> => {
  const bytes = await readFile(input);
  const profile = parseProfile({});
  const times = { open: [] as number[], evaluate: [] as number[], commit: [] as number[], all: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const book = await openWorkbook(bytes, 'small.xlsx', { codec: zlibCodec });
    const opened = performance.now();
    const { plan } = evaluateWorkbook(book.snapshot, { profile });
    const evaluated = performance.now();
    await book.commit(plan);
    const committed = performance.now();
    if (round < ROUNDS / 2) continue;
    times.open.push(opened - start);
    times.evaluate.push(evaluated - opened);
    times.commit.push(committed - evaluated);
    times.all.push(committed - start);
  }
  const { open, evaluate, commit, all } = times;
  return { open: median(open), evaluate: median(evaluate), commit: median(commit), all: median(all), allTarget: ALL_TARGET };
});
