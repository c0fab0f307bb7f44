/** The eras of Japan's calendar, the latest first. */
export const ERAS = [
  { name: '令和', letter: 'R', firstYear: 2019, firstDay: 43586 },
  { name: '平成', letter: 'H', firstYear: 1989, firstDay: 32516 },
  { name: '昭和', letter: 'S', firstYear: 1926, firstDay: 9856 },
  { name: '大正', letter: 'T', firstYear: 1912, firstDay: 4595 },
  // Serials begin in it.
  { name: '明治', letter: 'M', firstYear: 1868, firstDay: 0 },
] as const satisfies readonly Era[];

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly firstYear: number;
  /** As a serial of the 1900 system. */
  readonly firstDay: number;
}

/** The names as alternatives of a pattern. */
export const ERA_NAMES = ERAS.map(({ name }) => name).join('|');

/** Eras that a plan's years lie in: only these are written with a letter (R1) or a single character (令1). T and M are units. */
const OF_PLANS = ERAS.slice(0, 3);
export const ERA_LETTERS = OF_PLANS.map(({ letter }) => letter).join('');
export const ERA_INITIALS = OF_PLANS.map(({ name }) => name.slice(0, 1)).join('');

/** The western year of an era's year; undefined where no era is called so (令和, 令, R, r). */
export function westernYear(era: string, year: number): number | undefined {
  const wanted = era.toUpperCase();
  const found = ERAS.find(({ name, letter }) => name === era || letter === wanted || (era.length === 1 && name.startsWith(era)));
  return found === undefined ? undefined : found.firstYear - 1 + year;
}
