/** Random numbers that come out the same for the same seed, on every machine. */
export interface SeededRandom {
  /** A whole number from 0 to below `limit`; 0 where the limit is below 1. */
  below(limit: number): number;
  /** One of the list. @throws Error when it is empty */
  pick<T>(list: readonly T[]): T;
  /** True once in `times`. */
  once(times: number): boolean;
}

/** Random numbers from a seed (mulberry32). */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * Math.max(1, limit));
  return {
    below,
    pick<T>(list: readonly T[]): T {
      const at = below(list.length);
      if (at >= list.length) throw new Error('Nothing to pick from.');
      return list[at] as T;
    },
    once: (times) => below(times) === 0,
  };
}
