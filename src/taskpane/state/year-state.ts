import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { ReplyFile } from '../../year/collect/collected';
import type { Decision } from '../../year/collect/answers/conflict';
import type { DepartmentMap } from '../../year/request/departments';
import type { StatusRecord } from '../../year/status/read-status-book';

/** A step of the year's work. */
export type YearStep = 'update' | 'request' | 'collect' | 'compare';

/** What a person decided about a conflict; `ask` takes back what was decided, now or at an earlier collecting. */
export type PaneDecision = Decision | 'ask';

/** What is asked, and of whom. */
export interface RequestChoices {
  /** As typed into a control for dates: 2026-05-15; '' for none. */
  readonly due: string;
  readonly contact: string;
  readonly only: 'all' | 'missing' | 'pending';
  /** Departments that are not asked. */
  readonly leftOut: readonly string[];
}

/** A table of departments' old and new names (課名読替表), with the file that it was read from. */
export interface RenamedDepartments {
  readonly file: string;
  readonly map: DepartmentMap;
}

/** What the pane knows of the year's work beyond the workbook itself. Everything shown is worked out from both. */
export interface YearState {
  /** The step that is unfolded; null: none. */
  readonly step: YearStep | null;
  readonly request: RequestChoices;
  /** null: none was chosen. */
  readonly departments: RenamedDepartments | null;
  /** The files that came back, as they were read. */
  readonly replies: readonly ReplyFile[];
  /** What an earlier request or collecting remembers; null: nothing. */
  readonly record: StatusRecord | null;
  /** By the conflicts' keys. */
  readonly decisions: Readonly<Record<string, PaneDecision>>;
  /** Last year's workbook, where a file was chosen. */
  readonly lastYear: WorkbookSnapshot | null;
}

/** The year's work before anything was done. */
export const NO_YEAR_WORK: YearState = {
  step: null,
  request: { due: '', contact: '', only: 'all', leftOut: [] },
  departments: null,
  replies: [],
  record: null,
  decisions: {},
  lastYear: null,
};
