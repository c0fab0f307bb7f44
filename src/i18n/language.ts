/** The languages in which the product speaks; Japanese comes first. */
export const LANGUAGES = ['ja', 'en'] as const;

/** A language in which the product speaks. */
export type Language = (typeof LANGUAGES)[number];

/** The same thing said in every language: TypeScript refuses a dictionary entry that lacks one. */
export type Bilingual<T> = Readonly<Record<Language, T>>;

/** Whether a text names a language in which the product speaks. */
export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}
