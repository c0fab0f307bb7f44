import type { Finding } from '../../evaluation/findings/finding';
import type { Plan } from '../../evaluation/workbook/plan';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import type { PaneParts } from '../control/pane-parts';
import type { UndoableAction } from '../control/undo-stack';
import { errorText } from '../model/error-text';
import { evaluateBySettings } from '../model/evaluate-workbook';
import { cellPlan, dismissedFinding, isSameFinding, markOf, markPlan, planForFinding, resultAt, typedNumber } from '../model/remedies';
import type { PaneSettings } from '../state/pane-settings';
import { evaluationOf, liveOf } from '../state/workbook-state';
import { changeSettings } from './settings-actions';
import { sayColoursFailed, writtenNotice } from './workbook-actions';

/** What a person does about a finding or an indicator. */
export interface FindingActions {
  /** Shows a cell in Excel and explains its row. */
  show(cell: Pick<Finding, 'sheet' | 'row' | 'column'>): Promise<void>;
  /** Puts the rule's value in place of the typed one. */
  applyRule(finding: Finding): Promise<void>;
  /** Gives the name of the indicator in this row the mark that brings another rule with it, or takes it away. */
  toggleMark(row: Pick<Finding, 'sheet' | 'row'>): Promise<void>;
  /** Puts the number that the person typed in place of the cell's content. */
  enterNumber(finding: Finding, typed: string): Promise<void>;
  /** Says that the doubtful reading of the finding's sheet is right: its tables are written from then on. */
  confirmReading(finding: Finding): Promise<void>;
  /** Leaves everything as it is: the finding is shown no longer, and the reason stands as a note on the cell. */
  dismiss(finding: Finding, typedReason: string): Promise<void>;
  /** Shows a dismissed finding again. */
  restore(finding: Finding): Promise<void>;
}

/** Carries out what is done about findings. */
export function findingActions(parts: PaneParts): FindingActions {
  const { host, store, work, session } = parts;
  const write = (action: UndoableAction, makePlan: (live: LiveSnapshot, settings: PaneSettings) => Plan): Promise<void> =>
    work.run('writing', async () => {
      store.set({ question: null });
      const receipt = await session.write(action, makePlan);
      store.set({ notice: writtenNotice(parts, receipt) });
      sayColoursFailed(parts);
    });
  const sheetId = (sheet: string): string | undefined => liveOf(store.get().workbook)?.sheets.get(sheet)?.id;
  return {
    show: ({ sheet, row, column }) =>
      work.run(null, async () => {
        const id = sheetId(sheet);
        if (id === undefined) return;
        store.set({ selected: { sheet, row }, notice: null });
        await host.showCell(id, row, column);
      }),
    applyRule: (finding) =>
      write('apply-rule', ({ workbook }, settings) => planForFinding(finding, evaluateBySettings(workbook, settings, { applyRule: true }))),
    toggleMark: async ({ sheet, row }) => {
      const evaluation = evaluationOf(store.get().workbook);
      const result = evaluation === null ? undefined : resultAt(evaluation, sheet, row);
      const mark = evaluation === null ? null : markOf(evaluation);
      if (result !== undefined && mark !== null) await write('toggle-mark', ({ workbook }) => markPlan(result, mark, workbook));
    },
    enterNumber: async ({ sheet, row, column }, typed) => {
      const number = typedNumber(typed);
      if (number === null) work.say('bad', work.word('noSuchNumber'));
      else await write('enter-number', () => cellPlan(sheet, row, column, number));
    },
    confirmReading: ({ sheet }) =>
      changeSettings(parts, 'confirm-reading', ({ corrections }) => ({
        corrections: { ...corrections, confirmed: [...corrections.confirmed.filter((one) => one !== sheet), sheet] },
      })),
    dismiss: async (finding, typedReason) => {
      const reason = typedReason.trim();
      if (reason === '') {
        work.say('bad', work.word('reasonMissing'));
        return;
      }
      store.set({ question: null });
      const dismissedNow = ({ dismissed }: PaneSettings): Partial<PaneSettings> => ({
        dismissed: [...dismissed, dismissedFinding(finding, reason)],
      });
      await changeSettings(parts, 'dismiss', dismissedNow, async () => {
        const id = sheetId(finding.sheet);
        if (id === undefined) return;
        try {
          const note = await host.leaveNote(id, finding.row, finding.column, work.sentence('keptBecause', reason));
          session.did('dismiss', () => host.takeBackNote(note), true);
          work.say('good', work.word('noteLeft'));
        } catch (error) {
          // The finding is dismissed all the same; only colleagues without the product do not see why.
          work.say('bad', work.sentence('noteFailed', errorText(store.get().language, error)));
        }
      });
    },
    restore: (finding) =>
      changeSettings(parts, 'restore', ({ dismissed }) => ({ dismissed: dismissed.filter((one) => !isSameFinding(one, finding)) })),
  };
}
