import type { Bilingual } from '../../../src/i18n/language';

/** What the manual says of a message beside its words: what it comes from, and what helps. */
export interface Advice {
  readonly cause: string;
  readonly remedy: string;
}

/** {@link Advice} in both languages. */
export type BilingualAdvice = Bilingual<Advice>;
