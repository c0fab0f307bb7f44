import type { Evaluation, Level } from '../../evaluation/evaluation';
import { EvaluationError } from '../../evaluation/evaluation-error';
import type { PaneParts } from '../control/pane-parts';
import { errorText } from '../model/error-text';
import { resultsInSteps } from '../model/evaluate-workbook';
import { isSame, NO_CORRECTIONS, type Corrections, type PaneSettings } from '../state/pane-settings';
import { evaluationOf, isEvaluable, liveOf, type WorkbookState } from '../state/workbook-state';
import type { ExcelError } from '../../excel/excel-error';
import { inSlices } from '../../excel/in-slices';
import { isLoss } from '../control/settings-keeper';
import type { UndoableAction } from '../control/undo-stack';
import { sayColoursFailed } from './workbook-actions';

/** What a person sets or corrects. All of it is stored in the workbook; what is left empty is found by the product. */
export interface SettingsActions {
  /** @param sheet null: every sheet with a table */
  correctSheet(sheet: string | null): Promise<void>;
  /** @param typed a row number as Excel shows it */
  correctHeadingRow(typed: string): Promise<void>;
  correctYear(typed: string): Promise<void>;
  /** @param column from 0; null: as found */
  correctColumn(name: keyof Corrections['columns'], column: number | null): Promise<void>;
  /** @param level null: as found */
  correctLevel(headingLabel: string, level: Level | null): Promise<void>;
  discardCorrections(): Promise<void>;
  /** Evaluates by rules that come with the product. */
  usePreset(name: string): Promise<void>;
  /** Evaluates by the rule that the results on the sheets show, and keeps it as the body's own. */
  useShownRule(): Promise<void>;
  /** Evaluates by rules of the body's own. @param typed a profile as JSON */
  adoptProfile(typed: string): Promise<void>;
  importProfile(file: Blob): Promise<void>;
  exportProfile(): Promise<void>;
  writeAs(write: PaneSettings['write']): Promise<void>;
  colourStatuses(on: boolean): Promise<void>;
  /** Lets the pane open with this workbook, or not. */
  openWithWorkbook(opens: boolean): Promise<void>;
}

/** Carries out what is set or corrected. */
export function settingsActions(parts: PaneParts): SettingsActions {
  const { host, store, work } = parts;
  const correct = (change: (corrections: Corrections) => Partial<Corrections>): Promise<void> =>
    changeSettings(parts, 'correct-reading', ({ corrections }) => ({ corrections: { ...corrections, ...change(corrections) } }));
  const adoptProfile = async (typed: string): Promise<void> => {
    let profile: unknown;
    try {
      profile = JSON.parse(typed) as unknown;
    } catch {
      work.say('bad', work.word('notJson'));
      return;
    }
    try {
      const { parseProfile } = await import(/* webpackChunkName: "profiles" */ '../../evaluation/profile/profile-schema');
      parseProfile(profile);
    } catch (error) {
      work.say('bad', await errorText(store.get().language, error));
      return;
    }
    await changeSettings(parts, 'change-rules', () => ({ preset: null, profile }));
  };
  return {
    correctSheet: (sheet) => correct(() => ({ sheet, headingRow: null })),
    correctHeadingRow: async (typed) => {
      const { workbook, settings } = store.get();
      const sheets = liveOf(workbook)?.workbook.sheets ?? [];
      // A heading row belongs to a sheet: without one chosen, it is the one that was read.
      const name = settings.corrections.sheet ?? evaluationOf(workbook)?.tables[0]?.sheet ?? sheets[0]?.name ?? null;
      const rows = sheets.find((sheet) => sheet.name === name)?.values.length ?? 0;
      const row = typed.trim() === '' ? null : Number(typed);
      if (row !== null && (!Number.isInteger(row) || row < 1 || row > rows)) {
        work.say('bad', work.sentence('noSuchRow', rows));
        return;
      }
      await correct(() => (row === null ? { headingRow: null } : { sheet: name, headingRow: row - 1 }));
    },
    correctYear: (typed) => correct(() => ({ year: typed.trim() === '' ? null : typed.trim() })),
    correctColumn: (name, column) =>
      correct(({ columns }) => {
        const { [name]: _before, ...others } = columns;
        if (column === null) return { columns: others };
        return { columns: { ...others, ...exchanged(evaluationOf(store.get().workbook), columns, name, column), [name]: column } };
      }),
    correctLevel: (label, level) =>
      correct(({ levels }) => {
        const { [label]: _before, ...others } = levels;
        return { levels: level === null ? others : { ...others, [label]: level } };
      }),
    discardCorrections: () => correct(() => NO_CORRECTIONS),
    usePreset: async (preset) => {
      store.set({ draft: null });
      await changeSettings(parts, 'change-rules', () => ({ preset }));
    },
    useShownRule: async () => {
      const live = liveOf(store.get().workbook);
      if (live === null) return;
      const { shownBySettings } = await import(/* webpackChunkName: "whole" */ '../model/evaluate-whole');
      await changeSettings(parts, 'change-rules', (settings) => ({ preset: null, profile: shownBySettings(live.workbook, settings) }));
    },
    adoptProfile,
    importProfile: async (file) => {
      let text: string;
      try {
        const { decodeText } = await import(/* webpackChunkName: "profiles" */ '../../evaluation/text/decode-text');
        text = decodeText(new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        work.say('bad', await errorText(store.get().language, error));
        return;
      }
      await adoptProfile(text);
    },
    exportProfile: async () => {
      const { profileOf } = await import(/* webpackChunkName: "profiles" */ '../state/settings-profile');
      const { profileText } = await import(/* webpackChunkName: "profiles" */ '../../evaluation/profile/profile-input');
      const profile = profileOf(store.get().settings);
      host.saveText(`${profile.name}.json`, profileText(profile));
    },
    writeAs: (write) => changeSettings(parts, 'change-writing', () => ({ write })),
    colourStatuses: (statusColours) => changeSettings(parts, 'colour-statuses', () => ({ statusColours })),
    openWithWorkbook: (opens) =>
      work.run('writing', async () => {
        await host.setOpensWithWorkbook(opens);
        store.set({ opensWithWorkbook: opens });
        parts.session.did('open-with-workbook', async () => {
          await host.setOpensWithWorkbook(!opens);
          store.set({ opensWithWorkbook: !opens });
        });
      }),
  };
}

/**
 * Stores settings in the workbook, where they differ, and reads the workbook by them.
 * @param action what it is taken back as
 * @param further what belongs to it besides
 */
export function changeSettings(
  parts: PaneParts,
  action: UndoableAction,
  change: (settings: PaneSettings) => Partial<PaneSettings>,
  further: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { store, work, session } = parts;
  return work.run('reading', async () => {
    const shown = store.get().settings;
    await session.settings.takeOver();
    const before = store.get().settings;
    const settings = { ...before, ...change(before) };
    if (isSame(settings, shown)) return;
    if (settings.corrections !== before.corrections) await refuseNonsense(store.get().workbook, settings);
    let lost: ExcelError | null = null;
    try {
      if (!isSame(settings, before)) await session.changeSettings(action, settings);
    } catch (error) {
      if (!isLoss(error)) throw error;
      lost = error;
    }
    await session.readByNewSettings(shown);
    await further();
    sayColoursFailed(parts);
    if (lost !== null) throw lost;
  });
}

/** Refuses a year that the tables do not have, and columns that cannot be what they are said to be, so that it is never stored. */
async function refuseNonsense(workbook: WorkbookState, settings: PaneSettings): Promise<void> {
  if (!isEvaluable(workbook)) return;
  try {
    await inSlices(resultsInSteps(workbook.live.workbook, settings));
  } catch (error) {
    if (error instanceof EvaluationError && (error.code === 'year-not-found' || error.code === 'columns-invalid')) throw error;
  }
}

/**
 * Where the product found something else in the column, that changes places with what is corrected: actual and target are often
 * taken for each other, and one by one they could not be exchanged.
 */
function exchanged(
  evaluation: Evaluation | null,
  corrected: Corrections['columns'],
  name: keyof Corrections['columns'],
  column: number,
): Corrections['columns'] {
  const found = evaluation?.tables[0]?.columns;
  const own = found?.[name] ?? null;
  if (found === undefined || own === null || own === column) return {};
  const other = (Object.keys(found) as (keyof Corrections['columns'])[]).find((one) => one !== name && found[one] === column);
  return other === undefined || corrected[other] !== undefined ? {} : { [other]: own };
}
