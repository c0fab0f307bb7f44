import type { SeededRandom } from '../seeded-random';

/** A way of spoiling a workbook file. `others` are further workbooks, for mutations that mix. */
export interface Mutation {
  readonly name: string;
  readonly apply: (file: Uint8Array, random: SeededRandom, others: readonly Uint8Array[]) => Uint8Array;
}

/** Numbers that programs trip over. */
export const AWKWARD_NUMBERS: readonly number[] = [0, 1, 2, 7, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff];
