import { doubtSentence, type DoubtMessage } from './doubts';
import type { Language } from '../language';
import { isOpenColumns, openColumnsSentence } from './open-columns';

/** What a finding about the reading of a whole table says; undefined where it is about something else. */
export function tableSentence(
  language: Language,
  finding: Parameters<typeof openColumnsSentence>[1] & {
    readonly doubts?: readonly DoubtMessage[];
    readonly details?: Readonly<Record<string, string | number>>;
  },
): string | undefined {
  if (finding.variant === 'doubt') return doubtSentence(language, finding.doubts ?? [], String(finding.details?.['sheet'] ?? ''));
  return isOpenColumns(finding) ? openColumnsSentence(language, finding) : undefined;
}
