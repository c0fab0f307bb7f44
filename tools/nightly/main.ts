import { parseArgs } from 'node:util';
import fc from 'fast-check';
import '../../test/format-library';
import { checkMeaning } from '../../test/evaluation/meant-evaluation';
import { meantSheet } from '../../test/evaluation/random/random-kinds';
import { randomCase } from '../../test/evaluation/random/random-sheet';
import { checkEvaluation } from '../../test/evaluation/sound-evaluation';
import { repeatProperties } from './repeat-properties';

/**
 * The nightly run: evaluates random workbooks and checks what must hold of every evaluation; and beside each
 * one of another body's kind, whose meaning is known, of which no row may be read otherwise with nothing said.
 * `--runs` how many (default 100,000), `--seed` to repeat a run. Then the tests' properties, with a seed of its own in each of
 * `--rounds` (default 20).
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

let done = 0;
let evaluated = 0;
let indicators = 0;
let meant = { right: 0, told: 0 };
const start = performance.now();
const result = fc.check(
  fc.property(randomCase, meantSheet, (each, sheet) => {
    const found = checkEvaluation(each);
    indicators += found;
    if (found > 0) evaluated++;
    const { right, told } = checkMeaning(sheet);
    meant = { right: meant.right + right, told: meant.told + told };
    if (++done % 5000 === 0) console.error(`${done} workbooks, ${Math.round((performance.now() - start) / 1000)} s`);
  }),
  { numRuns: runs, seed },
);
if (result.failed) {
  console.error(fc.defaultReportMessage(result));
  console.error(result.errorInstance);
  process.exitCode = 1;
} else {
  console.log(`${done} random workbooks, ${evaluated} of them with ${indicators} indicators evaluated: all sound (seed ${seed})`);
  console.log(
    `${meant.right + meant.told} rows whose meaning is known: ${meant.right} read so, ${meant.told} told, none silently otherwise`,
  );
}
if (!repeatProperties(seed, Number(values.rounds))) process.exitCode = 1;
