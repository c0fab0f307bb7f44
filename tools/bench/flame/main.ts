import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../project';
import { largeWorkbook } from '../large-workbook';
import { byFolder, type CpuProfile, frameTree } from './frame-tree';
import { flamePicture } from './flame-picture';

/*
 * Where the time goes: runs the file job on 100,000 indicators under V8's sampling profiler, draws docs/images/flame.svg, and prints
 * how much of the main thread's time each folder of the product takes. `npx tsx tools/bench/flame/main.ts`
 */
const INDICATORS = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'shinchoku-flame-'));
try {
  const input = join(folder, 'large.xlsx');
  writeFileSync(input, largeWorkbook(INDICATORS));
  const runner = [join(PROJECT, 'tools/build/run-bundled.mjs'), join(PROJECT, 'tools/bench/file-job.ts'), input, join(folder, 'out.xlsx')];
  // Once without, so that no bundler is in the profile.
  run(runner);
  run(['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', folder, ...runner]);
  const largest = readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(other).size - statSync(one).size)[0];
  if (largest === undefined) throw new Error('no profile');
  const profile = JSON.parse(readFileSync(largest, 'utf8')) as CpuProfile;
  const tree = frameTree(profile, sourceLines(profile));
  writeFileSync(
    join(PROJECT, 'docs/images/flame.svg'),
    flamePicture(tree, `${INDICATORS.toLocaleString('en')} indicators: open, evaluate, write`),
  );
  for (const { folder: of, milliseconds, share } of byFolder(tree)) {
    console.log(`${`${milliseconds.toFixed(0)} ms`.padStart(8)}${`${(100 * share).toFixed(1)} %`.padStart(8)}  ${of}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function run(parameters: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** The source file of each line of the bundle: the bundler names it above the code of each. */
function sourceLines({ nodes }: CpuProfile): readonly string[] {
  const bundle = nodes.map(({ callFrame }) => callFrame.url.replace(/^file:\/\//, '')).find((url) => /shinchoku\/.*\.cjs$/.test(url));
  if (bundle === undefined) throw new Error('no bundle in the profile');
  let source = '';
  return readFileSync(bundle, 'utf8')
    .split('\n')
    .map((line) => (source = /^\/\/ ((?:src|tools|node_modules)\/\S+)$/.exec(line)?.[1] ?? source));
}
