import type { ChosenFile } from '../files/file-read';
import type { PaneParts } from '../control/pane-parts';
import type { PaneDecision, RequestChoices, YearState, YearStep } from '../state/year-state';

/** What a person does for the year's work (進行管理). */
export interface YearActions {
  /** Unfolds a step; null: none. */
  openStep(step: YearStep | null): void;
  /** Makes the next year's sheets in this workbook. */
  makeNextYear(): Promise<void>;
  /** Makes the next year of a copy of this workbook: in a window of its own, or as a file. */
  nextYearElsewhere(where: 'window' | 'file'): Promise<void>;
  chooseRequest(choices: Partial<RequestChoices>): void;
  /** Reads a table of departments' old and new names; null: without one. */
  chooseDepartments(file: ChosenFile | null): Promise<void>;
  /** Saves the forms of all departments that are asked, with the letter and the list, in one archive. */
  saveForms(): Promise<void>;
  /** Opens the form of a department in a window of its own. */
  openForm(department: string): Promise<void>;
  /** Reads files as replies, besides those that were read before. */
  addReplies(files: readonly ChosenFile[]): Promise<void>;
  /** Begins again without replies. */
  forgetReplies(): void;
  /** Decides about conflicts, by their keys; null: not yet. */
  decide(keys: readonly string[], decision: PaneDecision): void;
  /** Writes what was answered into the workbook, and the results that follow. */
  takeIn(): Promise<void>;
  /** Hands 提出状況.xlsx over: in a window of its own, or as a file. */
  handOverStatus(where: 'window' | 'file'): Promise<void>;
  /** Compares with the year before in another workbook; null: in this one. */
  chooseLastYear(file: ChosenFile | null): Promise<void>;
  makeComparison(): Promise<void>;
}

/** Carries out the year's work. What does it is loaded when it is first asked for. */
export function yearActions(parts: PaneParts): YearActions {
  const { store, work } = parts;
  const change = (year: Partial<YearState>): void => store.set({ year: { ...store.get().year, ...year } });
  const load = () => import(/* webpackChunkName: "year" */ './year/year-work');
  const run = (busy: 'reading' | 'writing', act: (year: Awaited<ReturnType<typeof load>>) => Promise<void>): Promise<void> =>
    work.run(busy, async () => act(await load()));
  return {
    openStep: (step) => change({ step }),
    makeNextYear: () => run('writing', (year) => year.makeNextYear(parts)),
    nextYearElsewhere: (where) => run('reading', (year) => year.nextYearElsewhere(parts, where)),
    chooseRequest: (choices) => change({ request: { ...store.get().year.request, ...choices } }),
    chooseDepartments: async (file) => {
      if (file === null) change({ departments: null });
      else await run('reading', (year) => year.chooseDepartments(parts, file));
    },
    saveForms: () => run('reading', (year) => year.saveForms(parts)),
    openForm: (department) => run('reading', (year) => year.openForm(parts, department)),
    addReplies: (files) => run('reading', (year) => year.addReplies(parts, files)),
    forgetReplies: () => change({ replies: [], record: null, decisions: {} }),
    decide: (keys, decision) => {
      const decided = Object.fromEntries(keys.map((key) => [key, decision]));
      change({ decisions: { ...store.get().year.decisions, ...decided } });
    },
    takeIn: () => run('writing', (year) => year.takeIn(parts)),
    handOverStatus: (where) => run('reading', (year) => year.handOverStatus(parts, where)),
    chooseLastYear: async (file) => {
      if (file === null) change({ lastYear: null });
      else await run('reading', (year) => year.chooseLastYear(parts, file));
    },
    makeComparison: () => run('writing', (year) => year.makeComparison(parts)),
  };
}
