import type { Language } from '../../i18n/language';
import type { UndoableAction } from '../control/undo-stack';
import { parseSettings, type PaneSettings } from './pane-settings';
import type { WorkbookState } from './workbook-state';

/** Something said to the person at the top of the pane and to screen readers. */
export interface Notice {
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

/** A finding about which the pane is asking for a reason or a number. */
export interface Question {
  readonly finding: string;
  readonly kind: 'reason' | 'number';
}

/** A part of the pane. */
export type Tab = 'results' | 'share' | 'settings';

/** Everything that the pane shows is a function of this. */
export interface PaneState {
  readonly language: Language;
  readonly tab: Tab;
  readonly busy: 'reading' | 'writing' | null;
  /** How much of a long piece of work is done, from 0 to 1. */
  readonly progress: number | null;
  readonly workbook: WorkbookState;
  /** Whether something waits for the person to end editing a cell. */
  readonly cellEdited: boolean;
  readonly outOfDate: 'edited' | 'by-a-colleague' | null;
  readonly notice: Notice | null;
  /** How many steps can be taken back. */
  readonly undoable: number;
  /** What is taken back next; null: nothing. */
  readonly undoes: UndoableAction | null;
  readonly autoRefresh: boolean;
  /** The row that the person has selected on the sheet. */
  readonly selected: { readonly sheet: string; readonly row: number } | null;
  readonly settings: PaneSettings;
  readonly question: Question | null;
  /** Whether the headings' levels are unfolded: there may be thousands. */
  readonly showsLevels: boolean;
  readonly isFirstRun: boolean;
  /** null: not known yet. */
  readonly opensWithWorkbook: boolean | null;
}

/** The state in which the pane opens. */
export function initialState(language: Language): PaneState {
  return {
    language,
    tab: 'results',
    busy: 'reading',
    progress: null,
    workbook: { phase: 'reading' },
    cellEdited: false,
    outOfDate: null,
    notice: null,
    undoable: 0,
    undoes: null,
    autoRefresh: true,
    selected: null,
    settings: parseSettings(undefined),
    question: null,
    showsLevels: false,
    isFirstRun: false,
    opensWithWorkbook: null,
  };
}
