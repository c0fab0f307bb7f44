import type { PaneParts } from '../control/pane-parts';
import { errorText } from '../model/error-text';
import type { RulesInput } from '../model/rules/rules-input';
import { isEvaluable } from '../state/workbook-state';
import { changeSettings } from './settings-actions';

/** What a person does with rules that are being edited. */
export interface RuleActions {
  /** Begins to edit rules, or edits them further; what they would do to the counts is worked out. null: no longer. */
  editRules(input: RulesInput | null): Promise<void>;
  /** Evaluates by the edited rules from now on, and stores them in the workbook. */
  applyRules(): Promise<void>;
}

/** Carries out what is done with rules that are being edited. */
export function ruleActions(parts: PaneParts): RuleActions {
  const { store, work } = parts;
  return {
    editRules: async (input) => {
      if (input === null) {
        store.set({ draft: null });
        return;
      }
      const before = store.get().draft;
      store.set({ draft: { input, effect: before?.effect ?? null, problem: null } });
      await work.run(null, async () => {
        const { workbook, settings, language } = store.get();
        // What was typed since then is worked out in its turn.
        const isCurrent = (): boolean => store.get().draft?.input === input;
        if (!isCurrent() || !isEvaluable(workbook)) return;
        try {
          const { draftEffect } = await import(/* webpackChunkName: "rules" */ '../model/rules/draft-effect');
          const effect = await draftEffect(input, workbook.evaluation, workbook.live.workbook, settings);
          if (isCurrent()) store.set({ draft: { input, effect, problem: null } });
        } catch (error) {
          const problem = await errorText(language, error, true);
          if (isCurrent()) store.set({ draft: { input, effect: null, problem } });
        }
      });
    },
    applyRules: async () => {
      const { draft } = store.get();
      if (draft === null || draft.problem !== null) return;
      await changeSettings(parts, 'change-rules', () => ({ preset: null, profile: draft.input }));
      store.set({ draft: null });
    },
  };
}
