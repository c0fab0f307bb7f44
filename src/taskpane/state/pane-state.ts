import type { Language } from '../../i18n/language';
import type { UndoableAction } from '../control/undo-stack';
import { NO_FILTER, type FindingFilter } from '../model/findings/finding-filter';
import type { DraftEffect } from '../model/rules/draft-effect';
import type { RulesInput } from '../model/rules/rules-input';
import type { CheckResult } from '../../excel/self-check/check-result';
import { DEFAULT_SETTINGS, type PaneSettings } from './pane-settings';
import type { WorkbookState } from './workbook-state';
import { NO_YEAR_WORK, type YearState } from './year-state';

/** What was found out about this Excel. */
export interface SelfCheck {
  /** Which Excel it is, in its own words. */
  readonly about: string;
  readonly results: readonly CheckResult[];
}

/** Something said to the person at the top of the pane and to screen readers. */
export interface Notice {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  /** The text is what evaluating came to, so how many findings are open belongs to it. */
  readonly isResult?: boolean;
  /** A step could not be taken back, and can be left as it is: what the button for that says. */
  readonly leaveStep?: string;
}

/** What the pane is asking about a finding, or about a group of findings: a reason, a number, or whether all may be written. */
export interface Question {
  /** The key of the finding or of the group. */
  readonly about: string;
  readonly kind: 'reason' | 'number' | 'apply-all';
}

/** Rules that are being edited, and what they would do. */
export interface RuleDraft {
  readonly input: RulesInput;
  /** null: not worked out, or they do not fit. */
  readonly effect: DraftEffect | null;
  /** Why the rules do not fit; null: they do. */
  readonly problem: string | null;
}

/** A part of the pane. */
export type Tab = 'results' | 'year' | 'share' | 'settings';

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
  /** null: no rules are being edited. */
  readonly draft: RuleDraft | null;
  /** Which findings are shown. */
  readonly filter: FindingFilter;
  /** What 「動作確認」 found out about this Excel; null: it was not asked. */
  readonly selfCheck: SelfCheck | null;
  readonly year: YearState;
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
    settings: DEFAULT_SETTINGS,
    question: null,
    draft: null,
    filter: NO_FILTER,
    selfCheck: null,
    year: NO_YEAR_WORK,
    isFirstRun: false,
    opensWithWorkbook: null,
  };
}
