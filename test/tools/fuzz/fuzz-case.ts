import { BOMB_MUTATIONS } from './mutations/bombs';
import { BYTE_MUTATIONS } from './mutations/bytes';
import type { Mutation } from './mutations/mutation';
import { SHEET_SHAPES } from './mutations/sheet-shapes';
import { XML_MUTATIONS } from './mutations/xml';
import { ZIP_MUTATIONS } from './mutations/zip';
import { seededRandom } from './seeded-random';
import type { SeedWorkbook } from './seed-workbooks';

/** A spoilt workbook file. */
export interface FuzzCase {
  /** The number by which it is made again. */
  readonly number: number;
  /** Which workbook was spoilt, and how. */
  readonly name: string;
  readonly file: Uint8Array;
}

/** Kinds of mutations, each as often as it stands here. */
const KINDS: readonly (readonly Mutation[])[] = [BYTE_MUTATIONS, ZIP_MUTATIONS, SHEET_SHAPES, XML_MUTATIONS, XML_MUTATIONS, XML_MUTATIONS];

/**
 * The spoilt workbook of that number; the same number and seed always give the same file.
 * @param seed of the whole run
 * @param casesABomb bombs cost time: one case in so many is one
 */
export function fuzzCase(number: number, seed: number, seeds: readonly SeedWorkbook[], casesABomb: number): FuzzCase {
  const random = seededRandom(seed * 1_000_003 + number);
  const workbook = random.pick(seeds);
  const others = seeds.map(({ file }) => file);
  let { file } = workbook;
  const names: string[] = [];
  const rounds = random.once(4) ? 2 : 1;
  for (let round = 0; round < rounds; round++) {
    const kind = random.once(casesABomb)
      ? BOMB_MUTATIONS
      : random.pick(round === 0 && rounds === 2 ? [XML_MUTATIONS, SHEET_SHAPES] : KINDS);
    const mutation = random.pick(kind);
    names.push(mutation.name);
    file = mutation.apply(file, random, others);
    // What no longer unpacks cannot be spoilt further.
    if (kind !== XML_MUTATIONS && kind !== SHEET_SHAPES) break;
  }
  return { number, name: `${workbook.name}: ${names.join(', then ')}`, file };
}
