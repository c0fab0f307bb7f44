import type { Bilingual } from '../../../src/i18n/language';

/** What is wrong, and what to do about it. `detail` gives a named detail, a word for nothing where it is empty. */
export interface FindingWords {
  readonly problem: Bilingual<(detail: (name: string) => string) => string>;
  readonly remedy: Bilingual<string>;
}
