import { concat } from '../zip-draft';
import type { Mutation } from './mutation';

/** Mutations that know nothing of the format. */
export const BYTE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'flipped bits',
    apply(file, random) {
      const bytes = file.slice();
      for (let left = 1 + random.below(16); left > 0; left--) {
        const at = random.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      }
      return bytes;
    },
  },
  {
    name: 'overwritten run',
    apply(file, random) {
      const bytes = file.slice();
      const from = random.below(bytes.length);
      const to = Math.min(bytes.length, from + 1 + random.below(64));
      const fill = random.pick([() => 0, () => 0xff, () => random.below(256)]);
      for (let at = from; at < to; at++) bytes[at] = fill();
      return bytes;
    },
  },
  { name: 'truncated', apply: (file, random) => file.slice(0, random.below(file.length)) },
  { name: 'without its beginning', apply: (file, random) => file.slice(random.below(file.length)) },
  {
    name: 'cut out',
    apply(file, random) {
      const from = random.below(file.length);
      return concat([file.subarray(0, from), file.subarray(Math.min(file.length, from + 1 + random.below(2000)))]);
    },
  },
  {
    name: 'repeated run',
    apply(file, random) {
      const from = random.below(file.length);
      const run = file.subarray(from, from + 1 + random.below(2000));
      return concat([file.subarray(0, from), run, run, file.subarray(from)]);
    },
  },
  {
    name: 'two halves of two files',
    apply(file, random, others) {
      const other = random.pick(others);
      return concat([file.subarray(0, random.below(file.length)), other.subarray(random.below(other.length))]);
    },
  },
  { name: 'noise behind it', apply: (file, random) => concat([file, noise(random.below(100_000), random.below)]) },
  { name: 'noise before it', apply: (file, random) => concat([file.subarray(0, 4), noise(random.below(5000), random.below), file]) },
];

function noise(length: number, below: (limit: number) => number): Uint8Array {
  return Uint8Array.from({ length }, () => below(256));
}
