import type { Bilingual, Language } from '../language';
import { findingTitle } from './finding-titles';
import type { FindingSentenceCode } from './findings';

/** The heading of findings that say that a typed result differs, whichever of the two it is. */
const TYPED_RESULTS: Bilingual<string> = { ja: '手入力の結果が規則と異なります', en: 'Typed results differ from the rule' };

/** The heading of a group of findings. */
export function findingKindTitle(language: Language, kind: FindingSentenceCode | 'typed-results'): string {
  return kind === 'typed-results' ? TYPED_RESULTS[language] : findingTitle(language, kind);
}
