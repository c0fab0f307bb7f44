import type { Bilingual } from '../language';

/** An error's sentence in both languages. `detail` gives a named detail, empty where the error does not have it. */
export type ErrorWords = Bilingual<(detail: (name: string) => string) => string>;
