import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { randomCase } from '../../test/evaluation/random-sheet';
import { checkEvaluation } from '../../test/evaluation/sound-evaluation';

/**
 * The nightly run: evaluates random workbooks and checks what must hold of every evaluation.
 * `--runs` how many (default 100,000), `--seed` to repeat a run.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

let done = 0;
let evaluated = 0;
let indicators = 0;
const start = performance.now();
const result = fc.check(
  fc.property(randomCase, (each) => {
    const found = checkEvaluation(each);
    indicators += found;
    if (found > 0) evaluated++;
    if (++done % 5000 === 0) console.error(`${done} workbooks, ${Math.round((performance.now() - start) / 1000)} s`);
  }),
  { numRuns: runs, seed },
);
if (result.failed) {
  console.error(fc.defaultReportMessage(result));
  process.exitCode = 1;
} else {
  console.log(`${done} random workbooks, ${evaluated} of them with ${indicators} indicators evaluated: all sound (seed ${seed})`);
}
