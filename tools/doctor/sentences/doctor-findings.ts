import { connectionFindings } from './connection-findings';
import { fileFindings } from './file-findings';
import { manifestFindings } from './manifest-findings';
import type { FindingWords } from './finding-words';
import type { Bilingual, Language } from '../../../src/i18n/language';

/** What is said in place of a header, a type or a name that is not there. */
const nothing: Bilingual<string> = { ja: 'なし', en: 'none' };

const findings = { ...connectionFindings, ...fileFindings, ...manifestFindings };

/** The codes of what the check can find. */
export type DoctorCode = keyof typeof findings;

/** All codes, for whoever must be sure that none is missing. */
export const DOCTOR_CODES = Object.keys(findings) as readonly DoctorCode[];

/** What was found, in words: what is wrong, and what to do. */
export function doctorWords(
  language: Language,
  code: DoctorCode,
  details: Readonly<Record<string, string>>,
): { readonly problem: string; readonly remedy: string } {
  const words: FindingWords = findings[code];
  const value = (name: string): string => (details[name] ?? '') || nothing[language];
  return { problem: words.problem[language](value), remedy: words.remedy[language] };
}
