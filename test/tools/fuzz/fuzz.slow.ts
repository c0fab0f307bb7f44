import { zlibCodec } from '../../../src/xlsx/node/zlib-codec';
import { portableCodec } from '../../../src/xlsx/zip/portable-codec';
import { fuzzCase } from './fuzz-case';
import { runCase } from './run-case';
import { seedWorkbooks, type SeedWorkbook } from './seed-workbooks';

/** A sample of what `npm run fuzz` tries by the thousand; the same files each time. */
const CASES = 300;
const CASES_A_BOMB = 150;
const SEED = 20;
const IN_A_TEST = 50;

let seeds: readonly SeedWorkbook[];
beforeAll(async () => {
  seeds = await seedWorkbooks();
});

test('the workbooks to be spoilt are sound', async () => {
  const outcomes = await Promise.all(seeds.map(({ file }) => runCase(file, zlibCodec)));
  expect(outcomes.filter((outcome) => outcome === 'evaluated')).toHaveLength(seeds.length);
});

test('a case is made again by its number', () => {
  expect(fuzzCase(7, SEED, seeds, CASES_A_BOMB)).toEqual(fuzzCase(7, SEED, seeds, CASES_A_BOMB));
});

const outcomes = new Set<string>();

test.each(Array.from({ length: CASES / IN_A_TEST }, (_, index) => [index * IN_A_TEST, (index + 1) * IN_A_TEST]))(
  'spoilt workbooks %d to %d are evaluated or refused in a sentence',
  async (from, to) => {
    for (let number = from; number < to; number++) {
      const { name, file } = fuzzCase(number, SEED, seeds, CASES_A_BOMB);
      try {
        outcomes.add(await runCase(file, number % 2 === 0 ? zlibCodec : portableCodec, number));
      } catch (error) {
        throw new Error(`Case ${String(number)} (${name})`, { cause: error });
      }
    }
  },
);

test('the cases meet many of the reasons to refuse', () => {
  expect([...outcomes]).toEqual(expect.arrayContaining(['evaluated', 'broken-xml', 'damaged', 'truncated', 'too-large', 'unsupported']));
});
