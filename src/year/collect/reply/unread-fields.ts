import { isErrorValue } from '../../../evaluation/workbook/error-value';
import type { ReplyRow } from './reply';

/** A field of a form whose formula came to nothing that can be read. */
export interface UnreadField {
  readonly part: 'kind' | 'asOf' | 'expected' | 'cause' | 'issue' | 'remark';
  /** What it shows: an error; '' where the file does not have what its formula comes to. */
  readonly text: string;
}

/** The fields for texts that hold a formula without its value, or an error. Of figures it is said where they are read. */
export function unreadFields({ inputs }: Pick<ReplyRow, 'inputs'>): UnreadField[] {
  return (['kind', 'asOf', 'expected', 'cause', 'issue', 'remark'] as const).flatMap((part): UnreadField[] => {
    const { uncalculated, text } = inputs[part];
    return uncalculated ? [{ part, text: '' }] : isErrorValue(text) ? [{ part, text }] : [];
  });
}
