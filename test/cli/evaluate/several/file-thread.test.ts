import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCommandLine } from '../../../../src/cli/evaluate/command-line';
import { loadRules } from '../../../../src/cli/evaluate/evaluate-file';
import type { FileRules } from '../../../../src/cli/evaluate/several/file-outcome';
import { FileThread } from '../../../../src/cli/evaluate/several/file-thread';

/** What a thread does here instead of evaluating: it says the file's name, and dies of some. */
const PROGRAM = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, task }) => {
    if (task.input.startsWith('deadly')) throw new Error('died of ' + task.input);
    // The others of a thread are still at work when it dies.
    setTimeout(() => parentPort.postMessage({ id, outcome: { line: task.input, summary: null } }), 20);
  });
`;

let folder: string;
let thread: FileThread;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'file-thread-'));
  const program = path.join(folder, 'program.cjs');
  await writeFile(program, PROGRAM);
  const line = readCommandLine(['a.xlsx', 'b.xlsx']);
  const rules: FileRules = { line, language: 'en', profile: await loadRules(line, folder), directory: folder };
  thread = new FileThread(program, { argv: [], directory: folder }, rules);
});
afterEach(async () => {
  await thread.end();
  await rm(folder, { recursive: true });
});

async function outcomes(...inputs: readonly string[]): Promise<string[]> {
  const all = await Promise.all(inputs.map((input) => thread.work({ input, output: null })));
  return all.map(({ line }) => line);
}

test('a file of which the thread dies costs those beside it nothing', async () => {
  expect(await outcomes('one', 'deadly', 'two', 'deadly too', 'three')).toEqual([
    'one',
    expect.stringMatching(/^Not evaluated: deadly: .*died of deadly/),
    'two',
    expect.stringMatching(/^Not evaluated: deadly too: .*died of deadly too/),
    'three',
  ]);
  expect(await outcomes('four', 'five')).toEqual(['four', 'five']);
});

test('one alone is not tried again', async () => {
  expect(await outcomes('deadly')).toEqual([expect.stringMatching(/^Not evaluated: deadly: /)]);
});
