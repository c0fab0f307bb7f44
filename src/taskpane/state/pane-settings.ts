import type { IndicatorColumns, Level } from '../../evaluation/evaluation';
import { DEFAULT_PRESET } from '../../evaluation/profile/default-profile';

/** What the pane keeps in the workbook. */
export interface PaneSettings {
  /** A preset's name; null: the body's own rules. */
  readonly preset: string | null;
  /** The body's own rules as JSON, not yet looked at. */
  readonly profile: unknown;
  readonly write: 'formulas' | 'values';
  readonly statusColours: boolean;
  readonly corrections: Corrections;
  /** Names of sheets that are values-only copies made for others: they are not evaluated a second time. */
  readonly copies: readonly string[];
  readonly dismissed: readonly DismissedFinding[];
}

/** A person's corrections of the reading; null and absent: found by the product. A heading is known by its label: rows move. */
export interface Corrections {
  readonly sheet: string | null;
  readonly headingRow: number | null;
  readonly columns: Readonly<Partial<Record<keyof IndicatorColumns, number | undefined>>>;
  readonly year: string | null;
  readonly levels: Readonly<Record<string, Level>>;
  /** Sheets whose reading is doubtful and was confirmed. */
  readonly confirmed: readonly string[];
}

/** A finding that a person decided to leave as it is, known by what it says, so that its row may move. */
export interface DismissedFinding {
  readonly sheet: string;
  readonly indicator: string | null;
  readonly code: string;
  readonly recorded: string | null;
  readonly reason: string;
}

export const NO_CORRECTIONS: Corrections = { sheet: null, headingRow: null, columns: {}, year: null, levels: {}, confirmed: [] };

/** The settings of a workbook that holds none. */
export const DEFAULT_SETTINGS: PaneSettings = {
  preset: DEFAULT_PRESET,
  profile: null,
  write: 'formulas',
  statusColours: false,
  corrections: NO_CORRECTIONS,
  copies: [],
  dismissed: [],
};

/** Whether two parts of settings are the same: they are plain data, and always built up in one order. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
