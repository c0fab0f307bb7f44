import type { ExpectedIndicator } from '../expected';
import type { WorkbookDraft } from '../../workbook-draft';

/** The levels of the outline, in the report's words. */
export type LabelledLevel = 'strategy' | 'direction' | 'measure';

/** The report in one of the layouts in which people keep such tables, and what differs in it. */
export interface Layout {
  readonly name: string;
  build(): WorkbookDraft;
  /** Results blank, or typed in as published. */
  readonly results: 'blank' | 'published';
  /** A level's label in this layout; null where it has none. */
  label(level: LabelledLevel, reportLabel: string): string | null;
  /** Whether figures are displayed as the report prints them (Excel turns a typed `60.0` into `60`). */
  readonly asPrinted: boolean;
  /** How many count tables stand on the sheets. */
  readonly countTables: 0 | 5;
  /** Indicators whose name is another here. */
  nameOf?(expected: ExpectedIndicator): string;
}

/** Labels as in the report. */
export const reportLabels: Layout['label'] = (_level, label) => label;
