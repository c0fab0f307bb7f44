import type { Finding } from '../../evaluation/findings/finding';
import type { Plan } from '../../evaluation/workbook/plan';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import type { PaneParts } from '../control/pane-parts';
import type { UndoableAction } from '../control/undo-stack';
import { errorText } from '../model/error-text';
import { cellPlan } from '../model/cell-plan';
import type { evaluateBySettings } from '../model/evaluate-whole';
import { dismissalKey } from '../model/findings/open-findings';
import { dismissedFinding, planForFindings, rowsOf, typedNumber } from '../model/findings/remedies';
import { markOf, markPlan } from '../model/marks';
import { resultAt } from '../model/result-at';
import type { PaneSettings } from '../state/pane-settings';
import { evaluationOf, isEvaluable, liveOf } from '../state/workbook-state';
import { changeSettings } from './settings-actions';
import { sayColoursFailed, writtenNotice } from './workbook-actions';

/** What a person does about findings or an indicator. */
export interface FindingActions {
  /** Shows a cell in Excel and explains its row. */
  show(cell: Pick<Finding, 'sheet' | 'row' | 'column'>): Promise<void>;
  /** Puts the rule's values in place of the typed ones, all at once. */
  applyRule(findings: readonly Finding[]): Promise<void>;
  /** Gives the name of the indicator in this row the mark that brings another rule with it, or takes it away. */
  toggleMark(row: Pick<Finding, 'sheet' | 'row'>): Promise<void>;
  /** Puts the number that the person typed in place of the cell's content. */
  enterNumber(finding: Finding, typed: string): Promise<void>;
  /** Says that the doubtful reading of the finding's sheet is right: its tables are written from then on. */
  confirmReading(finding: Finding): Promise<void>;
  /** Leaves everything as it is: the findings are shown no longer, and the reason stands as a note on the cells. */
  dismiss(findings: readonly Finding[], typedReason: string): Promise<void>;
  /** The same, because the indicators' figures are to be lowered, and the rule treats them so. */
  treatAsLower(findings: readonly Finding[]): Promise<void>;
  /** Shows a dismissed finding again. */
  restore(finding: Finding): Promise<void>;
}

/** On more cells no notes are left: Excel would be busy for minutes. The reason is in the workbook's settings all the same. */
const MOST_NOTES = 500;

/** Carries out what is done about findings. */
export function findingActions(parts: PaneParts): FindingActions {
  const { host, store, work, session } = parts;
  /** @param rows what the person saw and means: where anything else stands by now, nothing is written */
  const write = (
    action: UndoableAction,
    rows: readonly Pick<Finding, 'sheet' | 'row'>[],
    makePlan: (live: LiveSnapshot, settings: PaneSettings, evaluate: typeof evaluateBySettings) => Plan,
  ): Promise<void> =>
    work.run('writing', async () => {
      store.set({ question: null });
      const { workbook: shown } = store.get();
      const { refuseChangedRows } = await import(/* webpackChunkName: "whole" */ '../model/findings/changed-rows');
      const { evaluateBySettings: evaluate } = await import(/* webpackChunkName: "whole" */ '../model/evaluate-whole');
      const receipt = await session.write(action, (live, settings) => {
        if (isEvaluable(shown)) refuseChangedRows(shown, live.workbook, rows);
        return makePlan(live, settings, evaluate);
      });
      store.set({ notice: writtenNotice(parts, receipt) });
      sayColoursFailed(parts);
    });
  const sheetId = (sheet: string): string | undefined => liveOf(store.get().workbook)?.sheets.get(sheet)?.id;
  const dismiss = async (findings: readonly Finding[], reason: string): Promise<void> => {
    store.set({ question: null });
    const withThese = ({ dismissed }: PaneSettings): Partial<PaneSettings> => ({
      dismissed: [...dismissed, ...findings.map((finding) => dismissedFinding(finding, reason))],
    });
    await changeSettings(parts, 'dismiss', withThese, async () => {
      if (findings.length > MOST_NOTES) {
        work.say('good', work.sentence('reasonStored', findings.length));
        return;
      }
      // Rows may have moved since the person saw them.
      const keys = new Set(findings.map(dismissalKey));
      const now = evaluationOf(store.get().workbook)?.findings.filter((finding) => keys.has(dismissalKey(finding))) ?? [];
      const cells = now.flatMap(({ sheet, row, column }) => {
        const id = sheetId(sheet);
        return id === undefined ? [] : [{ sheetId: id, row, column }];
      });
      try {
        const notes = await host.leaveNotes(cells, work.sentence('dismissedBecause', reason));
        session.did('dismiss', () => host.takeBackNotes(notes), true);
        work.say('good', cells.length === 1 ? work.word('noteLeft') : work.sentence('notesLeft', cells.length));
      } catch (error) {
        // The findings are dismissed all the same; only colleagues without the product do not see why.
        work.say('bad', work.sentence('noteFailed', await errorText(store.get().language, error)));
      }
    });
  };
  return {
    show: ({ sheet, row, column }) =>
      work.run(null, async () => {
        const id = sheetId(sheet);
        if (id === undefined) return;
        store.set({ selected: { sheet, row }, notice: null });
        await host.showCell(id, row, column);
      }),
    applyRule: (findings) =>
      write('apply-rule', rowsOf(findings), ({ workbook }, settings, evaluate) =>
        planForFindings(findings, evaluate(workbook, settings, { applyRule: true })),
      ),
    toggleMark: async ({ sheet, row }) => {
      const evaluation = evaluationOf(store.get().workbook);
      const result = evaluation === null ? undefined : resultAt(evaluation, sheet, row);
      const mark = evaluation === null ? null : markOf(evaluation);
      if (result !== undefined && mark !== null)
        await write('toggle-mark', [{ sheet, row }], ({ workbook }) => markPlan(result, mark, workbook));
    },
    enterNumber: async ({ sheet, row, column }, typed) => {
      const number = typedNumber(typed);
      if (number === null) work.say('bad', work.word('noSuchNumber'));
      else await write('enter-number', [{ sheet, row }], () => cellPlan(sheet, row, column, number));
    },
    confirmReading: ({ sheet }) =>
      changeSettings(parts, 'confirm-reading', ({ corrections }) => ({
        corrections: { ...corrections, confirmed: [...corrections.confirmed.filter((one) => one !== sheet), sheet] },
      })),
    dismiss: async (findings, typedReason) => {
      const reason = typedReason.trim();
      if (reason === '') work.say('bad', work.word('reasonMissing'));
      else await dismiss(findings, reason);
    },
    treatAsLower: (findings) => dismiss(findings, work.word('lowerIsBetter')),
    restore: (finding) => {
      const key = dismissalKey(finding);
      return changeSettings(parts, 'restore', ({ dismissed }) => ({ dismissed: dismissed.filter((one) => dismissalKey(one) !== key) }));
    },
  };
}
